package tv.genlock.air.mux;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The finished bytes of a segment, in direct memory, ready to be written to any number of sockets without another copy.
 *
 * <p>Counted: made with one holder. Whoever hands it to another (a cache, a sender) calls {@link #tryRetain} for it, and each
 * holder calls {@link #release} once; with the last release the memory goes back to its pool and must not be touched. Safe for
 * several threads.
 */
public final class RenderedSegment {
    private final SegmentBuffers.Block memory;
    private final AtomicInteger holders = new AtomicInteger(1);

    /** Takes over {@code memory}, all of whose bytes are the segment's. */
    RenderedSegment(SegmentBuffers.Block memory) {
        this.memory = memory;
    }

    /** A read-only view of all bytes with a position of its own, valid while the caller holds the segment. */
    public ByteBuffer bytes() {
        return memory.bytes().asReadOnlyBuffer();
    }

    public int size() {
        return memory.bytes().limit();
    }

    /** How much memory it keeps from others: its buffer may be roomier than its bytes. */
    public int memoryBytes() {
        return memory.capacity();
    }

    /** A copy on the heap: for tests, hashes and small users that want no counting. */
    public byte[] toByteArray() {
        byte[] copy = new byte[size()];
        memory.bytes().get(0, copy);
        return copy;
    }

    /** Adds a holder; false when the last one has already let go, and the segment must be made anew. */
    public boolean tryRetain() {
        while (true) {
            int count = holders.get();
            if (count == 0) {
                return false;
            }
            if (holders.compareAndSet(count, count + 1)) {
                return true;
            }
        }
    }

    /** Lets go. The last one to do so gives the memory back. */
    public void release() {
        int left = holders.decrementAndGet();
        if (left < 0) {
            throw new IllegalStateException("segment released more often than held");
        }
        if (left == 0) {
            memory.close();
        }
    }
}
