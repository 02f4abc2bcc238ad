package tv.genlock.media;

/**
 * An H.264 sequence parameter set (ITU-T H.264 §7.3.2.1.1), as far as airing needs it.
 *
 * @param width picture width after cropping, pixels
 * @param height picture height after cropping, pixels
 * @param chromaFormat chroma_format_idc
 * @param framesOnly frame_mbs_only_flag: false where fields or field macroblocks may occur, that is interlaced video
 * @param unitsInTick num_units_in_tick of the VUI, 0 when absent; a frame lasts two ticks
 * @param timeScale time_scale of the VUI, 0 when absent
 * @param maxReorderFrames max_num_reorder_frames of the VUI, -1 when not stated
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
        VideoUsability usability,
        long unitsInTick,
        long timeScale,
        int maxReorderFrames) {

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
        Vui vui = bits.flag() ? Vui.readIfWhole(bits) : Vui.ABSENT;
        return new AvcSequence(
                profile,
                constraints,
                level,
                chromaFormat,
                bitDepth,
                width,
                height,
                framesOnly,
                vui.usability,
                vui.unitsInTick,
                vui.timeScale,
                vui.maxReorderFrames);
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

    /** The part of the VUI behind colour: timing and reordering. Nothing here is needed to decode. */
    private record Vui(VideoUsability usability, long unitsInTick, long timeScale, int maxReorderFrames) {
        static final Vui ABSENT = new Vui(VideoUsability.UNKNOWN, 0, 0, -1);

        /** A VUI that does not parse counts as none: encoders have written broken ones, and decoders play on. */
        static Vui readIfWhole(BitReader bits) {
            try {
                return read(bits);
            } catch (MediaFormatException _) {
                return ABSENT;
            }
        }

        private static Vui read(BitReader bits) throws MediaFormatException {
            VideoUsability usability = VideoUsability.read(bits);
            long unitsInTick = 0;
            long timeScale = 0;
            if (bits.flag()) {
                unitsInTick = bits.longBits(32);
                timeScale = bits.longBits(32);
                bits.skip(1);
            }
            boolean nalHrd = bits.flag();
            if (nalHrd) {
                skipHrd(bits);
            }
            boolean vclHrd = bits.flag();
            if (vclHrd) {
                skipHrd(bits);
            }
            if (nalHrd || vclHrd) {
                bits.skip(1);
            }
            bits.skip(1);
            int maxReorderFrames = -1;
            if (bits.flag()) {
                bits.skip(1);
                bits.ue();
                bits.ue();
                bits.ue();
                bits.ue();
                maxReorderFrames = bits.ue();
            }
            return new Vui(usability, unitsInTick, timeScale, maxReorderFrames);
        }

        private static void skipHrd(BitReader bits) throws MediaFormatException {
            int count = bits.ue();
            if (count < 0 || count > 31) {
                throw new MediaFormatException("an H.264 parameter set has %d buffer models".formatted(count));
            }
            bits.skip(8);
            for (int i = 0; i <= count; i++) {
                bits.ue();
                bits.ue();
                bits.skip(1);
            }
            bits.skip(20);
        }
    }
}
