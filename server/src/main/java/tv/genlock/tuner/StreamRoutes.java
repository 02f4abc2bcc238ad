package tv.genlock.tuner;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import tv.genlock.air.StreamPace;
import tv.genlock.air.Timeline;
import tv.genlock.air.TimelineSegment;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channel;
import tv.genlock.media.Ticks;
import tv.genlock.playout.HeldSegment;
import tv.genlock.playout.Playout;
import tv.genlock.playout.SegmentForm;
import tv.genlock.playout.SegmentKey;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * {@code /api/livetv/stream/{id}} and {@code /channel/{number}.ts}: the channel as one transport stream without end, joined in
 * the middle of the programme.
 *
 * <p>It is the segments in a row, beginning with the one on the air, at the {@link StreamPace} of the air clock. A reader that
 * falls too far behind continues with the segment then on the air; one that reads nothing for half a minute is dropped. Every
 * viewer of a moment is sent the same memory.
 */
final class StreamRoutes {
    static final String BY_ID = "/api/livetv/stream/(?<id>\\d{1,18})(?:\\.ts)?";
    static final String BY_NUMBER = "/channel/(?<number>\\d{1,9})\\.ts";

    private static final int MOST_STREAMS = 4_000;
    /** Streams that hold the segment they send: 24 MB of 5 Mb/s. */
    private static final int PLACES = 6;

    private final OnAirChannels channels;
    private final Playout playout;
    private final Viewers viewers;
    private final AirClock clock;
    private final Airings airings;
    private final Pause pause;
    private final Semaphore places = new Semaphore(PLACES);
    private final Semaphore free = new Semaphore(MOST_STREAMS);

    /** Waits; the one place where a stream's thread sleeps. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;

        /** Really waits. */
        static Pause real() {
            return duration -> {
                LockSupport.parkNanos(duration.toNanos());
                if (Thread.interrupted()) {
                    throw new InterruptedException("the stream was ended");
                }
            };
        }
    }

    StreamRoutes(
            OnAirChannels channels, Playout playout, Viewers viewers, AirClock clock, Airings airings, Pause pause) {
        this.channels = channels;
        this.playout = playout;
        this.viewers = viewers;
        this.clock = clock;
        this.airings = airings;
        this.pause = pause;
    }

    void byId(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        answer(context, channels.withId(OutputRoutes.number(context, "id")));
    }

    void byNumber(RoutingContext context) throws IOException, InterruptedException, TimeoutException {
        answer(context, channels.withNumber(OutputRoutes.number(context, "number")));
    }

    private void answer(RoutingContext context, Channel channel)
            throws IOException, InterruptedException, TimeoutException {
        Optional<CatchUpQuery> earlier = CatchUpQuery.of(context.queryParams(), clock.ticks());
        HttpServerResponse response = context.response();
        response.putHeader("Content-Type", SegmentForm.TS.mediaType());
        response.putHeader("Cache-Control", "no-store");
        if (OutputRoutes.isHead(context)) {
            new ByteSender(context.request()).end();
            return;
        }
        if (!free.tryAcquire()) {
            throw new StationException(ProblemCode.BUSY, "More than " + MOST_STREAMS + " streams are open.");
        }
        Thread thread = Thread.currentThread();
        response.closeHandler(_ -> thread.interrupt());
        try (Viewers.Stream viewer = viewers.stream(channel.id())) {
            response.setChunked(true);
            ByteSender sender = new ByteSender(context.request());
            if (earlier.isPresent()) {
                sendEarlier(channel, earlier.get(), sender, viewer);
            } else {
                sendLive(channel, sender, viewer);
            }
        } finally {
            free.release();
        }
    }

    private void sendLive(Channel channel, ByteSender sender, Viewers.Stream viewer)
            throws IOException, InterruptedException, TimeoutException {
        long at = clock.ticks();
        while (true) {
            Channel present = channels.withId(channel.id());
            TimelineSegment segment = locate(playout.live(present), at);
            sendSegment(present, segment, sender);
            viewer.stillOpen();
            at = StreamPace.resume(segment.endTicks(), clock.ticks());
        }
    }

    /** A timeline always reaches further than streams do; on a clock that was set back, the last of it is sent again. */
    private static TimelineSegment locate(Timeline timeline, long at) {
        long within = Math.clamp(at, timeline.startTicks(), timeline.endTicks() - 1);
        return timeline.locate(within)
                .orElseThrow(() -> new StationException(ProblemCode.BUSY, "Nothing is on the air."));
    }

    private void sendEarlier(Channel channel, CatchUpQuery wish, ByteSender sender, Viewers.Stream viewer)
            throws IOException, InterruptedException, TimeoutException {
        long to = wish.endTicks().orElseGet(() -> airings.programmeEnd(channel.id(), wish.startTicks()));
        Timeline timeline = playout.past(channel, wish.startTicks(), to);
        long at = wish.startTicks();
        while (at < to) {
            Optional<TimelineSegment> segment = timeline.locate(at);
            if (segment.isEmpty()) {
                break;
            }
            sendSegment(channel, segment.get(), sender);
            viewer.stillOpen();
            at = segment.get().endTicks();
        }
        sender.end();
    }

    /**
     * Sends a segment at its pace. A few streams hold their segment meanwhile; the others take a copy of each step, so that a
     * thousand channels watched do not hold a thousand segments.
     */
    private void sendSegment(Channel channel, TimelineSegment segment, ByteSender sender)
            throws IOException, InterruptedException, TimeoutException {
        StreamPace pace = StreamPace.of(segment);
        SegmentKey key = playout.key(channel, segment, SegmentForm.TS);
        awaitAir(pace.dueTicks(0));
        HeldSegment first = SegmentRoute.await(playout.segment(channel, key));
        boolean holds = places.tryAcquire();
        try {
            for (int step = 0; step < pace.steps(); step++) {
                awaitAir(pace.dueTicks(step));
                if (holds) {
                    sender.write(part(first, pace, step));
                } else {
                    sender.write(copiedPart(channel, key, first, pace, step));
                }
            }
        } finally {
            first.close();
            if (holds) {
                places.release();
            }
        }
    }

    private ByteBuffer copiedPart(Channel channel, SegmentKey key, HeldSegment first, StreamPace pace, int step)
            throws IOException, InterruptedException {
        try (HeldSegment again = step == 0 ? first : SegmentRoute.await(playout.segment(channel, key))) {
            ByteBuffer part = part(again, pace, step);
            byte[] copy = new byte[part.remaining()];
            part.get(copy);
            return ByteBuffer.wrap(copy);
        }
    }

    /** Of the segment as it is now: what was read from a file may have become a slate of another size meanwhile. */
    private static ByteBuffer part(HeldSegment segment, StreamPace pace, int step) {
        int from = pace.offset(step, segment.size());
        return segment.bytes().slice(from, pace.offset(step + 1, segment.size()) - from);
    }

    /** Sleeps at most a second at a time, because air time may step forward. */
    private void awaitAir(long dueTicks) throws InterruptedException {
        for (long early = dueTicks - clock.ticks(); early > 0; early = dueTicks - clock.ticks()) {
            pause.of(Duration.ofNanos(Math.min(early, Ticks.PER_SECOND) * 100_000L / 9L));
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("the viewer has left");
        }
    }
}
