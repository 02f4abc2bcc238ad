package tv.genlock.rundown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.channel.LockHorizon;
import tv.genlock.media.Ticks;
import tv.genlock.rundown.store.RundownStore;
import tv.genlock.rundown.store.RundownStore.State;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.rundown.RundownPiece;

/**
 * The break level of channels with a grid: what their entries are made of, planned some hours ahead and stored. What is planned
 * stays, as the entries do: behind the {@link LockHorizon} it is planned anew when the schedule changed, before it never changes.
 *
 * <p>Any thread; one plan per channel at a time.
 */
@Singleton
public final class Rundowns {
    /** How far ahead channels are planned that nobody watches. */
    public static final long AHEAD_TICKS = 6 * 3600 * Ticks.PER_SECOND;

    /** They are planned on when less than this is left. */
    private static final long LEFT_TICKS = 5 * 3600 * Ticks.PER_SECOND;
    /** What began so long ago and was not planned airs whole. */
    private static final long BACK_TICKS = 15 * 60 * Ticks.PER_SECOND;

    private static final int TURNS = 64;

    private final BreakMaterial material;
    private final BreakPlanners planners;
    private final RundownStore store;
    private final Channels channels;
    private final Airings airings;
    private final AirClock clock;
    /** Held by who plans a channel; a few share one. */
    private final List<ReentrantLock> turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toList();

    @Inject
    Rundowns(
            BreakMaterial material,
            BreakPlanners planners,
            RundownStore store,
            Channels channels,
            Airings airings,
            AirClock clock) {
        this.material = material;
        this.planners = planners;
        this.store = store;
        this.channels = channels;
        this.airings = airings;
        this.clock = clock;
    }

    /** The pieces of the entries that touch [{@code fromTicks}, {@code untilTicks}), by entry id; planned where they are not yet. */
    public Map<Long, List<RundownPiece>> of(Channel channel, long fromTicks, long untilTicks) {
        plan(channel, untilTicks);
        return known(channel, fromTicks, untilTicks);
    }

    /** The same as far as it is planned already. */
    public Map<Long, List<RundownPiece>> known(Channel channel, long fromTicks, long untilTicks) {
        List<ScheduleEntry> entries = airings.entries(channel.id(), fromTicks, untilTicks);
        return entries.isEmpty()
                ? Map.of()
                : byEntry(
                        entries,
                        store.pieces(
                                channel.id(),
                                entries.getFirst().startTicks(),
                                entries.getLast().endTicks()));
    }

    /** The pieces that one entry was planned to be made of; none when it airs whole, or is not planned. */
    public List<RundownPiece> of(ScheduleEntry entry) {
        return byEntry(List.of(entry), store.pieces(entry.channelId(), entry.startTicks(), entry.endTicks()))
                .getOrDefault(entry.id(), List.of());
    }

    /** An entry that ran when it was shortened by hand keeps its pieces as far as it goes now. */
    private static Map<Long, List<RundownPiece>> byEntry(List<ScheduleEntry> entries, List<RundownPiece> pieces) {
        Map<Long, Long> ends = entries.stream().collect(Collectors.toMap(ScheduleEntry::id, ScheduleEntry::endTicks));
        return pieces.stream()
                .flatMap(piece -> upTo(piece, ends.getOrDefault(piece.entryId(), 0L)).stream())
                .collect(Collectors.groupingBy(RundownPiece::entryId));
    }

    private static Optional<RundownPiece> upTo(RundownPiece piece, long endTicks) {
        return piece.startTicks() < endTicks
                ? Optional.of(piece.until(Math.min(piece.endTicks(), endTicks)))
                : Optional.empty();
    }

    /** Pieces of a channel that touch [{@code fromTicks}, {@code untilTicks}), in order, as far as they are planned. */
    List<RundownPiece> planned(long channelId, long fromTicks, long untilTicks) {
        return store.pieces(channelId, fromTicks, Math.min(untilTicks, store.throughTicks(channelId)));
    }

    /** Entries that begin before have their pieces; 0 for a channel that has none. */
    long throughTicks(long channelId) {
        return store.throughTicks(channelId);
    }

    /** Plans the next hours of those channels that have less than {@link #LEFT_TICKS} planned. */
    void planAhead(List<Channel> wanted, BreakMaterial.Shelf shelf) {
        long now = clock.ticks();
        for (Channel channel : wanted) {
            if (store.throughTicks(channel.id()) < now + LEFT_TICKS) {
                plan(channel, now + AHEAD_TICKS, shelf, new HashSet<>());
            }
        }
    }

    /** Plans a channel's entries that begin before {@code untilTicks}. */
    void plan(Channel channel, long untilTicks) {
        if (store.throughTicks(channel.id()) < untilTicks) {
            plan(channel, untilTicks, material.shelf(), new HashSet<>());
        }
    }

    /** The same, behind the channels that it shows later. */
    private void plan(Channel channel, long untilTicks, BreakMaterial.Shelf shelf, Set<Long> seen) {
        Optional<GridPlan> plan = material.plan(channel);
        if (plan.isEmpty() || !seen.add(channel.id())) {
            return;
        }
        planShown(plan.get(), untilTicks, shelf, seen);
        inTurn(channel.id(), () -> {
            State state = store.state(channel.id());
            return state.throughTicks() < untilTicks && planOn(plan.get(), state, untilTicks, shelf);
        });
    }

    /** Plans what a channel shows later as far as it shows it before {@code untilTicks}. */
    private void planShown(GridPlan plan, long untilTicks, BreakMaterial.Shelf shelf, Set<Long> seen) {
        for (DelayedFeeds.Feed feed : DelayedFeeds.of(plan)) {
            channels.find(feed.channelId())
                    .filter(other -> store.throughTicks(other.id()) < untilTicks - feed.delayTicks())
                    .ifPresent(other -> plan(other, untilTicks - feed.delayTicks(), shelf, seen));
        }
    }

    /**
     * Plans anew what is planned of a channel behind the lock horizon, and a minute more: who makes events of it must not find
     * that the horizon has passed it.
     *
     * @return whether anything is another now
     */
    boolean planAnew(GridPlan plan, BreakMaterial.Shelf shelf) {
        planShown(plan, store.throughTicks(plan.channelId()), shelf, new HashSet<>(Set.of(plan.channelId())));
        return inTurn(plan.channelId(), () -> {
            State state = store.state(plan.channelId());
            long from = LockHorizon.at(clock.ticks() + LockHorizon.MINUTE_TICKS);
            State begun = new State(from, state.history(), state.historyTicks());
            return state.throughTicks() > from && planOn(plan, begun, state.throughTicks(), shelf);
        });
    }

    private boolean inTurn(long channelId, BooleanSupplier work) {
        ReentrantLock turn = turnOf(channelId);
        turn.lock();
        try {
            return work.getAsBoolean();
        } finally {
            turn.unlock();
        }
    }

    private ReentrantLock turnOf(long channelId) {
        return turns.get((int) (channelId % TURNS));
    }

    private boolean planOn(GridPlan plan, State state, long untilTicks, BreakMaterial.Shelf shelf) {
        long now = clock.ticks();
        long from = Math.max(state.throughTicks(), now - BACK_TICKS);
        List<ScheduleEntry> entries = airings.entries(plan.channelId(), from, untilTicks).stream()
                .filter(entry -> entry.startTicks() >= state.throughTicks())
                .toList();
        if (entries.isEmpty()) {
            return false;
        }
        long end = entries.getLast().endTicks();
        List<ScheduleEntry> following = airings.entries(plan.channelId(), end, end + 1);
        return store(plan, state, planners.of(plan, shelf), entries, following);
    }

    private boolean store(
            GridPlan plan,
            State state,
            BreakPlanner planner,
            List<ScheduleEntry> entries,
            List<ScheduleEntry> following) {
        long lock = Math.min(LockHorizon.at(clock.ticks()), state.throughTicks());
        long kept = Math.max(lock, state.historyTicks());
        planner.remember(state.history(), store.beginning(plan.channelId(), state.historyTicks(), kept));
        var base = planner.history();
        // To the first entry: what runs across the lock horizon keeps its breaks behind it.
        planner.remember(
                base, store.beginning(plan.channelId(), kept, entries.getFirst().startTicks()));
        List<RundownPiece> pieces = planner.plan(entries, following);
        return store.replace(
                plan.channelId(),
                entries.stream().map(ScheduleEntry::id).toList(),
                pieces,
                new State(entries.getLast().endTicks(), base, kept));
    }

    /** Forgets what is planned behind {@code lockTicks}: the schedule changed there. */
    public void takeBack(long channelId, long lockTicks) {
        inTurn(channelId, () -> {
            store.takeBack(channelId, lockTicks);
            return true;
        });
    }

    /** The files of clips that air on any channel in breaks that touch [{@code fromTicks}, {@code untilTicks}). */
    public List<Long> clipFiles(long fromTicks, long untilTicks) {
        return store.clipFiles(fromTicks, untilTicks);
    }
}
