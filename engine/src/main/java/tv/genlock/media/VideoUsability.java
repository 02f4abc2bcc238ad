package tv.genlock.media;

/**
 * What the VUI of a sequence parameter set says (H.264 annex E, H.265 annex E, which agree on this part).
 *
 * @param sarNumerator sample aspect ratio, 1:1 when not stated
 * @param transfer transfer_characteristics, 2 (unspecified) when absent; 16 is PQ, 18 is HLG
 */
public record VideoUsability(int sarNumerator, int sarDenominator, int primaries, int transfer, int matrix) {
    /** When the parameter set has no VUI. */
    public static final VideoUsability UNKNOWN = new VideoUsability(1, 1, 2, 2, 2);

    private static final int EXTENDED_SAR = 255;
    /** aspect_ratio_idc 1 to 16, H.264 table E-1. */
    private static final int[][] SAR = {
        {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11},
        {80, 33}, {18, 11}, {15, 11}, {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
    };

    /** Whether the transfer is one of high dynamic range: PQ or HLG. */
    public boolean highDynamicRange() {
        return isHighDynamicRange(transfer);
    }

    /** Whether {@code transfer} (ITU-T H.273 table 3) is PQ or HLG. */
    public static boolean isHighDynamicRange(int transfer) {
        return transfer == 16 || transfer == 18;
    }

    /** The same; one that does not parse counts as none: encoders have written broken ones, and decoders play on. */
    static VideoUsability readIfWhole(BitReader bits) {
        try {
            return read(bits);
        } catch (MediaFormatException _) {
            return UNKNOWN;
        }
    }

    /** Reads the part both codecs share: from aspect_ratio_info_present_flag to the chroma sample locations. */
    static VideoUsability read(BitReader bits) throws MediaFormatException {
        int sarNumerator = 1;
        int sarDenominator = 1;
        if (bits.flag()) {
            int idc = bits.bits(8);
            if (idc == EXTENDED_SAR) {
                sarNumerator = bits.bits(16);
                sarDenominator = bits.bits(16);
            } else if (idc >= 1 && idc <= SAR.length) {
                sarNumerator = SAR[idc - 1][0];
                sarDenominator = SAR[idc - 1][1];
            }
        }
        if (sarNumerator == 0 || sarDenominator == 0) {
            sarNumerator = 1;
            sarDenominator = 1;
        }
        if (bits.flag()) {
            bits.skip(1); // overscan_appropriate_flag
        }
        int primaries = 2;
        int transfer = 2;
        int matrix = 2;
        if (bits.flag()) {
            bits.skip(4); // video_format, video_full_range_flag
            if (bits.flag()) {
                primaries = bits.bits(8);
                transfer = bits.bits(8);
                matrix = bits.bits(8);
            }
        }
        if (bits.flag()) {
            bits.ue();
            bits.ue();
        }
        return new VideoUsability(sarNumerator, sarDenominator, primaries, transfer, matrix);
    }
}
