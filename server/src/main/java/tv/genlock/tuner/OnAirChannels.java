package tv.genlock.tuner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.StationException;

/** The channels that may be watched, remembered until one changes, so that a segment costs no query. */
final class OnAirChannels implements AutoCloseable {
    private static final int REMEMBERED = 10_000;

    private final Channels channels;
    /** Replaced whole when a channel changes: an answer that was asked for before then goes into what is thrown away. */
    private volatile Remembered remembered = new Remembered();

    private final StationEvents.Subscription subscription;

    private static final class Remembered {
        final Cache<Long, Optional<Channel>> byId =
                Caffeine.newBuilder().maximumSize(REMEMBERED).build();
        final Cache<Integer, Optional<Channel>> byNumber =
                Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }

    OnAirChannels(Channels channels, StationEvents events) {
        this.channels = channels;
        this.subscription = events.subscribe(event -> {
            if (event instanceof StationEvent.ChannelChanged) {
                remembered = new Remembered();
            }
        });
    }

    /** @throws StationException {@code not-found}, also when the channel is switched off */
    Channel withId(long id) {
        return remembered
                .byId
                .get(id, channels::find)
                .filter(Channel::enabled)
                .orElseThrow(() -> StationException.notFound("channel " + id));
    }

    /** @throws StationException {@code not-found}, also when the channel is switched off */
    Channel withNumber(long number) {
        int wanted = Math.clamp(number, 0, Integer.MAX_VALUE);
        return remembered
                .byNumber
                .get(wanted, channels::findByNumber)
                .filter(Channel::enabled)
                .orElseThrow(() -> StationException.notFound("channel number " + number));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
