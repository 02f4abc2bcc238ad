package tv.genlock.tuner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tv.genlock.channel.Audience;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;

/**
 * Who watches: everybody who fetched a channel's playlist or a segment within half a minute, told apart by address and
 * program, and every open transport stream. Any thread; bounded.
 */
@Singleton
final class Viewers implements Audience {
    private static final Duration PRESENT = Duration.ofSeconds(30);
    private static final int MOST = 20_000;
    private static final long COUNTED_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int LONGEST_PROGRAM = 100;

    private final StationEvents events;
    private final Ticker ticker;
    private final Cache<Viewer, Boolean> present;
    private final AtomicLong streams = new AtomicLong();
    private volatile Counts counts = new Counts(Map.of(), 0, Long.MIN_VALUE);

    private record Viewer(long channelId, String address, String program) {}

    private record Counts(Map<Long, Integer> byChannel, int all, long madeNanos) {}

    @Inject
    Viewers(StationEvents events) {
        this(events, Ticker.systemTicker());
    }

    Viewers(StationEvents events, Ticker ticker) {
        this.events = events;
        this.ticker = ticker;
        this.present = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(PRESENT)
                .ticker(ticker)
                .build();
    }

    /** Notes that the client of this request watches the channel. */
    void seen(long channelId, HttpServerRequest request) {
        String address = request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
        String program = String.valueOf(request.getHeader("User-Agent"));
        Viewer viewer =
                new Viewer(channelId, address, program.substring(0, Math.min(program.length(), LONGEST_PROGRAM)));
        if (present.getIfPresent(viewer) == null) {
            enter(viewer);
        }
    }

    /** Notes an open stream; close it when it ends. */
    Stream stream(long channelId) {
        Viewer viewer = new Viewer(channelId, "stream " + streams.incrementAndGet(), "");
        enter(viewer);
        return new Stream() {
            @Override
            public void stillOpen() {
                present.put(viewer, true);
            }

            @Override
            public void close() {
                present.invalidate(viewer);
                events.publish(new StationEvent.ViewersChanged(channelId));
            }
        };
    }

    private void enter(Viewer viewer) {
        present.put(viewer, true);
        events.publish(new StationEvent.ViewersChanged(viewer.channelId()));
    }

    /** An open stream's place in the audience. */
    interface Stream extends AutoCloseable {
        void stillOpen();

        @Override
        void close();
    }

    @Override
    public int viewersOf(long channelId) {
        return counts().byChannel().getOrDefault(channelId, 0);
    }

    @Override
    public int viewers() {
        return counts().all();
    }

    private Counts counts() {
        Counts known = counts;
        long now = ticker.read();
        if (known.madeNanos() != Long.MIN_VALUE && now - known.madeNanos() < COUNTED_EVERY_NANOS) {
            return known;
        }
        present.cleanUp();
        Map<Long, Integer> byChannel = new HashMap<>();
        present.asMap().keySet().forEach(viewer -> byChannel.merge(viewer.channelId(), 1, Integer::sum));
        int all = byChannel.values().stream().mapToInt(Integer::intValue).sum();
        Counts made = new Counts(Map.copyOf(byChannel), all, now);
        counts = made;
        return made;
    }
}
