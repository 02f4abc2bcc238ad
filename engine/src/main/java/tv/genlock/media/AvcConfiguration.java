package tv.genlock.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * H.264's decoder configuration record, the {@code avcC} of MP4 and the codec private of Matroska (ISO/IEC 14496-15 §5.3.3.1).
 *
 * <p>The arrays are the record's own; not to be changed.
 *
 * @param nalLengthSize bytes in front of each NAL unit in a sample: 1, 2 or 4
 * @param spsList whole NAL units, header byte included; may be empty (parameter sets in band only, {@code avc3})
 * @param sequence the first parameter set parsed, when there is one
 */
public record AvcConfiguration(
        int profile,
        int constraints,
        int level,
        int nalLengthSize,
        List<byte[]> spsList,
        List<byte[]> ppsList,
        Optional<AvcSequence> sequence) {
    public AvcConfiguration {
        spsList = List.copyOf(spsList);
        ppsList = List.copyOf(ppsList);
    }

    /** Parses the body of an {@code avcC} box. */
    public static AvcConfiguration parse(byte[] record) throws MediaFormatException {
        ParameterSets sets = new ParameterSets(record, "avcC");
        int version = sets.u8();
        if (version != 1) {
            throw new MediaFormatException("the avcC record has version %d, not 1".formatted(version));
        }
        int profile = sets.u8();
        int constraints = sets.u8();
        int level = sets.u8();
        int nalLengthSize = (sets.u8() & 3) + 1;
        List<byte[]> spsList = sets.units(sets.u8() & 0x1F);
        List<byte[]> ppsList = sets.units(sets.u8());
        return new AvcConfiguration(
                profile, constraints, level, nalLengthSize, spsList, ppsList, firstSequence(spsList));
    }

    /** Makes a record (4-byte lengths) from parameter sets found in band, as an Annex B stream carries them. */
    public static AvcConfiguration ofParameterSets(List<byte[]> spsList, List<byte[]> ppsList)
            throws MediaFormatException {
        AvcSequence first =
                firstSequence(spsList).orElseThrow(() -> new MediaFormatException("no H.264 sequence parameter set"));
        return new AvcConfiguration(
                first.profile(), first.constraints(), first.level(), 4, spsList, ppsList, Optional.of(first));
    }

    /** Makes a record from an Annex B stream; NAL units other than parameter sets are passed over. */
    public static AvcConfiguration ofAnnexB(byte[] stream) throws MediaFormatException {
        List<byte[]> spsList = new ArrayList<>();
        List<byte[]> ppsList = new ArrayList<>();
        for (byte[] unit : NalUnits.splitAnnexB(stream)) {
            int type = NalUnits.avcType(unit[0]);
            if (type == NalUnits.AVC_SPS) {
                spsList.add(unit);
            } else if (type == NalUnits.AVC_PPS) {
                ppsList.add(unit);
            }
        }
        return ofParameterSets(spsList, ppsList);
    }

    /** The record's bytes, as an {@code avcC} box holds them. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        out.write(profile);
        out.write(constraints);
        out.write(level);
        out.write(0xFC | (nalLengthSize - 1));
        out.write(0xE0 | spsList.size());
        ParameterSets.write(out, spsList);
        out.write(ppsList.size());
        ParameterSets.write(out, ppsList);
        if (profile != 66 && profile != 77 && profile != 88) {
            out.write(0xFC | sequence.map(AvcSequence::chromaFormat).orElse(1));
            out.write(0xF8 | (bitDepth() - 8));
            out.write(0xF8 | (bitDepth() - 8));
            out.write(0);
        }
        return out.toByteArray();
    }

    public int bitDepth() {
        return sequence.map(AvcSequence::bitDepth).orElse(8);
    }

    public int chromaFormat() {
        return sequence.map(AvcSequence::chromaFormat).orElse(1);
    }

    public boolean interlaced() {
        return sequence.map(s -> !s.framesOnly()).orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AvcConfiguration that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    private static Optional<AvcSequence> firstSequence(List<byte[]> spsList) throws MediaFormatException {
        return spsList.isEmpty() ? Optional.empty() : Optional.of(AvcSequence.parse(spsList.getFirst()));
    }
}
