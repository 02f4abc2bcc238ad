package tv.genlock.media;

/**
 * An H.264 sequence parameter set (ITU-T H.264 §7.3.2.1.1), as far as airing needs it.
 *
 * @param width picture width after cropping, pixels
 * @param height picture height after cropping, pixels
 * @param chromaFormat chroma_format_idc
 * @param framesOnly frame_mbs_only_flag: false where fields or field macroblocks may occur, that is interlaced video
 */
public record AvcSequence(
        int profile,
        int constraints,
        int level,
        int chromaFormat,
        int bitDepth,
        int width,
        int height,
        boolean framesOnly,
        VideoUsability usability) {

    /** Parses a whole NAL unit, header byte included. */
    public static AvcSequence parse(byte[] nal) throws MediaFormatException {
        BitReader bits = BitReader.ofNal(nal, 1);
        int profile = bits.bits(8);
        int constraints = bits.bits(8);
        int level = bits.bits(8);
        bits.ue();
        int chromaFormat = 1;
        int bitDepth = 8;
        boolean separatePlanes = false;
        if (hasChromaInfo(profile)) {
            chromaFormat = bits.ue();
            separatePlanes = chromaFormat == 3 && bits.flag();
            bitDepth = 8 + bits.ue();
            bits.ue();
            bits.skip(1);
            if (bits.flag()) {
                skipScalingLists(bits, chromaFormat == 3 ? 12 : 8);
            }
        }
        if (chromaFormat < 0 || chromaFormat > 3 || bitDepth > 14) {
            throw new MediaFormatException(
                    "an H.264 parameter set asks for chroma format %d and %d bits".formatted(chromaFormat, bitDepth));
        }
        bits.ue();
        skipPictureOrderCount(bits);
        bits.ue();
        bits.skip(1);
        int widthInMacroblocks = dimension(bits.ue());
        int heightInMapUnits = dimension(bits.ue());
        boolean framesOnly = bits.flag();
        if (!framesOnly) {
            bits.skip(1);
        }
        bits.skip(1);
        int fieldFactor = framesOnly ? 1 : 2;
        int cropUnitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
        int cropUnitY = (chromaFormat == 1 ? 2 : 1) * fieldFactor;
        if (separatePlanes) {
            cropUnitX = 1;
            cropUnitY = fieldFactor;
        }
        int width = widthInMacroblocks * 16;
        int height = heightInMapUnits * 16 * fieldFactor;
        if (bits.flag()) {
            width -= cropUnitX * (crop(bits.ue()) + crop(bits.ue()));
            height -= cropUnitY * (crop(bits.ue()) + crop(bits.ue()));
        }
        if (width <= 0 || height <= 0) {
            throw new MediaFormatException(
                    "an H.264 parameter set crops the picture to %d×%d".formatted(width, height));
        }
        VideoUsability usability = bits.flag() ? VideoUsability.readIfWhole(bits) : VideoUsability.UNKNOWN;
        return new AvcSequence(
                profile, constraints, level, chromaFormat, bitDepth, width, height, framesOnly, usability);
    }

    private static boolean hasChromaInfo(int profile) {
        return switch (profile) {
            case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
            default -> false;
        };
    }

    private static void skipScalingLists(BitReader bits, int count) throws MediaFormatException {
        for (int i = 0; i < count; i++) {
            if (bits.flag()) {
                skipScalingList(bits, i < 6 ? 16 : 64);
            }
        }
    }

    private static void skipScalingList(BitReader bits, int size) throws MediaFormatException {
        int next = 8;
        int last = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = (last + bits.se()) & 0xFF;
            last = next == 0 ? last : next;
        }
    }

    private static void skipPictureOrderCount(BitReader bits) throws MediaFormatException {
        int type = bits.ue();
        if (type == 0) {
            bits.ue();
        } else if (type == 1) {
            bits.skip(1);
            bits.se();
            bits.se();
            int cycle = bits.ue();
            if (cycle < 0 || cycle > 255) {
                throw new MediaFormatException("an H.264 parameter set has a picture order cycle of " + cycle);
            }
            for (int i = 0; i < cycle; i++) {
                bits.se();
            }
        }
    }

    private static int dimension(int minusOne) throws MediaFormatException {
        if (minusOne < 0 || minusOne >= 4096) {
            throw new MediaFormatException("an H.264 parameter set is %d macroblocks wide or high".formatted(minusOne));
        }
        return minusOne + 1;
    }

    private static int crop(int units) throws MediaFormatException {
        if (units < 0 || units > 0xFFFF) {
            throw new MediaFormatException("an H.264 parameter set crops by " + units);
        }
        return units;
    }
}
