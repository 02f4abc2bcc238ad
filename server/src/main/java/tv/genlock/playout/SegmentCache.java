package tv.genlock.playout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * Finished segments, the least recently used leaving first, and those in the making: a thousand viewers of one segment cost
 * one render.
 *
 * <h2>Why not a library's cache</h2>
 *
 * Segments are counted memory. A caller must hold its segment before the cache may drop it, also when it is dropped the moment
 * it is finished (a cache smaller than what is being sent). Here both happen under one lock; a cache that evicts on its own
 * would hand out memory that is already on its way back to the pool.
 *
 * <p>Any thread. Bounded by bytes; what is in the making is bounded by the executors.
 */
final class SegmentCache {
    /** What a render made. {@code lasting} segments may be kept. */
    record Rendered(RenderedSegment segment, boolean lasting) {}

    /** Makes a segment on one of its executor's threads; may take its time. */
    interface Render {
        Rendered render();

        /**
         * What airs when {@link #render} does not come back within {@link #limit}.
         *
         * @throws StationException what those who wait are told, where nothing may air instead
         */
        Rendered instead();

        Duration limit();

        Executor executor();
    }

    private static final long NOT_BEGUN = Long.MIN_VALUE;

    private final long maxBytes;
    private final LongSupplier nanos;
    private final LongAdder hits = new LongAdder();
    private final LongAdder renders = new LongAdder();

    // Guarded by this.
    private final LinkedHashMap<SegmentKey, RenderedSegment> finished =
            new LinkedHashMap<>(64, 0.75f, /* accessOrder= */ true);
    private final Map<SegmentKey, Making> inTheMaking = new HashMap<>();
    private long bytes;

    /** A render under way, or waiting in its executor's queue. */
    private static final class Making {
        final Render render;
        final List<CompletableFuture<HeldSegment>> waiting = new ArrayList<>();
        long begunNanos = NOT_BEGUN;

        Making(Render render) {
            this.render = render;
        }
    }

    /** @param nanos a counter that never steps, in nanoseconds */
    SegmentCache(long maxBytes, LongSupplier nanos) {
        this.maxBytes = maxBytes;
        this.nanos = nanos;
    }

    /**
     * The segment, held for the caller, who must close it; also when it has lost interest meanwhile. Completes on the caller's
     * thread when it is there already, else on a renderer's.
     *
     * @return fails with {@code busy} when too many segments wait to be made, and with whatever {@code render} throws
     */
    CompletableFuture<HeldSegment> get(SegmentKey key, Render render) {
        CompletableFuture<HeldSegment> answer = new CompletableFuture<>();
        synchronized (this) {
            RenderedSegment there = finished.get(key);
            if (there != null && there.tryRetain()) {
                hits.increment();
                answer.complete(new HeldSegment(there, /* lasting= */ true));
                return answer;
            }
            Making making = inTheMaking.get(key);
            if (making != null) {
                hits.increment();
                making.waiting.add(answer);
                return answer;
            }
            Making begun = new Making(render);
            begun.waiting.add(answer);
            inTheMaking.put(key, begun);
        }
        start(key, render);
        return answer;
    }

    /** Whether the segment is there or being made. */
    synchronized boolean has(SegmentKey key) {
        return finished.containsKey(key) || inTheMaking.containsKey(key);
    }

    /** Makes a segment that nobody asked for yet. */
    void prepare(SegmentKey key, Render render) {
        synchronized (this) {
            if (has(key)) {
                return;
            }
            inTheMaking.put(key, new Making(render));
        }
        start(key, render);
    }

    private void start(SegmentKey key, Render render) {
        try {
            render.executor().execute(() -> make(key, render));
        } catch (RejectedExecutionException e) {
            fail(key, new StationException(ProblemCode.BUSY, "Too many segments wait to be made.", e));
        }
    }

    private void make(SegmentKey key, Render render) {
        renders.increment();
        begin(key);
        Rendered made;
        try {
            made = render.render();
        } catch (RuntimeException | Error e) {
            fail(key, e);
            return;
        }
        List<CompletableFuture<HeldSegment>> waiting;
        synchronized (this) {
            waiting = takeWaiting(key);
            waiting.forEach(_ -> made.segment().tryRetain());
            if (made.lasting()) {
                keep(key, made.segment());
            }
        }
        if (!made.lasting()) {
            made.segment().release();
        }
        hand(made, waiting);
    }

    private synchronized void begin(SegmentKey key) {
        Making making = inTheMaking.get(key);
        if (making != null) {
            making.begunNanos = nanos.getAsLong();
        }
    }

    /** How many renders of {@code executor} have been at work for longer than {@code limit}. */
    synchronized int atWorkFor(Duration limit, Executor executor) {
        return (int) inTheMaking.values().stream()
                .filter(making -> making.render.executor() == executor && isAtWorkFor(making, limit))
                .count();
    }

    private boolean isAtWorkFor(Making making, Duration limit) {
        return making.begunNanos != NOT_BEGUN && nanos.getAsLong() - making.begunNanos > limit.toNanos();
    }

    /**
     * Gives those who wait for a render that does not come back what airs instead. It goes on in the background, and nobody
     * begins another of the same segment.
     */
    void relieveOverdue() {
        Map<SegmentKey, Render> overdue = new HashMap<>();
        synchronized (this) {
            inTheMaking.forEach((key, making) -> {
                if (!making.waiting.isEmpty() && isAtWorkFor(making, making.render.limit())) {
                    overdue.put(key, making.render);
                }
            });
        }
        overdue.forEach(this::relieve);
    }

    private void relieve(SegmentKey key, Render render) {
        Rendered other;
        try {
            other = render.instead();
        } catch (StationException e) {
            waitingFor(key).forEach(answer -> answer.completeExceptionally(e));
            return;
        }
        relieve(key, other);
    }

    private void relieve(SegmentKey key, Rendered other) {
        List<CompletableFuture<HeldSegment>> relieved;
        synchronized (this) {
            relieved = waitingFor(key);
            relieved.forEach(_ -> other.segment().tryRetain());
        }
        other.segment().release();
        hand(other, relieved);
    }

    /** Takes those who wait for a segment away from it, which goes on being made. */
    private synchronized List<CompletableFuture<HeldSegment>> waitingFor(SegmentKey key) {
        Making making = inTheMaking.get(key);
        if (making == null) {
            return List.of();
        }
        List<CompletableFuture<HeldSegment>> waiting = List.copyOf(making.waiting);
        making.waiting.clear();
        return waiting;
    }

    private static void hand(Rendered made, List<CompletableFuture<HeldSegment>> waiting) {
        for (CompletableFuture<HeldSegment> answer : waiting) {
            HeldSegment held = new HeldSegment(made.segment(), made.lasting());
            if (!answer.complete(held)) {
                held.close();
            }
        }
    }

    private void fail(SegmentKey key, Throwable cause) {
        List<CompletableFuture<HeldSegment>> waiting;
        synchronized (this) {
            waiting = takeWaiting(key);
        }
        waiting.forEach(answer -> answer.completeExceptionally(cause));
    }

    private List<CompletableFuture<HeldSegment>> takeWaiting(SegmentKey key) {
        Making making = inTheMaking.remove(key);
        return making == null ? List.of() : making.waiting;
    }

    /** Takes over the maker's hold. */
    private void keep(SegmentKey key, RenderedSegment segment) {
        RenderedSegment before = finished.put(key, segment);
        bytes += segment.memoryBytes();
        if (before != null) {
            bytes -= before.memoryBytes();
            before.release();
        }
        Iterator<RenderedSegment> oldest = finished.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            RenderedSegment leaving = oldest.next();
            oldest.remove();
            bytes -= leaving.memoryBytes();
            leaving.release();
        }
    }

    /** Drops everything; segments in use live on until their holders close them. */
    synchronized void clear() {
        finished.values().forEach(RenderedSegment::release);
        finished.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }

    long hits() {
        return hits.sum();
    }

    long renders() {
        return renders.sum();
    }
}
