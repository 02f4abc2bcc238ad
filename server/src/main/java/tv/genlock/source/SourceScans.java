package tv.genlock.source;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tv.genlock.bytes.PathMapping;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobProgress;
import tv.genlock.job.JobState;
import tv.genlock.job.Jobs;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.problem.StationException;
import tv.genlock.settings.Settings;
import tv.genlock.source.folder.FolderSource;
import tv.genlock.source.store.SourceStore;
import tv.genlock.source.sync.MediaServer;
import tv.genlock.source.sync.SourceSync;

/**
 * Keeps the sources in step: at start, at each one's interval, when a folder changes or a server calls, and when a person asks.
 * One scan of a source at a time. What has been gone for longer than the grace time leaves the catalog for good. Any thread.
 */
@Singleton
public final class SourceScans implements AutoCloseable {
    private static final Logger log = Logger.getLogger(SourceScans.class);
    private static final int FIRST_SCAN_SECONDS = 10;
    private static final int TICK_SECONDS = 20;
    private static final int SOON_SECONDS = 6;
    private static final Duration PURGE_EVERY = Duration.ofHours(6);

    private final SourceStore store;
    private final FolderSource folders;
    private final MediaServers servers;
    private final Registrations registrations;
    private final CatalogIntake intake;
    private final Jobs jobs;
    private final StationEvents events;
    private final InstantSource clock;
    private final Settings settings;

    /** What the next scan of a source shall do besides. */
    private final Map<Long, ScanWish> wishes = new ConcurrentHashMap<>();
    /** Sources that changed while they were being scanned. */
    private final Set<Long> again = ConcurrentHashMap.newKeySet();
    /** Sources that will be scanned in a moment. */
    private final Set<Long> soon = ConcurrentHashMap.newKeySet();
    /** When a scan of a source last began, in milliseconds of the clock. */
    private final Map<Long, Long> begun = new ConcurrentHashMap<>();
    /** Sources that could not be looked at, as the log was told. */
    private final Set<Long> away = ConcurrentHashMap.newKeySet();

    private long purgedAtMillis; // timer's thread

    /** Takes no more once the station stops, which a scan may only learn later. */
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("genlock-sources").factory(), new ThreadPoolExecutor.DiscardPolicy());

    /** How a scan came out. */
    private record Outcome(SourceState state, String message, String summary, int pending) {}

    @Inject
    public SourceScans(
            SourceStore store,
            FolderSource folders,
            MediaServers servers,
            Registrations registrations,
            CatalogIntake intake,
            Jobs jobs,
            StationEvents events,
            InstantSource clock,
            Settings settings) {
        this.store = store;
        this.folders = folders;
        this.servers = servers;
        this.registrations = registrations;
        this.intake = intake;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        jobs.register(JobKind.SCAN, this::scan);
    }

    /** Watches the sources there are and begins to count their intervals. */
    void start(List<Source> known) {
        for (Source source : known) {
            if (source.state() == SourceState.SCANNING) {
                store.setState(source.id(), SourceState.READY, "");
            }
            watch(source);
        }
        if (settings.schedulerEnabled()) {
            var _ = timer.scheduleWithFixedDelay(this::tick, FIRST_SCAN_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Sees to it that a folder's changes are heard of. */
    void watch(Source source) {
        if (!source.isServer()) {
            folders.watch(source, () -> changed(source.id()));
        }
    }

    /** Begins a scan, or lets the one that waits do what is wished too; one that runs is followed by another if need be. */
    Job request(Source source, ScanWish wish) {
        wishes.merge(source.id(), wish, ScanWish::and);
        boolean late = jobs.active(JobKind.SCAN, OptionalLong.of(source.id()))
                .filter(job -> job.state() == JobState.RUNNING)
                .isPresent();
        if (late && !wish.equals(ScanWish.USUAL)) {
            again.add(source.id());
        }
        return jobs.submit(JobKind.SCAN, OptionalLong.of(source.id()), "Scan " + source.name());
    }

    /** Ends the scan that is under way, and begins another. */
    void requestAnew(Source source, ScanWish wish) {
        if (jobs.active(JobKind.SCAN, OptionalLong.of(source.id())).isPresent()) {
            wishes.merge(source.id(), wish, ScanWish::and);
            again.add(source.id());
            cancel(source.id());
        } else {
            request(source, wish);
        }
    }

    /** Scans when it has been quiet for a few seconds: servers call once for each thing that changed. */
    void requestSoon(long id) {
        if (soon.add(id)) {
            var _ = timer.schedule(
                    () -> {
                        soon.remove(id);
                        changed(id);
                    },
                    SOON_SECONDS,
                    TimeUnit.SECONDS);
        }
    }

    /** Ends what is under way for a source. */
    void stop(long id) {
        folders.unwatch(id);
        away.remove(id);
        wishes.remove(id);
        again.remove(id);
        cancel(id);
    }

    /** Ends the scan that is under way. */
    void cancel(long id) {
        jobs.active(JobKind.SCAN, OptionalLong.of(id)).ifPresent(job -> jobs.cancel(job.id()));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        folders.unwatchAll();
    }

    private void tick() {
        try {
            long now = clock.millis();
            for (Source source : store.all()) {
                long since = now - begun.getOrDefault(source.id(), Long.MIN_VALUE / 2);
                if (source.syncMinutes() > 0 && since >= TimeUnit.MINUTES.toMillis(source.syncMinutes())) {
                    request(source, ScanWish.USUAL);
                    begun.put(source.id(), now);
                }
            }
            if (now - purgedAtMillis >= PURGE_EVERY.toMillis()) {
                purgedAtMillis = now;
                purge();
            }
        } catch (StationException e) {
            log.debugf("The periodic scan is left out: %s", e.getMessage());
        } catch (RuntimeException e) {
            log.warnf(e, "The periodic scan could not begin");
        }
    }

    private void purge() {
        int removed = intake.purge(Duration.ofDays(settings.removalGraceDays()));
        if (removed > 0) {
            log.infof(
                    "%,d items that had been gone for %d days left the catalog", removed, settings.removalGraceDays());
            events.publish(new StationEvent.CatalogChanged(0));
        }
    }

    private void changed(long id) {
        if (jobs.active(JobKind.SCAN, OptionalLong.of(id)).isPresent()) {
            again.add(id);
            return;
        }
        try {
            store.source(id).ifPresent(source -> request(source, ScanWish.USUAL));
        } catch (StationException e) {
            log.debugf("Source %d is scanned later: %s", id, e.getMessage());
            requestSoon(id);
        }
    }

    private String scan(Job job, JobProgress progress) throws IOException, InterruptedException {
        long id = job.subject() == null ? 0 : job.subject();
        Source source = store.source(id).orElseThrow(() -> StationException.notFound("source " + id));
        ScanWish wish = wishes.remove(id);
        begun.put(id, clock.millis());
        tell(id, SourceState.SCANNING, "");
        watch(source);
        SourceState after = SourceState.READY;
        String message = "";
        try {
            Outcome outcome = read(source, wish == null ? ScanWish.USUAL : wish, progress);
            after = outcome.state();
            message = outcome.message();
            report(source, message);
            if (outcome.pending() > 0) {
                requestSoon(id);
            }
            store.scanned(id, clock.instant());
            return outcome.summary();
        } catch (IOException | RuntimeException e) {
            after = isAway(e) ? SourceState.UNAVAILABLE : SourceState.ERROR;
            message = e.getMessage() == null ? e.toString() : e.getMessage();
            throw e;
        } finally {
            tell(id, after, message);
            if (again.remove(id)) {
                requestSoon(id);
            }
            events.publish(new StationEvent.ScanFinished(id, intake.counts(id).items()));
        }
    }

    private Outcome read(Source source, ScanWish wish, JobProgress progress) throws IOException, InterruptedException {
        if (!source.isServer()) {
            FolderSource.Outcome outcome = folders.scan(source, wish.consent(), progress);
            SourceState state = outcome.obstacle().isEmpty() ? SourceState.READY : SourceState.UNAVAILABLE;
            return new Outcome(state, outcome.obstacle(), outcome.summary(), outcome.pending());
        }
        PathMapping mapping = new PathMapping(store.mappings(source.id()));
        try (MediaServer server =
                servers.open(source.kind(), URI.create(source.location()), entry(source), RemoteLimits.patient())) {
            SourceSync.Result result = new SourceSync(intake, clock, server, mapping, progress)
                    .run(source, wish.libraries(), wish.sweep(), wish.consent());
            store.setServer(source.id(), result.server());
            registrations.repair(source);
            SourceState state = result.doubt().isEmpty() ? SourceState.READY : SourceState.UNCONFIRMED;
            return new Outcome(state, result.doubt(), result.summary(), 0);
        }
    }

    private MediaServers.Entry entry(Source source) {
        return MediaServers.Entry.of(source, store.secrets(source.id()));
    }

    private static boolean isAway(Exception e) {
        return e instanceof RemoteException remote
                && (remote.kind() == RemoteException.Kind.UNREACHABLE
                        || remote.kind() == RemoteException.Kind.TIMED_OUT);
    }

    /** Tells the log when a source goes or is back, not at each scan. */
    private void report(Source source, String obstacle) {
        if (!obstacle.isEmpty() && away.add(source.id())) {
            log.warnf("The source \u201c%s\u201d is away: %s", source.name(), obstacle);
        } else if (obstacle.isEmpty() && away.remove(source.id())) {
            log.infof("The source \u201c%s\u201d is back", source.name());
        }
    }

    private void tell(long id, SourceState state, String message) {
        store.setState(id, state, message);
        events.publish(new StationEvent.SourceChanged(id));
    }
}
