package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.genlock.catalog.NextAirings;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.schedule.ScheduleEntry;

/** Tells the catalog where an item airs next, on channels that are on. */
@Singleton
public final class ScheduledAirings implements NextAirings {
    private final Channels channels;
    private final AiringStore store;
    private final AirClock clock;

    @Inject
    ScheduledAirings(Channels channels, AiringStore store, AirClock clock) {
        this.channels = channels;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<NextAiring> of(long itemId, int limit) {
        Map<Long, Channel> byId = channels.all().stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        List<NextAiring> airings = new ArrayList<>();
        for (ScheduleEntry entry : store.coming(itemId, clock.ticks(), limit)) {
            Channel channel = byId.get(entry.channelId());
            if (channel != null) {
                airings.add(airing(entry, channel));
            }
        }
        return airings;
    }

    private static NextAiring airing(ScheduleEntry entry, Channel channel) {
        return new NextAiring(
                channel.id(),
                channel.number(),
                channel.name(),
                IsoTime.of(entry.startTicks()),
                IsoTime.of(entry.endTicks()));
    }
}
