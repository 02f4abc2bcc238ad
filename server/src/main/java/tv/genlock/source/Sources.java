package tv.genlock.source;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.job.Job;
import tv.genlock.problem.StationException;
import tv.genlock.settings.Settings;
import tv.genlock.source.folder.FolderPicker;
import tv.genlock.source.folder.FolderRules;
import tv.genlock.source.store.SourceStore;
import tv.genlock.source.sync.MediaServer;

/** The sources, as people add, change, read and remove them. Any thread. */
@Singleton
public final class Sources implements AutoCloseable {
    private static final Logger log = Logger.getLogger(Sources.class);
    private static final int MAX_SOURCES = 200;

    private final SourceStore store;
    private final SourceScans scans;
    private final ServerOrigins origins;
    private final FolderRules rules;
    private final CatalogIntake intake;
    private final StationEvents events;
    private final InstantSource clock;
    private final Settings settings;

    @Inject
    public Sources(
            SourceStore store,
            SourceScans scans,
            ServerOrigins origins,
            CatalogIntake intake,
            StationEvents events,
            InstantSource clock,
            Settings settings) {
        this.store = store;
        this.scans = scans;
        this.origins = origins;
        this.rules = new FolderRules(settings.mediaRoots());
        this.intake = intake;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /** Begins to keep them in step; on an empty install adds the folders of the command line. */
    public void start() {
        List<Source> known = all();
        scans.start(known);
        if (known.isEmpty()) {
            settings.media().forEach(this::addConfigured);
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

    /** As {@link #add(String, String, OptionalInt)}, scanned at the usual interval. */
    public Source add(String location, @Nullable String name) {
        return add(location, name, OptionalInt.empty());
    }

    /** Adds a folder and begins to scan it. */
    public Source add(String location, @Nullable String name, OptionalInt syncMinutes) {
        Path folder = rules.parse("location", location);
        rules.checkSource(folder);
        String obstacle = FolderRules.obstacle(folder);
        if (!obstacle.isEmpty()) {
            throw StationException.invalid("location", "cannot be used: " + obstacle);
        }
        refuseOverlap(folder);
        String shown = name != null ? name : nameOf(folder);
        long id = store.insert(Source.FOLDER, shown, folder.toString(), clock.instant());
        store.setSyncMinutes(id, syncMinutes.orElse(settings.scanMinutes()));
        return added(id);
    }

    /** Adds a media server, which {@code facts} say everything of, and begins to read {@code libraries}. */
    Source add(ServerFacts facts, List<MediaServer.ListedLibrary> libraries) {
        requireRoom();
        if (all().stream().anyMatch(source -> source.location().equals(facts.location()))) {
            throw StationException.conflict("This server is a source already.");
        }
        long id = store.insertServer(facts, clock.instant());
        libraries.forEach(library -> intake.library(id, library.key(), library.name()));
        return added(id);
    }

    private Source added(long id) {
        Source source = source(id);
        scans.watch(source);
        scans.request(source, ScanWish.USUAL);
        events.publish(new StationEvent.SourceChanged(id));
        return source;
    }

    void requireRoom() {
        if (all().size() >= MAX_SOURCES) {
            throw StationException.conflict("There may be at most " + MAX_SOURCES + " sources.");
        }
    }

    /** Takes a source and everything it gave out of the catalog. Its files stay where they are. */
    public void remove(long id) {
        source(id);
        scans.stop(id);
        intake.forget(id);
        store.delete(id);
        origins.forget(id);
        events.publish(new StationEvent.SourceChanged(id));
        events.publish(new StationEvent.CatalogChanged(id));
    }

    /** Scans because a person wants it: everything is looked at, and files a folder misses since last time are taken as gone. */
    public Job scanNow(long id) {
        return scanNow(id, Set.of());
    }

    /**
     * As {@link #scanNow(long)}.
     *
     * @param libraries ids of those of a server to read; empty for all
     */
    Job scanNow(long id, Set<Long> libraries) {
        Source source = source(id);
        requireLibraries(id, libraries);
        boolean consent = !source.isServer() && source.state() == SourceState.UNAVAILABLE;
        return scans.request(source, new ScanWish(consent, true, libraries));
    }

    /** A person says that what is missing at a source is gone. */
    Job confirm(long id, Set<Long> libraries) {
        Source source = source(id);
        requireLibraries(id, libraries);
        return scans.request(source, new ScanWish(true, true, libraries));
    }

    private void requireLibraries(long id, Set<Long> libraries) {
        if (!intake.libraries(id).values().containsAll(libraries)) {
            throw StationException.invalid("libraries", "must be libraries of this source");
        }
    }

    public FolderPicker picker() {
        return new FolderPicker(rules);
    }

    /** Refuses folders that nothing may be read from. */
    FolderRules rules() {
        return rules;
    }

    @Override
    public void close() {
        scans.close();
    }

    private void refuseOverlap(Path folder) {
        requireRoom();
        for (Source other : all()) {
            if (other.isServer()) {
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
