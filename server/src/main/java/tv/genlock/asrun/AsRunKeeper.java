package tv.genlock.asrun;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.asrun.store.AsRunStore;
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
import tv.genlock.schedule.asrun.Reconciliation.Span;
import tv.genlock.schedule.grid.BroadcastCalendar;
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

    private final AsRunStore store;
    private final Airings airings;
    private final Audience audience;
    private final AirClock clock;
    private final int keptDays;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("genlock-as-run").factory());
    private final Witnesses witnesses = new Witnesses();
    private final AirComparison comparison;

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
        this(store, airings, grids::beginsHard, grids::calendar, rundowns::of, audience, clock, settings.asRunDays());
    }

    /**
     * @param hard whether an entry began at its time whatever ran
     * @param calendars of channels, by id
     * @param rundowns what an entry with breaks was planned to be made of
     * @param keptDays 0 for ever
     */
    AsRunKeeper(
            AsRunStore store,
            Airings airings,
            Predicate<ScheduleEntry> hard,
            LongFunction<BroadcastCalendar> calendars,
            Function<ScheduleEntry, List<RundownPiece>> rundowns,
            Audience audience,
            AirClock clock,
            int keptDays) {
        this.store = store;
        this.airings = airings;
        this.audience = audience;
        this.clock = clock;
        this.keptDays = keptDays;
        this.comparison = new AirComparison(store, rundowns, hard, calendars, witnesses);
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
        long after = Math.max(store.throughTicks(), now - MADE_UP_TICKS);
        List<Airing> ended = airings.ended(after, Long.MAX_VALUE, now, MOST_AT_ONCE);
        while (!ended.isEmpty()) {
            ScheduleEntry last = ended.getLast().entry();
            boolean all = ended.size() < MOST_AT_ONCE;
            // Others may have ended together with the last of a step.
            write(ended, all ? now : last.endTicks() - 1);
            ended = all ? List.of() : airings.ended(last.endTicks(), last.channelId(), now, MOST_AT_ONCE);
        }
        if (now - markedTicks > MARK_TICKS) {
            store.write(List.of(), now);
            markedTicks = now;
        }
    }

    private void write(List<Airing> ended, long through) {
        List<AsRunEvent> events = ended.stream()
                .flatMap(airing -> comparison.of(airing, off).stream())
                .toList();
        store.write(events, through);
        witnesses.forget(ended.stream().map(airing -> airing.entry().id()).collect(Collectors.toSet()));
        markedTicks = through;
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
                witnesses.watching(entry.id(), now, watching);
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
        witnesses.trouble(event.entryId(), event.startTicks(), reason);
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
