package tv.genlock.playout;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import tv.genlock.air.mux.RenderedSegment;

/**
 * One caller's hold on a segment's bytes. The memory goes back to its pool when the last holder has closed; close it exactly
 * when the bytes have been written or are no longer wanted. Closing twice does nothing.
 */
public final class HeldSegment implements AutoCloseable {
    private final RenderedSegment segment;
    private final boolean lasting;
    private final AtomicBoolean closed = new AtomicBoolean();

    HeldSegment(RenderedSegment segment, boolean lasting) {
        this.segment = segment;
        this.lasting = lasting;
    }

    /** The bytes: a direct, read-only view with its own position. Not to be touched after {@link #close}. */
    public ByteBuffer bytes() {
        return segment.bytes();
    }

    public int size() {
        return segment.size();
    }

    /** Whether the same URL will always give these bytes; false for a slate that stands in for something unreadable. */
    public boolean lasting() {
        return lasting;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            segment.release();
        }
    }
}
