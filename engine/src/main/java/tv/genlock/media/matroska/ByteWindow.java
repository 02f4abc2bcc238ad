package tv.genlock.media.matroska;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import tv.genlock.media.ByteSource;

/**
 * A cursor over a {@link ByteSource} for a walk that reads a few bytes, skips many and reads a few again. One thread.
 *
 * <p>It reads ahead as much as pays: the window doubles while reads follow closely on each other and halves when skips jump
 * beyond it, so that a 5 GB film costs its headers and small frames cost no read each.
 */
final class ByteWindow {
    private static final int SMALLEST = 512;
    private static final int LARGEST = 64 * 1024;

    private final ByteSource source;
    private final ByteBuffer window = ByteBuffer.allocate(LARGEST);
    private int reach = 4096;
    private long start;
    private int length;
    private long position;

    ByteWindow(ByteSource source) {
        this.source = source;
    }

    long size() {
        return source.size();
    }

    long position() {
        return position;
    }

    void moveTo(long newPosition) {
        position = newPosition;
    }

    int u8() throws IOException {
        int index = have(1);
        position++;
        return window.get(index) & 0xFF;
    }

    /** An unsigned big-endian number of 0 to 8 bytes. */
    long unsigned(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | u8();
        }
        return value;
    }

    void read(byte[] into) throws IOException {
        if (into.length > LARGEST) {
            source.readFully(position, ByteBuffer.wrap(into));
        } else {
            int index = have(into.length);
            window.get(index, into);
        }
        position += into.length;
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        read(bytes);
        return bytes;
    }

    /** Makes {@code count} bytes at the position available; where they are in the window. */
    private int have(int count) throws IOException {
        long offset = position - start;
        if (offset < 0 || offset + count > length) {
            fill(count);
            offset = 0;
        }
        return (int) offset;
    }

    private void fill(int count) throws IOException {
        long skipped = position - (start + length);
        boolean near = skipped >= 0 && skipped < reach;
        reach = near ? Math.min(LARGEST, reach * 2) : Math.max(SMALLEST, reach / 2);
        window.clear().limit(Math.max(reach, count));
        start = position;
        length = 0;
        while (length < count) {
            int got = source.read(position + length, window);
            if (got < 0) {
                throw new EOFException(
                        "the file ends at byte %d, in the middle of an element".formatted(source.size()));
            }
            length += got;
        }
    }
}
