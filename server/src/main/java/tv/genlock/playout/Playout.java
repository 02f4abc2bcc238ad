package tv.genlock.playout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.Timeline;
import tv.genlock.air.TimelineSegment;
import tv.genlock.air.transcode.Ffmpeg;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Channel;
import tv.genlock.channel.LockHorizon;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;

/**
 * The playout room's face: what a channel airs, and the bytes of it.
 *
 * <p>Timelines may wait for the database or for an index; ask from a thread that may block. Segments come as futures.
 */
public final class Playout implements AutoCloseable {
    /** Copies being made at once. */
    static final int RENDERERS = 4;

    private static final int ENCODERS_AWAITED = 32;
    private static final int MOST_WAITING = 1_024;
    /** A copy takes milliseconds; one that takes this long waits for a disk. */
    private static final Duration HANGING = Duration.ofSeconds(3);

    private static final int MOST_STAND_INS = 8;
    private static final long KEPT_AHEAD_TICKS = 2 * 3600 * Ticks.PER_SECOND + 1800 * Ticks.PER_SECOND;

    private final PlayoutLog log;
    private final SegmentRenderer renderer;
    private final SegmentCache cache;
    private final OpenFiles files;
    private final Encoders encoders;
    private final AirClock clock;
    private final ThreadPoolExecutor copying;
    private final ExecutorService encoding;

    Playout(
            PlayoutLog log,
            SegmentRenderer renderer,
            SegmentCache cache,
            OpenFiles files,
            Encoders encoders,
            AirClock clock) {
        this.log = log;
        this.renderer = renderer;
        this.cache = cache;
        this.files = files;
        this.encoders = encoders;
        this.clock = clock;
        this.copying = threads(RENDERERS, "genlock-render-");
        // These mostly wait for an encoder, whose number the transcode sessions bound. No virtual threads: one that
        // looks
        // at a file whose disk does not answer holds its carrier, and there are only as many of those as cores.
        this.encoding = threads(ENCODERS_AWAITED, "genlock-encoded-");
    }

    private static ThreadPoolExecutor threads(int count, String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count,
                count,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon(true).name(name, 1).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** What the channel airs around now, as far ahead as anything may be published. */
    public Timeline live(Channel channel) {
        long now = clock.ticks();
        return log.live(channel, now, now + LockHorizon.AHEAD_TICKS);
    }

    /** What aired in [{@code fromTicks}, {@code toTicks}), and airs until the end of what may be published. */
    public Timeline past(Channel channel, long fromTicks, long toTicks) {
        return log.past(channel, fromTicks, toTicks, clock.ticks());
    }

    /** The name of a segment of this channel. */
    public SegmentKey key(Channel channel, TimelineSegment segment, SegmentForm form) {
        PlayoutEvent event = segment.event();
        String revision = log.planned(event, channel.format()).revision();
        return new SegmentKey(
                channel.id(),
                event.id(),
                revision,
                form == SegmentForm.INIT ? 0 : segment.segment().index(),
                form);
    }

    /**
     * A segment's bytes, held for the caller.
     *
     * @throws StationException {@code not-found} when the channel has no segment of that name
     */
    public CompletableFuture<HeldSegment> segment(Channel channel, SegmentKey key) {
        AiredEvent aired = named(channel, key);
        boolean there = cache.has(key);
        CompletableFuture<HeldSegment> segment = cache.get(key, render(renderer, aired, key));
        if (there) {
            prepareNext(channel, aired, key);
        }
        return segment;
    }

    /** A segment that airs on no channel, held for the caller: of the same threads and the same cache. */
    CompletableFuture<HeldSegment> segment(SegmentMaker maker, AiredEvent aired, SegmentKey key) {
        return cache.get(key, render(maker, aired, key));
    }

    /**
     * An init section.
     *
     * @param lasting whether the same URL will always give these bytes
     */
    public record Init(byte[] bytes, boolean lasting) {}

    /**
     * The init section of an event's fMP4 segments; waits where an encoder must be asked.
     *
     * @throws StationException {@code not-found} when the channel has no event of that name
     */
    public Init init(Channel channel, SegmentKey key) throws InterruptedException {
        AiredEvent aired = named(channel, key);
        long now = clock.ticks();
        boolean over = aired.event().endTicks() <= now; // seen again, from its beginning
        return renderer.init(
                aired, over ? 0 : aired.plan().segmentAt(now - aired.event().baseTicks()));
    }

    /** Whether a segment of this name is made by copying, in milliseconds, and not by an encoder. */
    public boolean copies(Channel channel, SegmentKey key) {
        return !SegmentRenderer.slow(named(channel, key).event());
    }

    private AiredEvent named(Channel channel, SegmentKey key) {
        return log.event(channel, key.eventId())
                .filter(event -> event.revision().equals(key.revision()))
                .filter(event -> key.index() >= 0 && key.index() < event.plan().count())
                .orElseThrow(() -> StationException.notFound("segment of this name"));
    }

    /** Somebody else wanted this segment too, so the next one will be wanted as well: make it ahead. */
    private void prepareNext(Channel channel, AiredEvent aired, SegmentKey key) {
        if (key.form() == SegmentForm.INIT || !copying.getQueue().isEmpty()) {
            return;
        }
        SegmentKey next = key.next();
        long startTicks = aired.event().baseTicks() + aired.plan().edgeTicks(key.index() + 1);
        boolean soon = startTicks < clock.ticks() + LockHorizon.AHEAD_TICKS;
        if (next.index() < aired.plan().count()) {
            if (soon && !SegmentRenderer.slow(aired.event())) {
                cache.prepare(next, render(renderer, aired, next));
            }
        } else if (soon) {
            live(channel)
                    .locate(startTicks)
                    .filter(segment -> !SegmentRenderer.slow(segment.event()))
                    .ifPresent(segment -> {
                        SegmentKey first = key(channel, segment, key.form());
                        AiredEvent after = log.planned(segment.event(), channel.format());
                        cache.prepare(first, render(renderer, after, first));
                    });
        }
    }

    private SegmentCache.Render render(SegmentMaker maker, AiredEvent aired, SegmentKey key) {
        return new SegmentCache.Render() {
            @Override
            public SegmentCache.Rendered render() {
                return maker.render(aired, key.index(), key.form());
            }

            @Override
            public SegmentCache.Rendered instead() {
                return maker.stalled(aired, key.index(), key.form());
            }

            @Override
            public Duration limit() {
                return SegmentRenderer.slow(aired.event()) ? SegmentRenderer.SLOW_LIMIT : SegmentRenderer.COPY_LIMIT;
            }

            @Override
            public Executor executor() {
                return SegmentRenderer.slow(aired.event()) ? encoding : copying;
            }
        };
    }

    /** Makes the log of a channel reach hours ahead, so that a broken disk does not end it. */
    void keepAhead(Channel channel) {
        long now = clock.ticks();
        log.live(channel, now, now + KEPT_AHEAD_TICKS);
    }

    /** Stores what could not be stored while the disk was full. */
    void storeWaiting() {
        log.storeWaiting();
    }

    /** Plans what is not published yet anew. */
    void replan(Channel channel) {
        log.takeBack(channel, clock.ticks());
    }

    /** Plans what is not published yet anew by breaks that are others now. */
    void followBreaks(Channel channel) {
        log.followBreaks(channel, clock.ticks());
    }

    /** Plans programmes anew that are slates in the log and could air, not being published yet; waits for their disk. */
    void mend(Channel channel) {
        log.mend(channel, clock.ticks());
    }

    /** Forgets what it remembers of a channel, whose rows have changed under it. */
    void forget(long channelId) {
        log.forget(channelId);
    }

    /**
     * Closes files nobody asked for lately, ends encoders nobody watches, gives slates to those who wait for a file that does
     * not answer. Called every few seconds.
     */
    void tidy() {
        standIn();
        files.closeIdle();
        encoders.tidy();
    }

    /** Renderers that hang on a file do not count, so that other channels have theirs. */
    private void standIn() {
        int hanging = Math.min(MOST_STAND_INS, cache.atWorkFor(HANGING, copying));
        int size = RENDERERS + hanging;
        if (size > copying.getMaximumPoolSize()) {
            copying.setMaximumPoolSize(size);
            copying.setCorePoolSize(size);
        } else if (size < copying.getCorePoolSize()) {
            copying.setCorePoolSize(size);
            copying.setMaximumPoolSize(size);
        }
        cache.relieveOverdue();
    }

    int forgetBefore(long ticks) {
        return log.forgetBefore(ticks);
    }

    /** Segments made since the start. */
    public long renders() {
        return cache.renders();
    }

    /** Requests answered with a segment that was there, or being made, since the start. */
    public long cacheHits() {
        return cache.hits();
    }

    public long cachedBytes() {
        return cache.bytes();
    }

    public int openFiles() {
        return files.count();
    }

    /** The ffmpeg of this station; looked for when first asked. */
    public Optional<Ffmpeg> ffmpeg() {
        return encoders.ffmpeg();
    }

    public int transcodesRunning() {
        return encoders.running();
    }

    public int transcodeLimit() {
        return encoders.limit();
    }

    @Override
    public void close() {
        copying.shutdown();
        encoders.close();
        encoding.shutdownNow();
        try {
            copying.awaitTermination(Duration.ofSeconds(5).toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cache.clear();
        files.close();
    }
}
