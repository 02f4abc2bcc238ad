package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.schedule.ChannelPlan;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.ScheduleBuilder;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;

/**
 * Builds schedules a piece at a time and stores each: a week of one-second clips is a third of a million entries, which must
 * never be in memory together. The caller keeps others from editing the channel meanwhile.
 */
@Singleton
final class SchedulePieces {
    /** Weeks of an ordinary channel, hours of one of short clips. */
    private static final int MOST_ENTRIES = 5_000;

    private static final long MEMORY_TICKS = 2 * NightlyExtension.DAY_TICKS;
    private static final long FOR_EVER = Long.MAX_VALUE / 2;

    private final ScheduleStore store;
    private final MatchingItems matching;

    @Inject
    SchedulePieces(ScheduleStore store, MatchingItems matching) {
        this.store = store;
        this.matching = matching;
    }

    /** Builds and stores one piece from {@code from} towards {@code until}, around what is stored; {@code from} is earlier. */
    ScheduleResult build(Channel channel, long from, long until) {
        ScheduleState state = store.state(channel.id());
        List<ScheduleEntry> kept = store.entries(channel.id(), from, FOR_EVER, MOST_ENTRIES);
        long known = kept.size() < MOST_ENTRIES
                ? until
                : Math.min(until, kept.getLast().endTicks());
        List<ScheduleEntry> around =
                new ArrayList<>(state.isFresh() ? store.entries(channel.id(), from - MEMORY_TICKS, from) : List.of());
        around.addAll(kept);
        ScheduleResult piece = ScheduleBuilder.build(
                plan(channel), matching.pool(channel.filter()), state, from, known, around, MOST_ENTRIES);
        long through = Math.max(channel.generatedThroughTicks(), piece.throughTicks());
        store.append(channel.id(), piece.entries(), piece.newState(), through);
        return piece;
    }

    /** How the builder sees a channel. */
    static ChannelPlan plan(Channel channel) {
        return new ChannelPlan(
                channel.id(), channel.name(), channel.seed(), type(channel.scheduleType()), ZoneId.systemDefault());
    }

    static ChannelPlan.Type type(ScheduleType type) {
        return switch (type) {
            case GENRE_AUTO -> ChannelPlan.Type.GENRE_AUTO;
            case MANUAL -> ChannelPlan.Type.MANUAL;
        };
    }
}
