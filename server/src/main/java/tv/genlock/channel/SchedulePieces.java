package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.channel.ScheduleDecisions.Stretch;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;

/**
 * Has schedules decided a piece at a time and stores each: a week of one-second clips is a third of a million entries, which
 * must never be in memory together. The caller keeps others from editing the channel meanwhile.
 */
@Singleton
final class SchedulePieces {
    /** Weeks of an ordinary channel, hours of one of short clips. */
    private static final int MOST_ENTRIES = 5_000;

    private static final long MEMORY_TICKS = 2 * NightlyExtension.DAY_TICKS;
    private static final long FOR_EVER = Long.MAX_VALUE / 2;

    private final ScheduleStore store;
    private final ScheduleDecisions decisions;

    /**
     * What was built.
     *
     * @param message for a person; empty when there is nothing to say
     */
    record Built(int entries, long throughTicks, String message) {}

    @Inject
    SchedulePieces(ScheduleStore store, ScheduleDecisions decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /** Builds and stores one piece from {@code from} towards {@code until}, around what is stored; {@code from} is earlier. */
    Built one(Channel channel, long from, long until) {
        ScheduleState state = store.state(channel.id());
        List<ScheduleEntry> kept = store.entries(channel.id(), from, FOR_EVER, MOST_ENTRIES);
        long known = kept.size() < MOST_ENTRIES
                ? until
                : Math.min(until, kept.getLast().endTicks());
        List<ScheduleEntry> around =
                new ArrayList<>(state.isFresh() ? store.entries(channel.id(), from - MEMORY_TICKS, from) : List.of());
        around.addAll(kept);
        ScheduleResult piece = decisions.decide(channel, state, new Stretch(from, known, around, MOST_ENTRIES));
        long through = Math.max(channel.generatedThroughTicks(), piece.throughTicks());
        store.append(channel.id(), piece.entries(), piece.newState(), through);
        return new Built(piece.entries().size(), piece.throughTicks(), String.join(" ", piece.notes()));
    }

    /** Builds and stores pieces until {@code until} is reached; none when {@code from} is there already. */
    Built all(Channel channel, long from, long until) {
        Built built = new Built(0, from, "");
        while (built.throughTicks() < until) {
            Built piece = one(channel, built.throughTicks(), until);
            built = new Built(built.entries() + piece.entries(), piece.throughTicks(), piece.message());
        }
        return built;
    }
}
