package tv.genlock.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link VarintWriter} writes; anything else is a {@link MediaFormatException}. */
final class VarintReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    /** Reads {@code bytes[0, end)}. */
    VarintReader(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    int u8() throws MediaFormatException {
        if (position >= end) {
            throw new MediaFormatException("the stored index ends after %d bytes".formatted(end));
        }
        return bytes[position++] & 0xFF;
    }

    long unsigned() throws MediaFormatException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MediaFormatException("the stored index holds a number of more than 64 bits");
    }

    long signed() throws MediaFormatException {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    int int32() throws MediaFormatException {
        long value = signed();
        if (value != (int) value) {
            throw new MediaFormatException("the stored index holds %d where 32 bits are expected".formatted(value));
        }
        return (int) value;
    }

    /** A number of things, 0 to {@code most}. */
    int count(int most) throws MediaFormatException {
        long value = unsigned();
        if (value < 0 || value > most) {
            throw new MediaFormatException("the stored index counts %d where at most %d fit".formatted(value, most));
        }
        return (int) value;
    }

    byte[] bytes() throws MediaFormatException {
        int length = count(remaining());
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    String text() throws MediaFormatException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    int remaining() {
        return end - position;
    }
}
