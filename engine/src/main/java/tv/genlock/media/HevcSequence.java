package tv.genlock.media;

/**
 * An HEVC sequence parameter set (ITU-T H.265 §7.3.2.2.1), as far as airing needs it.
 *
 * @param profileTierLevel the 12 bytes of general_profile_space to general_level_idc
 * @param width picture width inside the conformance window, pixels
 * @param height picture height inside the conformance window, pixels
 * @param interlaced field_seq_flag, or a source that says it is interlaced and not progressive
 */
public record HevcSequence(
        byte[] profileTierLevel,
        int chromaFormat,
        int bitDepth,
        int width,
        int height,
        boolean interlaced,
        VideoUsability usability) {
    private static final int MAX_DIMENSION = 16_384;

    /** Parses a whole NAL unit, both header bytes included. */
    public static HevcSequence parse(byte[] nal) throws MediaFormatException {
        BitReader bits = BitReader.ofNal(nal, 2);
        bits.skip(4);
        int subLayers = bits.bits(3);
        bits.skip(1);
        byte[] profileTierLevel = new byte[12];
        for (int i = 0; i < profileTierLevel.length; i++) {
            profileTierLevel[i] = (byte) bits.bits(8);
        }
        skipSubLayerProfiles(bits, subLayers);
        bits.ue();
        int chromaFormat = limited(bits.ue(), 3, "chroma format");
        boolean separatePlanes = chromaFormat == 3 && bits.flag();
        int width = limited(bits.ue(), MAX_DIMENSION, "width");
        int height = limited(bits.ue(), MAX_DIMENSION, "height");
        if (bits.flag()) {
            int unitX = !separatePlanes && (chromaFormat == 1 || chromaFormat == 2) ? 2 : 1;
            int unitY = !separatePlanes && chromaFormat == 1 ? 2 : 1;
            width -= unitX * (offset(bits) + offset(bits));
            height -= unitY * (offset(bits) + offset(bits));
        }
        if (width <= 0 || height <= 0) {
            throw new MediaFormatException("an HEVC parameter set crops the picture to %d×%d".formatted(width, height));
        }
        int bitDepth = 8 + limited(bits.ue(), 8, "bit depth");
        bits.ue();
        HevcSequenceTail tail = HevcSequenceTail.readIfWhole(bits, subLayers);
        boolean sourceInterlaced = (profileTierLevel[5] & 0xC0) == 0x40;
        return new HevcSequence(
                profileTierLevel,
                chromaFormat,
                bitDepth,
                width,
                height,
                tail.fieldSequence() || sourceInterlaced,
                tail.usability());
    }

    private static void skipSubLayerProfiles(BitReader bits, int subLayers) throws MediaFormatException {
        int present = bits.bits(2 * subLayers);
        if (subLayers > 0) {
            bits.skip(2 * (8 - subLayers));
        }
        for (int i = 0; i < subLayers; i++) {
            int flags = present >> (2 * (subLayers - 1 - i));
            bits.skip((flags & 2) != 0 ? 88 : 0);
            bits.skip((flags & 1) != 0 ? 8 : 0);
        }
    }

    private static int offset(BitReader bits) throws MediaFormatException {
        return limited(bits.ue(), MAX_DIMENSION, "crop");
    }

    static int limited(int value, int most, String what) throws MediaFormatException {
        if (value < 0 || value > most) {
            throw new MediaFormatException("an HEVC parameter set says %s %d".formatted(what, value));
        }
        return value;
    }
}
