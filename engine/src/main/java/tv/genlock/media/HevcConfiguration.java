package tv.genlock.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * HEVC's decoder configuration record, the {@code hvcC} of MP4 and the codec private of Matroska (ISO/IEC 14496-15 §8.3.3.1).
 *
 * <p>The arrays are the record's own; not to be changed.
 *
 * @param profileTierLevel the 12 bytes of general_profile_space to general_level_idc
 * @param nalLengthSize bytes in front of each NAL unit in a sample: 1, 2 or 4
 * @param vpsList whole NAL units, header included; may be empty (parameter sets in band only, {@code hev1})
 * @param sequence the first sequence parameter set parsed, when there is one
 */
public record HevcConfiguration(
        byte[] profileTierLevel,
        int chromaFormat,
        int bitDepth,
        int nalLengthSize,
        List<byte[]> vpsList,
        List<byte[]> spsList,
        List<byte[]> ppsList,
        Optional<HevcSequence> sequence) {
    private static final int PROFILE_TIER_LEVEL_BYTES = 12;

    public HevcConfiguration {
        vpsList = List.copyOf(vpsList);
        spsList = List.copyOf(spsList);
        ppsList = List.copyOf(ppsList);
    }

    /** Parses the body of an {@code hvcC} box. */
    public static HevcConfiguration parse(byte[] record) throws MediaFormatException {
        ParameterSets sets = new ParameterSets(record, "hvcC");
        sets.u8(); // configurationVersion: files with 0 exist and are otherwise alike
        byte[] profileTierLevel = sets.bytes(PROFILE_TIER_LEVEL_BYTES);
        sets.bytes(3); // min_spatial_segmentation_idc, parallelismType
        int chromaFormat = sets.u8() & 3;
        int bitDepth = 8 + (sets.u8() & 7);
        sets.bytes(3); // bitDepthChroma, avgFrameRate
        int nalLengthSize = (sets.u8() & 3) + 1;
        List<byte[]> vpsList = new ArrayList<>();
        List<byte[]> spsList = new ArrayList<>();
        List<byte[]> ppsList = new ArrayList<>();
        int arrays = sets.u8();
        for (int i = 0; i < arrays; i++) {
            int type = sets.u8() & 0x3F;
            List<byte[]> units = sets.units(sets.u16());
            switch (type) {
                case NalUnits.HEVC_VPS -> vpsList.addAll(units);
                case NalUnits.HEVC_SPS -> spsList.addAll(units);
                case NalUnits.HEVC_PPS -> ppsList.addAll(units);
                default -> {} // SEI: not needed to decode
            }
        }
        Optional<HevcSequence> sequence =
                spsList.isEmpty() ? Optional.empty() : Optional.of(HevcSequence.parse(spsList.getFirst()));
        return new HevcConfiguration(
                profileTierLevel, chromaFormat, bitDepth, nalLengthSize, vpsList, spsList, ppsList, sequence);
    }

    /** Makes a record (4-byte lengths) from an Annex B stream; NAL units other than parameter sets are passed over. */
    public static HevcConfiguration ofAnnexB(byte[] stream) throws MediaFormatException {
        List<byte[]> vpsList = new ArrayList<>();
        List<byte[]> spsList = new ArrayList<>();
        List<byte[]> ppsList = new ArrayList<>();
        for (byte[] unit : NalUnits.splitAnnexB(stream)) {
            switch (NalUnits.hevcType(unit[0])) {
                case NalUnits.HEVC_VPS -> vpsList.add(unit);
                case NalUnits.HEVC_SPS -> spsList.add(unit);
                case NalUnits.HEVC_PPS -> ppsList.add(unit);
                default -> {} // not a parameter set
            }
        }
        if (spsList.isEmpty()) {
            throw new MediaFormatException("no HEVC sequence parameter set");
        }
        HevcSequence first = HevcSequence.parse(spsList.getFirst());
        return new HevcConfiguration(
                first.profileTierLevel(),
                first.chromaFormat(),
                first.bitDepth(),
                4,
                vpsList,
                spsList,
                ppsList,
                Optional.of(first));
    }

    /** The record's bytes, as an {@code hvcC} box holds them. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        out.writeBytes(profileTierLevel);
        out.write(0xF0);
        out.write(0);
        out.write(0xFC);
        out.write(0xFC | chromaFormat);
        out.write(0xF8 | (bitDepth - 8));
        out.write(0xF8 | (bitDepth - 8));
        out.write(0);
        out.write(0);
        out.write(0x0C | (nalLengthSize - 1)); // one temporal layer, nested
        out.write(3);
        writeArray(out, NalUnits.HEVC_VPS, vpsList);
        writeArray(out, NalUnits.HEVC_SPS, spsList);
        writeArray(out, NalUnits.HEVC_PPS, ppsList);
        return out.toByteArray();
    }

    private static void writeArray(ByteArrayOutputStream out, int type, List<byte[]> units) {
        out.write(0x80 | type);
        out.write(units.size() >> 8);
        out.write(units.size());
        ParameterSets.write(out, units);
    }

    /** general_profile_idc: 1 Main, 2 Main 10. */
    public int profile() {
        return profileTierLevel[0] & 0x1F;
    }

    public boolean interlaced() {
        return sequence.map(HevcSequence::interlaced).orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HevcConfiguration that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }
}
