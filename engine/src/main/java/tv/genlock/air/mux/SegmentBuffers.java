package tv.genlock.air.mux;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Direct memory for segments in the making and on their way to viewers, used again and again.
 *
 * <p>Direct, because a heap array read from a file or written to a socket is copied through a hidden direct buffer of the same
 * size for each thread that does it. Reused, because fresh memory is cleared by the JVM and faulted in by the kernel page by
 * page, which costs as much as filling it. What is too much to keep goes back to the system at once and not when a collector
 * finds it, since a small heap is seldom collected.
 *
 * <p>Safe for several threads. Idle memory is bounded; memory in use is bounded by whoever bounds the renderers.
 */
public final class SegmentBuffers {
    private static final int GRAIN = 1 << 18;
    /** Sizes are rounded up by at most an eighth, so that segments of one channel fit into each other's memory. */
    private static final int ROUNDED_BY = 8;

    private static final int TOO_ROOMY = 2;

    private final long maxIdleBytes;
    /** The longest idle first. Guarded by this. */
    private final Deque<Memory> idle = new ArrayDeque<>();

    private long idleBytes;
    private long usedBytes;

    /** @param maxIdleBytes how much memory may wait for its next use */
    public SegmentBuffers(long maxIdleBytes) {
        this.maxIdleBytes = maxIdleBytes;
    }

    private static final class Memory {
        private final Arena arena = Arena.ofShared();
        private final ByteBuffer bytes;

        Memory(int capacity) {
            bytes = arena.allocate(capacity).asByteBuffer();
        }

        int capacity() {
            return bytes.capacity();
        }

        void free() {
            arena.close();
        }
    }

    /** Some of the memory, until its one owner closes it, exactly once. Neither it nor a view of it may be touched after. */
    final class Block implements AutoCloseable {
        private final Memory memory;
        private final ByteBuffer bytes;

        private Block(Memory memory, int size) {
            this.memory = memory;
            this.bytes = memory.bytes.duplicate().limit(size);
        }

        /** As many bytes as were asked for, from position 0, holding whatever they held before. */
        ByteBuffer bytes() {
            return bytes;
        }

        /** How much it keeps from others. */
        int capacity() {
            return memory.capacity();
        }

        @Override
        public void close() {
            release(memory);
        }
    }

    /** A segment of {@code size} bytes, all of which {@code write} writes. */
    RenderedSegment fill(int size, Consumer<ByteBuffer> write) {
        Block block = acquire(size);
        boolean done = false;
        try {
            write.accept(block.bytes());
            done = true;
        } finally {
            if (!done) {
                block.close();
            }
        }
        return new RenderedSegment(block);
    }

    /** A block of {@code size} bytes. */
    Block acquire(int size) {
        int capacity = capacityFor(size);
        Memory memory = takeIdle(size, capacity).orElseGet(() -> new Memory(capacity));
        synchronized (this) {
            usedBytes += memory.capacity();
        }
        return new Block(memory, size);
    }

    private static int capacityFor(int size) {
        int step = Math.max(GRAIN, Integer.highestOneBit(Math.max(size, 1)) / ROUNDED_BY);
        return Math.multiplyExact(Math.ceilDiv(Math.max(size, 1), step), step);
    }

    private synchronized Optional<Memory> takeIdle(int size, int wanted) {
        Optional<Memory> best = idle.stream()
                .filter(memory -> memory.capacity() >= size && memory.capacity() <= (long) wanted * TOO_ROOMY)
                .min((a, b) -> Integer.compare(a.capacity(), b.capacity()));
        best.ifPresent(memory -> {
            idle.removeFirstOccurrence(memory);
            idleBytes -= memory.capacity();
        });
        return best;
    }

    private void release(Memory memory) {
        keep(memory).forEach(Memory::free);
    }

    /** Gives what must leave, the longest idle first. */
    private synchronized List<Memory> keep(Memory memory) {
        usedBytes -= memory.capacity();
        if (memory.capacity() > maxIdleBytes) {
            return List.of(memory);
        }
        idle.addLast(memory);
        idleBytes += memory.capacity();
        List<Memory> leaving = new ArrayList<>();
        while (idleBytes > maxIdleBytes) {
            Memory oldest = idle.removeFirst();
            idleBytes -= oldest.capacity();
            leaving.add(oldest);
        }
        return leaving;
    }

    /** Bytes that wait for their next use. */
    public synchronized long idleBytes() {
        return idleBytes;
    }

    /** Bytes that somebody holds. */
    public synchronized long usedBytes() {
        return usedBytes;
    }
}
