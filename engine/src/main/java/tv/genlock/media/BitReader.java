package tv.genlock.media;

/**
 * Reads a bit string from the most significant bit on, as every codec header is written.
 *
 * <p>For one thread. Reading past the end is a {@link MediaFormatException}, so parsers need no length checks of their own.
 */
public final class BitReader {
    private final byte[] bytes;
    private final long endBit;
    private long bit;

    /** Reads {@code bytes[from, to)}. */
    public BitReader(byte[] bytes, int from, int to) {
        if (from < 0 || to < from || to > bytes.length) {
            throw new IllegalArgumentException("no range of %d bytes: %d to %d".formatted(bytes.length, from, to));
        }
        this.bytes = bytes;
        this.bit = from * 8L;
        this.endBit = to * 8L;
    }

    public BitReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads a NAL unit's payload behind its {@code headerBytes}, emulation prevention removed. */
    public static BitReader ofNal(byte[] nal, int headerBytes) {
        return new BitReader(NalUnits.unescape(nal, Math.min(headerBytes, nal.length), nal.length));
    }

    /** The next {@code count} bits, 0 to 32, as an unsigned number (32 bits fill the sign). */
    public int bits(int count) throws MediaFormatException {
        require(count);
        long value = 0;
        int left = count;
        while (left > 0) {
            int free = 8 - (int) (bit & 7);
            int take = Math.min(free, left);
            int chunk = ((bytes[(int) (bit >> 3)] & 0xFF) >> (free - take)) & ((1 << take) - 1);
            value = (value << take) | chunk;
            bit += take;
            left -= take;
        }
        return (int) value;
    }

    public boolean flag() throws MediaFormatException {
        return bits(1) == 1;
    }

    public void skip(int count) throws MediaFormatException {
        require(count);
        bit += count;
    }

    /** An unsigned Exp-Golomb number (H.264 §9.1). */
    public int ue() throws MediaFormatException {
        int zeros = 0;
        while (!flag()) {
            zeros++;
            if (zeros > 31) {
                throw new MediaFormatException("a codec header holds a number of more than 32 bits");
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    /** A signed Exp-Golomb number. */
    public int se() throws MediaFormatException {
        int code = ue();
        return (code & 1) == 1 ? (code >>> 1) + 1 : -(code >>> 1);
    }

    /** Bits left. */
    public long remaining() {
        return endBit - bit;
    }

    private void require(int count) throws MediaFormatException {
        if (count > endBit - bit) {
            throw new MediaFormatException("a codec header ends %d bits too soon".formatted(count - (endBit - bit)));
        }
    }
}
