package tv.genlock.media.mp4;

import tv.genlock.media.MediaFormatException;

/** Sizes of a track's samples: {@code stsz}, one for all or one for each, or {@code stz2} with 4, 8 or 16 bits. */
final class SampleSizes {
    private static final int ENTRIES_AT = 12;

    private final byte[] bytes;
    private final int from;
    private final int bits;
    private final int constant;
    private final long count;

    private SampleSizes(Box box, int bits, int constant, long count) {
        this.bytes = box.bytes();
        this.from = box.from() + ENTRIES_AT;
        this.bits = bits;
        this.constant = constant;
        this.count = count;
    }

    static SampleSizes ofStsz(Box stsz) throws MediaFormatException {
        long constant = stsz.u32(4);
        if (constant != 0) {
            if (constant > Integer.MAX_VALUE) {
                throw new MediaFormatException("the 'stsz' box says every sample has %d bytes".formatted(constant));
            }
            return new SampleSizes(stsz, 0, (int) constant, stsz.u32(8));
        }
        return new SampleSizes(stsz, 32, 0, stsz.entries(8, 4));
    }

    static SampleSizes ofStz2(Box stz2) throws MediaFormatException {
        int bits = stz2.u8(7);
        long count = stz2.u32(8);
        if (bits != 4 && bits != 8 && bits != 16) {
            throw new MediaFormatException("the 'stz2' box has sizes of %d bits".formatted(bits));
        }
        if ((count * bits + 7) / 8 > stz2.length() - ENTRIES_AT) {
            throw new MediaFormatException("the 'stz2' box has no room for the %d sizes it says".formatted(count));
        }
        return new SampleSizes(stz2, bits, 0, count);
    }

    /** As the file says; with one size for all nothing stands behind it, so it must be held against other tables. */
    long count() {
        return count;
    }

    /** The size all samples have, or 0 when each has its own. */
    int constant() {
        return constant;
    }

    /** Size of {@code sample}, which is below {@link #count()}; negative when the file says 2 GiB or more. */
    int size(int sample) {
        return switch (bits) {
            case 0 -> constant;
            case 4 -> (bytes[from + (sample >> 1)] >> ((sample & 1) == 0 ? 4 : 0)) & 0x0F;
            case 8 -> bytes[from + sample] & 0xFF;
            case 16 -> (bytes[from + 2 * sample] & 0xFF) << 8 | (bytes[from + 2 * sample + 1] & 0xFF);
            default -> (int) Box.INT.get(bytes, from + 4 * sample);
        };
    }
}
