package tv.genlock.playout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Audience;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.channel.PastAirings;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.problem.BackgroundWork;
import tv.genlock.problem.StationException;
import tv.genlock.rundown.Rundowns;
import tv.genlock.schedule.ScheduleEntry;

/**
 * What must be done though nobody asks: the logs of watched channels are kept hours ahead, indexes of what is about to air are
 * made, changes of the schedule and its breaks reach the log, old rows go.
 *
 * <p>One thread, asleep nearly always: with a thousand channels and no viewer it runs one query every ten
 * minutes. Files are read on another, so that one that does not answer holds up nothing else.
 */
public final class PlayoutKeeper implements AutoCloseable {
    private static final Logger log = Logger.getLogger(PlayoutKeeper.class);
    private static final Duration TIDY = Duration.ofSeconds(2);
    private static final Duration OVERDUE = Duration.ofSeconds(30);
    private static final Duration PASS = Duration.ofMinutes(10);
    private static final long INDEXED_AHEAD_TICKS = 45 * 60 * Ticks.PER_SECOND;
    /** What a viewer who tunes in to a new schedule at once will need. */
    private static final long FIRST_AHEAD_TICKS = 5 * 60 * Ticks.PER_SECOND;

    private static final int MOST_WISHES = 64;
    private static final long KEPT_TICKS = 8 * 24 * 3600 * Ticks.PER_SECOND;

    private final Playout playout;
    private final Channels channels;
    private final Airings airings;
    private final PastAirings past;
    private final Rundowns rundowns;
    private final IndexSource indexes;
    private final Audience audience;
    private final AirClock clock;
    private final StationEvents.Subscription subscription;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(true).name("genlock-playout").factory());
    /** Reads files, which may take long or for ever; the newest wish waits, older ones are let go. */
    private final ThreadPoolExecutor indexing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WISHES),
            Thread.ofPlatform().daemon(true).name("genlock-index").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    private final Set<Long> changedSchedules = ConcurrentHashMap.newKeySet();
    private final Set<Long> changedBreaks = ConcurrentHashMap.newKeySet();

    PlayoutKeeper(
            Playout playout,
            Channels channels,
            Airings airings,
            PastAirings past,
            Rundowns rundowns,
            IndexSource indexes,
            Audience audience,
            AirClock clock,
            StationEvents events) {
        this.playout = playout;
        this.channels = channels;
        this.airings = airings;
        this.past = past;
        this.rundowns = rundowns;
        this.indexes = indexes;
        this.audience = audience;
        this.clock = clock;
        this.subscription = events.subscribe(this::note);
    }

    /** Begins its rounds. */
    public void start() {
        var _ = thread.scheduleWithFixedDelay(
                guarded(playout::tidy), TIDY.toMillis(), TIDY.toMillis(), TimeUnit.MILLISECONDS);
        var _ = thread.scheduleWithFixedDelay(
                guarded(this::doOverdue), OVERDUE.toSeconds(), OVERDUE.toSeconds(), TimeUnit.SECONDS);
        var _ = thread.scheduleWithFixedDelay(guarded(this::pass), 20, PASS.toSeconds(), TimeUnit.SECONDS);
    }

    private void note(StationEvent event) {
        switch (event) {
            case StationEvent.ScheduleChanged changed -> {
                changedSchedules.add(changed.id());
                thread.execute(guarded(this::replanChanged));
            }
            case StationEvent.BreaksChanged changed -> {
                changedBreaks.add(changed.id());
                thread.execute(guarded(this::followBreaks));
            }
            case StationEvent.ChannelChanged changed -> playout.forget(changed.id());
            case StationEvent.JobChanged _,
                    StationEvent.SourceChanged _,
                    StationEvent.CatalogChanged _,
                    StationEvent.ScanFinished _,
                    StationEvent.ItemsEdited _,
                    StationEvent.CollectionChanged _,
                    StationEvent.ViewersChanged _ -> {}
        }
    }

    private void replanChanged() {
        for (long id : Set.copyOf(changedSchedules)) {
            changedSchedules.remove(id);
            replan(id);
            prepareIndexes(files(airings.entries(id, clock.ticks(), clock.ticks() + FIRST_AHEAD_TICKS)));
        }
    }

    private void replan(long id) {
        try {
            channels.find(id).ifPresent(playout::replan);
        } catch (StationException e) {
            changedSchedules.add(id);
            throw e;
        }
    }

    private void followBreaks() {
        for (long id : Set.copyOf(changedBreaks)) {
            changedBreaks.remove(id);
            try {
                channels.find(id).ifPresent(playout::followBreaks);
            } catch (StationException e) {
                changedBreaks.add(id);
                throw e;
            }
        }
    }

    /** What a full disk did not allow when it was due, and what a disk that was away did not. */
    private void doOverdue() {
        playout.storeWaiting();
        replanChanged();
        followBreaks();
        if (audience.viewers() > 0) {
            for (Channel channel : channels.enabled()) {
                if (audience.viewersOf(channel.id()) > 0) {
                    indexing.execute(guarded(() -> playout.mend(channel)));
                }
            }
        }
    }

    /** One round over everything that must be ready before it airs. */
    void pass() {
        boolean watched = false;
        for (Channel channel : channels.enabled()) {
            if (audience.viewersOf(channel.id()) > 0) {
                watched = true;
                guarded(() -> playout.keepAhead(channel)).run();
            }
        }
        if (!watched) {
            clock.settle();
        }
        prepareIndexes();
        long now = clock.ticks();
        int events = playout.forgetBefore(now - KEPT_TICKS);
        int entries = past.forgetBefore(now - KEPT_TICKS);
        if (events + entries > 0) {
            log.debugf("Forgot %d events and %d entries", events, entries);
        }
    }

    private void prepareIndexes() {
        long now = clock.ticks();
        LongStream clips =
                rundowns.clipFiles(now, now + INDEXED_AHEAD_TICKS).stream().mapToLong(Long::longValue);
        prepareIndexes(LongStream.concat(files(airings.upcoming(now, now + INDEXED_AHEAD_TICKS)), clips));
    }

    private static LongStream files(List<ScheduleEntry> entries) {
        return entries.stream().flatMapToLong(entry -> entry.fileId().stream());
    }

    private void prepareIndexes(LongStream files) {
        indexing.execute(guarded(() -> files.distinct()
                .flatMap(file -> indexes.parts(file).stream().mapToLong(Long::longValue))
                .filter(file -> !indexes.ready(file))
                .takeWhile(_ -> !indexing.isShutdown())
                .forEach(indexes::obtain)));
    }

    private static Runnable guarded(Runnable work) {
        return new BackgroundWork(
                "A task of the playout keeper could not be done now; it goes on with the next", log, work);
    }

    @Override
    public void close() {
        subscription.close();
        thread.shutdownNow();
        indexing.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                log.debug("The playout keeper is still at work; it is a daemon and ends with the process");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
