package tv.genlock.playout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channel;
import tv.genlock.rundown.Rundowns;
import tv.genlock.schedule.ScheduleEntry;

/**
 * Finds slates that need not air: a disk that was away for a minute when hours were planned is back. Any thread; looks at files,
 * so it waits as long as a disk does.
 */
final class ReturnedFiles {
    private final Airings airings;
    private final IndexSource indexes;
    private final Rundowns rundowns;

    ReturnedFiles(Airings airings, IndexSource indexes, Rundowns rundowns) {
        this.airings = airings;
        this.indexes = indexes;
        this.rundowns = rundowns;
    }

    /** Whether one of the events from {@code fromTicks} on is a slate in place of a programme that could air now. */
    boolean any(Channel channel, List<PlayoutEvent> events, long fromTicks) {
        Set<Long> slates = events.stream()
                .filter(event ->
                        event.startTicks() >= fromTicks && event.content() instanceof PlayoutEvent.Content.Slate)
                .map(PlayoutEvent::startTicks)
                .collect(Collectors.toSet());
        return !slates.isEmpty()
                && airings.entries(channel.id(), fromTicks, events.getLast().endTicks()).stream()
                        .filter(entry -> slates.contains(entry.startTicks()))
                        .anyMatch(entry -> couldAir(channel, entry));
    }

    private boolean couldAir(Channel channel, ScheduleEntry entry) {
        if (entry.fileId().isEmpty() || !indexes.ready(entry.fileId().getAsLong())) {
            return false;
        }
        var slots = SlotMaker.slots(
                indexes,
                channel.format(),
                List.of(entry),
                Map.of(entry.id(), rundowns.of(entry)),
                entry.startTicks(),
                entry.endTicks());
        return PlayoutPlanner.plan(channel.id(), channel.format(), slots, HighWater.ZERO)
                        .events()
                        .getFirst()
                        .content()
                instanceof PlayoutEvent.Content.Media;
    }
}
