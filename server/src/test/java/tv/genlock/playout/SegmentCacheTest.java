package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tv.genlock.air.SegmentInput;
import tv.genlock.air.card.CardReels;
import tv.genlock.air.card.LoopedVideo;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.mux.TsSegmentMuxer;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoCodec;

class SegmentCacheTest {
    private static final SegmentKey KEY = new SegmentKey(1, 2, "abc", 0, SegmentForm.TS);
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private final AtomicLong nanos = new AtomicLong();
    private final SegmentCache cache = new SegmentCache(64L << 20, nanos::get);
    private final SegmentBuffers buffers = new SegmentBuffers(1L << 20);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger renders = new AtomicInteger();

    @AfterEach
    void close() {
        answered.countDown();
        threads.shutdownNow();
    }

    @Test
    void render_thatHangs_givesThoseWhoWaitASlate_andIsNotBegunAgain() throws Exception {
        CompletableFuture<HeldSegment> first = cache.get(KEY, new Hanging());
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        cache.relieveOverdue();
        assertThat(first).isNotDone();

        nanos.addAndGet(LIMIT.plusSeconds(1).toNanos());
        cache.relieveOverdue();
        CompletableFuture<HeldSegment> second = cache.get(KEY, new Hanging());
        cache.relieveOverdue();

        assertThat(first.get(30, TimeUnit.SECONDS).lasting()).isFalse();
        assertThat(second.get(30, TimeUnit.SECONDS).lasting()).isFalse();
        assertThat(renders).hasValue(1);
        assertThat(cache.atWorkFor(LIMIT, threads)).isEqualTo(1);
    }

    @Test
    void render_thatComesBackAfterAll_isKept() throws Exception {
        CompletableFuture<HeldSegment> first = cache.get(KEY, new Hanging());
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        nanos.addAndGet(LIMIT.plusSeconds(1).toNanos());
        cache.relieveOverdue();
        first.get(30, TimeUnit.SECONDS).close();

        answered.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<HeldSegment> later = cache.get(KEY, new Hanging());
        assertThat(later).isCompleted();
        assertThat(later.get().lasting()).isTrue();
        assertThat(renders).hasValue(1);
    }

    /** Waits for bytes that do not come until the test lets them. */
    private final class Hanging implements SegmentCache.Render {
        @Override
        public SegmentCache.Rendered render() {
            renders.incrementAndGet();
            begun.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new SegmentCache.Rendered(segment(), true);
        }

        @Override
        public SegmentCache.Rendered instead() {
            return new SegmentCache.Rendered(segment(), false);
        }

        @Override
        public Duration limit() {
            return LIMIT;
        }

        @Override
        public Executor executor() {
            return threads;
        }
    }

    private RenderedSegment segment() {
        LoopedVideo slate = CardReels.builtIn(VideoCodec.H264);
        try {
            return new TsSegmentMuxer(buffers, 18_000)
                    .render(new SegmentInput(
                            slate.track(),
                            slate.samples(0, 90_000),
                            Optional.empty(),
                            SampleRun.empty(),
                            0,
                            0,
                            0,
                            0,
                            90_000,
                            false));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
