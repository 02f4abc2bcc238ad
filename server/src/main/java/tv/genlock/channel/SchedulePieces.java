package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.ScheduleDecisions.Stretch;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.channel.store.ScheduleStore.Checkpoint;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.PlanDifference;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.GridPlan;

/**
 * Has schedules decided a piece at a time and stores each: a week of one-second clips is a third of a million entries, which
 * must never be in memory together. The caller keeps others from editing the channel meanwhile.
 */
@Singleton
final class SchedulePieces {
    /** Weeks of an ordinary channel, hours of one of short clips. */
    private static final int MOST_ENTRIES = 5_000;

    /** Filling the place of one airing looks at the whole pool. */
    private static final int MOST_WITHDRAWN = 50;

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
        boolean remembersNothing = state.isFresh() || channel.scheduleType() == ScheduleType.GRID;
        List<ScheduleEntry> around =
                new ArrayList<>(remembersNothing ? store.entries(channel.id(), from - MEMORY_TICKS, from) : List.of());
        around.addAll(kept);
        ScheduleResult piece = decisions.decide(channel, state, new Stretch(from, known, around, MOST_ENTRIES));
        long through = Math.max(channel.generatedThroughTicks(), piece.throughTicks());
        if (channel.scheduleType() == ScheduleType.GRID
                && store.checkpoint(channel.id()).isEmpty()) {
            store.keep(channel.id(), new Checkpoint(state, from));
        }
        store.append(channel.id(), piece.entries(), piece.newState(), through);
        return new Built(piece.entries().size(), piece.throughTicks(), String.join(" ", piece.notes()));
    }

    /**
     * Plans a channel with a grid anew from {@code from} on, to where its schedule reaches. What comes out as it was keeps its id;
     * what was placed by hand stays.
     *
     * @param fresh whether series and shuffles begin from the start; else they go on as what airs until {@code from} leaves them
     */
    Built anew(Channel channel, long from, boolean fresh) {
        Checkpoint base = fresh ? new Checkpoint(ScheduleState.FRESH, from) : moved(decisions.gridPlan(channel), from);
        store.keep(channel.id(), base);
        ScheduleState state = base.state();
        Built built = new Built(0, from, "");
        while (built.throughTicks() < channel.generatedThroughTicks()) {
            long at = built.throughTicks();
            ScheduleResult piece = decisions.decide(channel, state, around(channel, at));
            int changed = replace(channel.id(), at, piece);
            long through = Math.max(channel.generatedThroughTicks(), piece.throughTicks());
            store.append(channel.id(), List.of(), piece.newState(), through);
            state = piece.newState();
            built = new Built(built.entries() + changed, piece.throughTicks(), String.join(" ", piece.notes()));
        }
        return built;
    }

    /** What is to be decided behind {@code at} to where the schedule reaches, as if nothing but what is by hand were there yet. */
    private Stretch around(Channel channel, long at) {
        return around(channel.id(), at, channel.generatedThroughTicks());
    }

    /** The same to {@code until}. */
    Stretch around(long channelId, long at, long until) {
        List<ScheduleEntry> byHand = store.byHand(channelId, at, MOST_ENTRIES);
        List<ScheduleEntry> around = new ArrayList<>(store.entries(channelId, at - MEMORY_TICKS, at));
        byHand.stream().filter(entry -> entry.startTicks() >= at).forEach(around::add);
        long known = byHand.size() < MOST_ENTRIES
                ? until
                : Math.min(until, byHand.getLast().endTicks());
        return new Stretch(at, known, around, MOST_ENTRIES);
    }

    /** How a piece from {@code from} on, built around what is by hand, differs from what is planned there. */
    PlanDifference difference(long channelId, long from, ScheduleResult piece) {
        return PlanDifference.between(store.planned(channelId, from, piece.throughTicks()), piece.entries());
    }

    /** Puts a piece in the place of what was planned there; gives how many entries are not as they were. */
    private int replace(long channelId, long from, ScheduleResult piece) {
        Map<Long, ScheduleEntry> before = new HashMap<>();
        store.planned(channelId, from, piece.throughTicks()).forEach(entry -> before.put(entry.startTicks(), entry));
        List<ScheduleEntry> added = new ArrayList<>();
        List<ScheduleEntry> rewritten = new ArrayList<>();
        for (ScheduleEntry entry : piece.entries()) {
            @Nullable ScheduleEntry old = before.get(entry.startTicks());
            if (old == null || !isSame(old, entry)) {
                added.add(entry);
                continue;
            }
            before.remove(entry.startTicks());
            ScheduleEntry kept = entry.withId(old.id());
            if (!kept.equals(old)) {
                rewritten.add(kept);
            }
        }
        store.remove(before.values().stream().map(ScheduleEntry::id).toList());
        rewritten.forEach(store::rewrite);
        store.add(channelId, added);
        return added.size() + rewritten.size();
    }

    /**
     * Takes airings of items off a channel without a grid; the plan fills what that leaves, and all else stays.
     *
     * @return how many entries were taken off; negative when they are too many or nothing else is left to air, and nothing was done
     */
    int withdraw(Channel channel, Set<Long> itemIds, long lock) {
        List<ScheduleEntry> airings = store.airings(channel.id(), itemIds, lock, MOST_WITHDRAWN + 1);
        if (airings.isEmpty()) {
            return 0;
        }
        if (airings.size() > MOST_WITHDRAWN || decisions.pool(channel.filter()).isEmpty()) {
            return -1;
        }
        int withdrawn = 0;
        for (ScheduleEntry entry : airings) {
            List<ScheduleEntry> around = store.entries(channel.id(), entry.startTicks() - 1, entry.endTicks() + 1);
            if (decisions.byHand(channel, around, lock).remove(entry.id()) instanceof Changed changed) {
                store.carryOut(channel.id(), changed);
                withdrawn++;
            }
        }
        return withdrawn;
    }

    private static boolean isSame(ScheduleEntry old, ScheduleEntry entry) {
        return old.itemId().equals(entry.itemId())
                && old.placing().block().equals(entry.placing().block());
    }

    /** Moves the checkpoint of a channel with a grid up to {@code lock}: what began before is never forgotten too soon. */
    void keepUp(Channel channel, long lock) {
        if (channel.scheduleType() == ScheduleType.GRID
                && store.checkpoint(channel.id()).isPresent()) {
            store.keep(channel.id(), moved(decisions.gridPlan(channel), lock));
        }
    }

    /** What the builder remembers when everything that begins before {@code at} has aired. */
    Checkpoint moved(GridPlan plan, long at) {
        Optional<Checkpoint> known = store.checkpoint(plan.channelId());
        long reached = known.map(Checkpoint::throughTicks).orElse(at);
        ScheduleState state = known.map(Checkpoint::state).orElse(ScheduleState.FRESH);
        while (reached < at) {
            long begin = reached;
            List<ScheduleEntry> aired = store.entries(plan.channelId(), reached, at, MOST_ENTRIES).stream()
                    .filter(entry -> entry.startTicks() >= begin)
                    .toList();
            if (aired.isEmpty()) {
                break;
            }
            state = decisions.replayed(plan, state, aired);
            reached = aired.getLast().startTicks() + 1;
        }
        return new Checkpoint(state, at);
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
