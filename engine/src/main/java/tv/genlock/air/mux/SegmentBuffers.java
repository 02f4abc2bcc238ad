package tv.genlock.air.mux;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Direct memory for segments in the making and on their way to viewers, used again and again.
 *
 * <p>Direct, because a heap array read from a file or written to a socket is copied through a hidden direct buffer of the same
 * size for each thread that does it. Reused, because fresh memory is cleared by the JVM and faulted in by the kernel page by
 * page, which costs as much as filling it. Memory that is never given back is freed with its buffer by the collector, so a
 * forgotten release costs speed, not memory.
 *
 * <p>Safe for several threads. Idle memory is bounded; memory in use is bounded by whoever bounds the renderers.
 */
public final class SegmentBuffers {
    private static final int GRAIN = 1 << 18;
    private static final int TOO_ROOMY = 2;

    private final long maxIdleBytes;
    private final List<ByteBuffer> idle = new ArrayList<>();
    private long idleBytes;

    /** @param maxIdleBytes how much memory may wait for its next use */
    public SegmentBuffers(long maxIdleBytes) {
        this.maxIdleBytes = maxIdleBytes;
    }

    /** A buffer with position 0 and limit {@code size}, holding whatever it held before. */
    ByteBuffer acquire(int size) {
        return takeIdle(size)
                .orElseGet(() -> ByteBuffer.allocateDirect(grains(size)))
                .clear()
                .limit(size);
    }

    private static int grains(int size) {
        return Math.ceilDiv(Math.max(size, 1), GRAIN) * GRAIN;
    }

    private synchronized Optional<ByteBuffer> takeIdle(int size) {
        int best = -1;
        for (int k = 0; k < idle.size(); k++) {
            int capacity = idle.get(k).capacity();
            boolean fits = capacity >= size && capacity <= (long) grains(size) * TOO_ROOMY;
            if (fits && (best < 0 || capacity < idle.get(best).capacity())) {
                best = k;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        ByteBuffer buffer = idle.remove(best);
        idleBytes -= buffer.capacity();
        return Optional.of(buffer);
    }

    /** Takes a buffer back; the caller must not touch it, nor any view of it, any more. The oldest idle ones make room. */
    synchronized void release(ByteBuffer buffer) {
        if (buffer.capacity() > maxIdleBytes) {
            return;
        }
        idle.add(buffer);
        idleBytes += buffer.capacity();
        while (idleBytes > maxIdleBytes) {
            idleBytes -= idle.removeFirst().capacity();
        }
    }

    /** Bytes that wait for their next use. */
    public synchronized long idleBytes() {
        return idleBytes;
    }
}
