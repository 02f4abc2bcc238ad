package tv.genlock.source;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tv.genlock.bytes.PathMapping;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.job.JobKind;
import tv.genlock.job.JobProgress;
import tv.genlock.job.Jobs;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.problem.StationException;
import tv.genlock.settings.Settings;
import tv.genlock.source.folder.FolderPicker;
import tv.genlock.source.folder.FolderRules;
import tv.genlock.source.folder.FolderSource;
import tv.genlock.source.store.SourceStore;
import tv.genlock.source.sync.MediaServer;
import tv.genlock.source.sync.SourceSync;

/**
 * The sources: added and removed by people, scanned at start, periodically, when their folder changes, and on demand. Any
 * thread.
 */
@Singleton
public final class Sources implements AutoCloseable {
    private static final Logger log = Logger.getLogger(Sources.class);
    private static final int MAX_SOURCES = 200;
    private static final int FIRST_SCAN_SECONDS = 10;
    private static final int LOOK_AGAIN_SECONDS = 6;

    private final SourceStore store;
    private final FolderSource folders;
    private final MediaServers servers;
    private final FolderRules rules;
    private final CatalogIntake intake;
    private final Jobs jobs;
    private final StationEvents events;
    private final InstantSource clock;
    private final Settings settings;
    /** Sources whose next scan a person asked for after files had gone missing. */
    private final Set<Long> consented = ConcurrentHashMap.newKeySet();
    /** Sources that changed while they were being scanned. */
    private final Set<Long> again = ConcurrentHashMap.newKeySet();

    /** Sources that could not be looked at, as the log was told. */
    private final Set<Long> away = ConcurrentHashMap.newKeySet();

    /** Takes no more once the station stops, which a scan may only learn later. */
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("genlock-sources").factory(), new ThreadPoolExecutor.DiscardPolicy());

    @Inject
    public Sources(
            SourceStore store,
            FolderSource folders,
            MediaServers servers,
            CatalogIntake intake,
            Jobs jobs,
            StationEvents events,
            InstantSource clock,
            Settings settings) {
        this.store = store;
        this.folders = folders;
        this.servers = servers;
        this.rules = new FolderRules(settings.mediaRoots());
        this.intake = intake;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        jobs.register(JobKind.SCAN, this::scan);
    }

    /** Adds the folders of the command line on an empty install, watches all, and begins to scan. */
    public void start() {
        List<Source> known = all();
        for (Source source : known) {
            if (source.state() == SourceState.SCANNING) {
                store.setState(source.id(), SourceState.READY, "");
            }
            watch(source);
        }
        if (known.isEmpty()) {
            settings.media().forEach(this::addConfigured);
        }
        if (settings.schedulerEnabled()) {
            long period = TimeUnit.MINUTES.toSeconds(settings.scanMinutes());
            var _ = timer.scheduleWithFixedDelay(this::scanAll, FIRST_SCAN_SECONDS, period, TimeUnit.SECONDS);
        }
    }

    private void addConfigured(Path folder) {
        try {
            add(folder.toString(), null);
        } catch (StationException e) {
            log.errorf("%s could not be added: %s", folder, e.getMessage());
        }
    }

    public List<Source> all() {
        return store.all();
    }

    /** {@code not-found} when there is none. */
    public Source source(long id) {
        return store.source(id).orElseThrow(() -> StationException.notFound("source " + id));
    }

    /** Adds a folder and begins to scan it. */
    public Source add(String location, @Nullable String name) {
        Path folder = rules.parse("location", location);
        rules.checkSource(folder);
        String obstacle = FolderRules.obstacle(folder);
        if (!obstacle.isEmpty()) {
            throw StationException.invalid("location", "cannot be used: " + obstacle);
        }
        refuseOverlap(folder);
        String shown = name != null ? name : nameOf(folder);
        long id = store.insert(Source.FOLDER, shown, folder.toString(), clock.instant());
        Source source = source(id);
        watch(source);
        requestScan(source);
        events.publish(new StationEvent.SourceChanged(id));
        return source;
    }

    /**
     * Adds a media server and begins to read it.
     *
     * @param libraryKeys the libraries to read; null for all there are
     */
    public Source add(
            String kind,
            URI address,
            MediaServers.Credentials credentials,
            @Nullable String userId,
            @Nullable String name,
            @Nullable List<String> libraryKeys,
            List<PathMapping.Rule> mappings)
            throws InterruptedException {
        requireRoom();
        try {
            MediaServers.Entry entry = servers.enter(kind, address, credentials, userId);
            try (MediaServer server = servers.open(kind, address, entry, RemoteLimits.prompt())) {
                MediaServer.Identity identity = server.identity();
                List<MediaServer.ListedLibrary> chosen = server.libraries().stream()
                        .filter(library -> libraryKeys == null || libraryKeys.contains(library.key()))
                        .toList();
                if (chosen.isEmpty()) {
                    throw StationException.invalid("library_keys", "must name a library that the server has");
                }
                ServerFacts facts = new ServerFacts(
                        kind,
                        name != null ? name : identity.name(),
                        address.toString(),
                        identity.id(),
                        identity.name(),
                        identity.version(),
                        entry.userId(),
                        entry.secrets(),
                        mappings);
                return added(facts, chosen);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StationException.invalid("location", "cannot be used: " + e.getMessage());
        }
    }

    private Source added(ServerFacts facts, List<MediaServer.ListedLibrary> chosen) {
        if (all().stream().anyMatch(source -> source.location().equals(facts.location()))) {
            throw StationException.conflict("This server is a source already.");
        }
        long id = store.insertServer(facts, clock.instant());
        chosen.forEach(library -> intake.library(id, library.key(), library.name()));
        Source source = source(id);
        requestScan(source);
        events.publish(new StationEvent.SourceChanged(id));
        return source;
    }

    private void requireRoom() {
        if (all().size() >= MAX_SOURCES) {
            throw StationException.conflict("There may be at most " + MAX_SOURCES + " sources.");
        }
    }

    /** {@code not-found} when there is none. */
    public Source rename(long id, String name) {
        source(id);
        store.rename(id, name);
        events.publish(new StationEvent.SourceChanged(id));
        return source(id);
    }

    /** Takes a source and everything it gave out of the catalog. Its files stay where they are. */
    public void remove(long id) {
        Source source = source(id);
        folders.unwatch(id);
        away.remove(id);
        jobs.active(JobKind.SCAN, OptionalLong.of(id)).ifPresent(job -> jobs.cancel(job.id()));
        intake.forget(id);
        store.delete(source.id());
        events.publish(new StationEvent.SourceChanged(id));
        events.publish(new StationEvent.CatalogChanged(id));
    }

    /** Scans because a person wants it: files that were missing last time are then taken as gone. */
    public Job scanNow(long id) {
        Source source = source(id);
        if (source.state() == SourceState.UNAVAILABLE) {
            consented.add(id);
        }
        return requestScan(source);
    }

    /** Asks a server who it is and what it has; what is wrong is an answer, not an error. */
    public ServerTrial tryOut(String kind, URI address, MediaServers.Credentials credentials, @Nullable String userId)
            throws InterruptedException {
        return servers.tryOut(kind, address, credentials, userId);
    }

    public FolderPicker picker() {
        return new FolderPicker(rules);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        folders.unwatchAll();
    }

    private Job requestScan(Source source) {
        return jobs.submit(JobKind.SCAN, OptionalLong.of(source.id()), "Scan " + source.name());
    }

    private void scanAll() {
        try {
            all().forEach(this::requestScan);
        } catch (StationException e) {
            log.debugf("The periodic scan is left out: %s", e.getMessage());
        } catch (RuntimeException e) {
            log.warnf(e, "The periodic scan could not begin");
        }
    }

    private void watch(Source source) {
        if (MediaServers.isServer(source.kind())) {
            return;
        }
        folders.watch(source, () -> changed(source.id()));
    }

    private void changed(long id) {
        if (jobs.active(JobKind.SCAN, OptionalLong.of(id)).isPresent()) {
            again.add(id);
            return;
        }
        try {
            store.source(id).ifPresent(this::requestScan);
        } catch (StationException e) {
            log.debugf("Source %d is scanned later: %s", id, e.getMessage());
            lookAgainSoon(id);
        }
    }

    private String scan(Job job, JobProgress progress) throws IOException, InterruptedException {
        long id = job.subject() == null ? 0 : job.subject();
        Source source = source(id);
        tell(id, SourceState.SCANNING, "");
        watch(source);
        SourceState after = SourceState.READY;
        String message = "";
        try {
            FolderSource.Outcome outcome = read(source, consented.remove(id), progress);
            if (!outcome.obstacle().isEmpty()) {
                after = SourceState.UNAVAILABLE;
                message = outcome.obstacle();
            }
            report(source, message);
            if (again.remove(id) || outcome.pending() > 0) {
                lookAgainSoon(id);
            }
            store.scanned(id, clock.instant());
            return outcome.summary();
        } catch (IOException | RuntimeException e) {
            after = SourceState.ERROR;
            message = e.getMessage() == null ? e.toString() : e.getMessage();
            throw e;
        } finally {
            tell(id, after, message);
            events.publish(new StationEvent.ScanFinished(id, intake.counts(id).items()));
        }
    }

    private FolderSource.Outcome read(Source source, boolean consent, JobProgress progress)
            throws IOException, InterruptedException {
        if (!MediaServers.isServer(source.kind())) {
            return folders.scan(source, consent, progress);
        }
        MediaServers.Entry entry = new MediaServers.Entry(store.secrets(source.id()), source.userId());
        PathMapping mapping = new PathMapping(store.mappings(source.id()));
        try (MediaServer server =
                servers.open(source.kind(), URI.create(source.location()), entry, RemoteLimits.patient())) {
            SourceSync.Result result = new SourceSync(intake, clock, server, mapping, progress)
                    .run(source.id(), source.serverId(), consent);
            return new FolderSource.Outcome(result.summary(), result.doubt(), 0);
        }
    }

    /** Tells the log when a source goes or is back, not at each scan. */
    private void report(Source source, String obstacle) {
        if (!obstacle.isEmpty() && away.add(source.id())) {
            log.warnf("The source \u201c%s\u201d is away: %s", source.name(), obstacle);
        } else if (obstacle.isEmpty() && away.remove(source.id())) {
            log.infof("The source \u201c%s\u201d is back", source.name());
        }
    }

    private void lookAgainSoon(long id) {
        var _ = timer.schedule(() -> changed(id), LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    private void tell(long id, SourceState state, String message) {
        store.setState(id, state, message);
        events.publish(new StationEvent.SourceChanged(id));
    }

    private void refuseOverlap(Path folder) {
        requireRoom();
        for (Source other : all()) {
            if (MediaServers.isServer(other.kind())) {
                continue;
            }
            Path theirs = Path.of(other.location());
            if (folder.startsWith(theirs) || theirs.startsWith(folder)) {
                throw StationException.conflict(
                        folder + " overlaps the source \"" + other.name() + "\" (" + theirs + ").");
            }
        }
    }

    private static String nameOf(Path folder) {
        Path name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }
}
