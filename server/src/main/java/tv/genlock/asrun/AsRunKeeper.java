package tv.genlock.asrun;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.asrun.store.AsRunStore;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airing;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Audience;
import tv.genlock.channel.ChannelGrids;
import tv.genlock.media.Ticks;
import tv.genlock.playout.AirNotes;
import tv.genlock.problem.BackgroundWork;
import tv.genlock.rundown.Rundowns;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.asrun.Reconciliation;
import tv.genlock.schedule.asrun.Reconciliation.Piece;
import tv.genlock.schedule.asrun.Reconciliation.Span;
import tv.genlock.schedule.rundown.RundownPiece;
import tv.genlock.settings.Settings;

/**
 * Writes the as-run log: once a minute what ended in it, on every channel, watched or not. What ended while the station was off is
 * written at the next start, as skipped.
 *
 * <p>How far it has come is stored with every row, and now and then without one, so that after a crash no more than some minutes
 * are taken for time off.
 */
@Singleton
public final class AsRunKeeper implements AirNotes, AutoCloseable {
    private static final Logger log = Logger.getLogger(AsRunKeeper.class);
    private static final long MINUTE_TICKS = 60 * Ticks.PER_SECOND;
    private static final long DAY_TICKS = 24 * 60 * MINUTE_TICKS;
    /** A mark is stored at least so often while nothing ends. */
    private static final long MARK_TICKS = 10 * MINUTE_TICKS;
    /** A shorter pause between two rounds is no time off. */
    private static final long OFF_TICKS = 3 * MINUTE_TICKS;
    /** Further back nothing is made up for: the schedule is forgotten after some days. */
    private static final long MADE_UP_TICKS = 7 * DAY_TICKS;

    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_TROUBLED = 1_000;
    private static final int MOST_TROUBLES = 5;

    private final AsRunStore store;
    private final Airings airings;
    private final Predicate<ScheduleEntry> hard;
    private final Function<ScheduleEntry, List<RundownPiece>> rundowns;
    private final Audience audience;
    private final AirClock clock;
    private final int keptDays;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("genlock-as-run").factory());
    /** By entry; what airs now. */
    private final Map<Long, Set<String>> troubles = new ConcurrentHashMap<>();
    /** The most viewers seen, by entry. */
    private final Map<Long, Integer> viewers = new ConcurrentHashMap<>();

    private Optional<Span> off = Optional.empty();
    private long markedTicks;

    @Inject
    AsRunKeeper(
            AsRunStore store,
            Airings airings,
            ChannelGrids grids,
            Rundowns rundowns,
            Audience audience,
            AirClock clock,
            Settings settings) {
        this(store, airings, grids::beginsHard, rundowns::of, audience, clock, settings.asRunDays());
    }

    /**
     * @param hard whether an entry began at its time whatever ran
     * @param rundowns what an entry with breaks was planned to be made of
     * @param keptDays 0 for ever
     */
    AsRunKeeper(
            AsRunStore store,
            Airings airings,
            Predicate<ScheduleEntry> hard,
            Function<ScheduleEntry, List<RundownPiece>> rundowns,
            Audience audience,
            AirClock clock,
            int keptDays) {
        this.store = store;
        this.airings = airings;
        this.hard = hard;
        this.rundowns = rundowns;
        this.audience = audience;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    /** Notes for how long the station was off, and begins its rounds. */
    public void start() {
        thread.execute(guarded(this::begin));
        var _ = thread.scheduleWithFixedDelay(guarded(this::look), 1, 1, TimeUnit.MINUTES);
        var _ = thread.scheduleWithFixedDelay(guarded(this::forget), 5, 60, TimeUnit.MINUTES);
    }

    void begin() {
        long now = clock.ticks();
        long through = store.throughTicks();
        if (through == 0) {
            store.write(List.of(), now);
        } else if (now - through > OFF_TICKS) {
            off = Optional.of(new Span(through, now));
        }
        markedTicks = now;
    }

    /** Writes what has ended since the last time. */
    void look() {
        long now = clock.ticks();
        countViewers(now);
        long through = Math.max(store.throughTicks(), now - MADE_UP_TICKS);
        List<AsRunStore.Turn> turns = store.turns(through, now, MOST_AT_ONCE);
        while (!turns.isEmpty()) {
            through = turns.size() < MOST_AT_ONCE ? now : turns.getLast().ticks() - 1;
            write(turns, through);
            turns = through < now ? store.turns(through, now, MOST_AT_ONCE) : List.of();
        }
        if (now - markedTicks > MARK_TICKS) {
            store.write(List.of(), now);
            markedTicks = now;
        }
    }

    private void write(List<AsRunStore.Turn> turns, long through) {
        List<AsRunEvent> events = new ArrayList<>();
        for (AsRunStore.Turn turn : turns) {
            if (turn.ticks() > through) {
                break;
            }
            for (Airing airing : airings.between(turn.channelId(), turn.ticks() - 1, turn.ticks())) {
                events.addAll(becameOf(airing));
            }
        }
        store.write(events, through);
        events.forEach(event -> {
            troubles.remove(event.entryId());
            viewers.remove(event.entryId());
        });
        markedTicks = through;
    }

    /** What became of an entry and of what it was made of. */
    private List<AsRunEvent> becameOf(Airing airing) {
        ScheduleEntry entry = airing.entry();
        List<RundownPiece> planned = rundowns.apply(entry);
        List<Piece> aired = withoutCards(
                store.pieces(entry.channelId(), entry.id(), entry.startTicks(), entry.endTicks()), planned);
        OptionalLong itemTicks =
                airing.item().stream().mapToLong(CatalogItem::durationTicks).findFirst();
        long breaks = planned.stream()
                .filter(piece -> piece.breakNumber() > 0)
                .mapToLong(RundownPiece::durationTicks)
                .sum();
        List<AsRunEvent> events = new ArrayList<>();
        events.add(Reconciliation.of(new Reconciliation.Airing(
                entry,
                Optional.empty(),
                itemTicks,
                entry.endTicks() - entry.startTicks() - breaks,
                aired,
                List.copyOf(troubles.getOrDefault(entry.id(), Set.of())),
                off,
                viewers.getOrDefault(entry.id(), 0),
                hard.test(entry))));
        planned.stream()
                .filter(piece -> piece.breakNumber() > 0)
                .forEach(piece -> events.add(becameOf(entry, piece, aired)));
        return events;
    }

    private AsRunEvent becameOf(ScheduleEntry entry, RundownPiece piece, List<Piece> aired) {
        ScheduleEntry stretch = new ScheduleEntry(
                entry.id(),
                entry.channelId(),
                piece.startTicks(),
                piece.endTicks(),
                piece.itemId(),
                piece.fileId(),
                piece.itemId().isPresent() ? ScheduleEntry.Origin.GENERATED : ScheduleEntry.Origin.SLATE,
                piece.title(),
                piece.rule(),
                piece.reason(),
                new ScheduleEntry.Placing(entry.placing().block(), piece.inTicks()));
        String role = piece.role().map(AsRunText::word).orElse("rest");
        return Reconciliation.of(new Reconciliation.Airing(
                stretch,
                Optional.of(new AsRunEvent.BreakPiece(piece.id(), role)),
                OptionalLong.empty(),
                piece.durationTicks(),
                aired.stream().filter(one -> isWithin(one, piece)).toList(),
                List.of(),
                off,
                viewers.getOrDefault(entry.id(), 0),
                /* hard= */ false));
    }

    private static boolean isWithin(Piece aired, RundownPiece piece) {
        return aired.startTicks() < piece.endTicks() && aired.startTicks() + aired.ticks() > piece.startTicks();
    }

    /** A card that was planned stands in for nothing. */
    private static List<Piece> withoutCards(List<Piece> aired, List<RundownPiece> planned) {
        List<RundownPiece> cards = planned.stream()
                .filter(piece -> piece.kind() == RundownPiece.Kind.CARD)
                .toList();
        return aired.stream()
                .map(one -> cards.stream().anyMatch(card -> isWithin(one, card))
                        ? new Piece(one.startTicks(), one.ticks(), Optional.empty())
                        : one)
                .toList();
    }

    /** A sample a minute: who comes and goes in between is not counted. */
    private void countViewers(long now) {
        if (audience.viewers() == 0) {
            return;
        }
        airings.nowAndNext(OptionalLong.empty()).forEach((channelId, both) -> {
            int watching = audience.viewersOf(channelId);
            ScheduleEntry entry = both.getFirst().entry();
            if (watching > 0 && entry.startTicks() <= now) {
                viewers.merge(entry.id(), watching, Math::max);
            }
        });
    }

    void forget() {
        if (keptDays > 0) {
            int gone = store.forgetBefore(clock.ticks() - keptDays * DAY_TICKS);
            log.debugf("Forgot %d rows of the as-run log", gone);
        }
    }

    @Override
    public void stoodIn(PlayoutEvent event, String reason) {
        if (troubles.size() >= MOST_TROUBLED && !troubles.containsKey(event.entryId())) {
            return;
        }
        troubles.compute(event.entryId(), (_, known) -> {
            Set<String> all = known == null ? new LinkedHashSet<>() : new LinkedHashSet<>(known);
            if (all.size() < MOST_TROUBLES) {
                all.add(reason);
            }
            return all;
        });
    }

    private static Runnable guarded(Runnable work) {
        return new BackgroundWork("The as-run log could not be written now; it is tried again", log, work);
    }

    /** Stores how far it has come, so that the next start knows for how long the station was off. */
    @Override
    public void close() {
        thread.shutdownNow();
        new BackgroundWork("The as-run log could not be closed", log, () -> {
                    look();
                    store.write(List.of(), clock.ticks());
                })
                .run();
    }
}
