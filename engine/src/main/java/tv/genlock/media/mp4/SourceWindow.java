package tv.genlock.media.mp4;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import tv.genlock.media.ByteSource;

/** Small reads that lie close together, served from one read of the source. For one thread. */
final class SourceWindow {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final ByteSource source;
    private final byte[] window;
    private long start;
    private int length;

    SourceWindow(ByteSource source, int windowBytes) {
        this.source = source;
        this.window = new byte[windowBytes];
    }

    /** How many of {@code wanted} bytes at {@code position} there are before the source ends. */
    int available(long position, int wanted) {
        return Math.clamp(source.size() - position, 0, wanted);
    }

    /** Makes {@code count} bytes at {@code position} present; {@code count} is at most the window's size. */
    private int at(long position, int count) throws IOException {
        if (position < start || position + count > start + length) {
            int fill = available(position, window.length);
            length = 0;
            source.readFully(position, ByteBuffer.wrap(window, 0, Math.max(fill, count)));
            start = position;
            length = Math.max(fill, count);
        }
        return (int) (position - start);
    }

    int u8(long position) throws IOException {
        return window[at(position, 1)] & 0xFF;
    }

    int s32(long position) throws IOException {
        return (int) INT.get(window, at(position, 4));
    }

    long u32(long position) throws IOException {
        return s32(position) & 0xFFFF_FFFFL;
    }

    long s64(long position) throws IOException {
        return u32(position) << 32 | u32(position + 4);
    }

    /** Fills {@code into}, from the window where its bytes lie in it. */
    void copy(long position, byte[] into) throws IOException {
        if (into.length <= window.length) {
            System.arraycopy(window, at(position, into.length), into, 0, into.length);
        } else {
            source.readFully(position, ByteBuffer.wrap(into));
        }
    }
}
