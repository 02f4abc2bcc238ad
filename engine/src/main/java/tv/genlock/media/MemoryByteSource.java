package tv.genlock.media;

import java.nio.ByteBuffer;

/** Bytes already in memory: packets handed over by the worker, a transcode's output, tests. The array is not copied. */
public final class MemoryByteSource implements ByteSource {
    private final byte[] bytes;

    public MemoryByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer destination) {
        if (position >= bytes.length) {
            return destination.hasRemaining() ? -1 : 0;
        }
        int count = Math.min(destination.remaining(), bytes.length - (int) position);
        destination.put(bytes, (int) position, count);
        return count;
    }

    @Override
    public void close() {}
}
