package tv.genlock.media.libav;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.AvcConfiguration;
import tv.genlock.media.HevcConfiguration;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.NalUnits;

/** How a stream's packets are brought into the one form our muxers take. Stateless once made. */
enum PayloadForm {
    /** As they are: length-prefixed NAL units, bare AAC frames, and every codec that is only transcoded. */
    AS_IS,
    /** NAL units behind start codes; 4-byte lengths are put in their place. */
    ANNEX_B,
    /** AAC behind an ADTS header, which is taken off (ISO/IEC 13818-7 §6.2). */
    ADTS;

    private static final int ADTS_FIXED_BYTES = 7;

    byte[] apply(byte[] packet) {
        return switch (this) {
            case AS_IS -> packet;
            case ANNEX_B -> isAnnexB(packet) ? lengthPrefixed(packet) : packet;
            case ADTS -> isAdts(packet) ? withoutAdts(packet) : packet;
        };
    }

    static boolean isAnnexB(byte[] bytes) {
        boolean three = bytes.length >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 1;
        boolean four = bytes.length >= 5 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 1;
        return three || four;
    }

    private static byte[] lengthPrefixed(byte[] stream) {
        var out = new ByteArrayOutputStream(stream.length + 64);
        for (byte[] unit : NalUnits.splitAnnexB(stream)) {
            out.write(unit.length >>> 24);
            out.write(unit.length >>> 16);
            out.write(unit.length >>> 8);
            out.write(unit.length);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }

    static boolean isAdts(byte[] frame) {
        return frame.length > ADTS_FIXED_BYTES && (frame[0] & 0xFF) == 0xFF && (frame[1] & 0xF6) == 0xF0;
    }

    private static byte[] withoutAdts(byte[] frame) {
        boolean protectionAbsent = (frame[1] & 1) == 1;
        int header = protectionAbsent ? ADTS_FIXED_BYTES : ADTS_FIXED_BYTES + 2;
        return frame.length <= header ? frame : Arrays.copyOfRange(frame, header, frame.length);
    }

    /** AudioSpecificConfig of an ADTS header: object type, rate index and channels stand in both alike. */
    static byte[] audioSpecificConfig(byte[] adts) throws MediaFormatException {
        int objectType = ((adts[2] & 0xC0) >> 6) + 1;
        int rateIndex = (adts[2] & 0x3C) >> 2;
        int channels = (adts[2] & 1) << 2 | (adts[3] & 0xC0) >> 6;
        byte[] config = {
            (byte) (objectType << 3 | rateIndex >> 1), (byte) ((rateIndex & 1) << 7 | channels << 3),
        };
        AudioSpecificConfig.parse(config);
        return config;
    }

    /** A configuration record of H.264 parameter sets in Annex B form; {@code extradata} itself when it is one already. */
    static byte[] avcRecord(byte[] extradata) throws MediaFormatException {
        return isAnnexB(extradata) ? AvcConfiguration.ofAnnexB(extradata).toBytes() : extradata;
    }

    /** The same for HEVC. */
    static byte[] hevcRecord(byte[] extradata) throws MediaFormatException {
        return isAnnexB(extradata) ? HevcConfiguration.ofAnnexB(extradata).toBytes() : extradata;
    }
}
