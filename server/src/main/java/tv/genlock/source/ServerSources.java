package tv.genlock.source;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.bytes.PathMapping;
import tv.genlock.bytes.PathTrial;
import tv.genlock.bytes.PathTrials;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.problem.StationException;
import tv.genlock.settings.Settings;
import tv.genlock.source.folder.FolderRules;
import tv.genlock.source.store.SourceStore;
import tv.genlock.source.sync.MediaServer;

/** Media servers as sources: tried out, added and changed. What needs the server waits for it. Any thread. */
@Singleton
final class ServerSources {
    private static final int EXAMPLES_A_LIBRARY = 3;
    private static final int MOST_EXAMPLES = 12;

    private final Sources sources;
    private final SourceStore store;
    private final SourceScans scans;
    private final MediaServers servers;
    private final ServerOrigins origins;
    private final CatalogIntake intake;
    private final PathTrials trials;
    private final StationEvents events;
    private final FolderRules rules;
    private final Settings settings;

    /** A server's address, and what lets the station in. */
    record Door(
            String kind,
            URI address,
            MediaServers.Credentials credentials,
            @Nullable String userId) {}

    @Inject
    ServerSources(
            Sources sources,
            SourceStore store,
            SourceScans scans,
            MediaServers servers,
            ServerOrigins origins,
            CatalogIntake intake,
            PathTrials trials,
            StationEvents events,
            Settings settings) {
        this.sources = sources;
        this.store = store;
        this.scans = scans;
        this.servers = servers;
        this.origins = origins;
        this.intake = intake;
        this.trials = trials;
        this.events = events;
        this.rules = sources.rules();
        this.settings = settings;
    }

    /**
     * Adds a media server and begins to read it.
     *
     * @param name the server's own unless given
     * @param libraryKeys the libraries to read; null for all there are
     */
    Source add(
            Door door,
            @Nullable String name,
            @Nullable List<String> libraryKeys,
            List<PathMapping.Rule> mappings,
            OptionalInt syncMinutes)
            throws InterruptedException {
        sources.requireRoom();
        mappings.forEach(this::requireAllowed);
        try {
            MediaServers.Entry entry = servers.enter(door.kind(), door.address(), door.credentials(), door.userId());
            try (MediaServer server = servers.open(door.kind(), door.address(), entry, RemoteLimits.prompt())) {
                MediaServer.Identity identity = server.identity();
                List<MediaServer.ListedLibrary> chosen = chosen(server, libraryKeys);
                ServerFacts facts = new ServerFacts(
                        door.kind(),
                        name != null ? name : identity.name(),
                        door.address().toString(),
                        syncMinutes.orElse(settings.scanMinutes()),
                        entry.server(identity),
                        entry.secrets(),
                        mappings);
                return sources.add(facts, chosen);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StationException.invalid("location", "cannot be used: " + e.getMessage());
        }
    }

    private static List<MediaServer.ListedLibrary> chosen(MediaServer server, @Nullable List<String> keys)
            throws IOException, InterruptedException {
        List<MediaServer.ListedLibrary> chosen = server.libraries().stream()
                .filter(library -> keys == null || keys.contains(library.key()))
                .toList();
        if (chosen.isEmpty()) {
            throw StationException.invalid("library_keys", "must name a library that the server has");
        }
        return chosen;
    }

    /** Changes a source; all of it or, when something is refused, nothing. */
    Source change(long id, SourceChange change) throws InterruptedException {
        Source source = sources.source(id);
        if (!source.isServer() && change.isOfServers()) {
            throw StationException.invalid("kind", "must be that of a media server for this change; this is a folder");
        }
        change.mappings().ifPresent(all -> all.forEach(this::requireAllowed));
        if (change.asksServer()) {
            reenter(source, change);
        }
        change.name().ifPresent(name -> store.rename(id, name));
        change.syncMinutes().ifPresent(minutes -> store.setSyncMinutes(id, minutes));
        change.mappings().ifPresent(all -> relocate(id, all));
        change.place().ifPresent(place -> {
            store.place(id, place);
            intake.preferencesChanged();
        });
        events.publish(new StationEvent.SourceChanged(id));
        if (change.place().isPresent() || change.isOfServers()) {
            events.publish(new StationEvent.CatalogChanged(id));
        }
        return sources.source(id);
    }

    private void relocate(long id, List<PathMapping.Rule> rules) {
        store.setMappings(id, rules);
        PathMapping mapping = new PathMapping(rules);
        intake.relocate(
                id,
                path -> mapping.map(path)
                        .map(mapped -> mapped.local().toString())
                        .orElse(""));
    }

    private void reenter(Source source, SourceChange change) throws InterruptedException {
        URI address = change.address().orElse(URI.create(source.location()));
        MediaServers.Entry entry = MediaServers.Entry.of(source, store.secrets(source.id()));
        try {
            if (change.credentials().isPresent() || change.userId().isPresent()) {
                entry = servers.reenter(
                        source.kind(),
                        address,
                        entry,
                        change.credentials(),
                        change.userId().orElse(null));
            }
            try (MediaServer server = servers.open(source.kind(), address, entry, RemoteLimits.prompt())) {
                MediaServer.Identity identity = server.identity();
                requireSame(source, identity);
                List<MediaServer.ListedLibrary> chosen = change.libraryKeys().isPresent()
                        ? chosen(server, change.libraryKeys().get())
                        : List.of();
                store.setEntry(source.id(), address.toString(), entry.server(identity), entry.secrets());
                origins.forget(source.id());
                scans.cancel(source.id());
                if (change.libraryKeys().isPresent()) {
                    choose(source.id(), chosen);
                }
                scans.requestAnew(source, new ScanWish(false, true, Set.of()));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StationException.invalid("location", "cannot be used: " + e.getMessage());
        }
    }

    private static void requireSame(Source source, MediaServer.Identity identity) {
        Source.Server known = source.server();
        if (known != null && !known.id().isEmpty() && !known.id().equals(identity.id())) {
            throw StationException.invalid(
                    "location",
                    "leads to another server (" + identity.name() + "); add that one as a source of its own");
        }
    }

    private void choose(long id, List<MediaServer.ListedLibrary> chosen) {
        Map<String, Long> left = new HashMap<>(intake.libraries(id));
        for (MediaServer.ListedLibrary library : chosen) {
            left.remove(library.key());
            intake.library(id, library.key(), library.name());
        }
        left.values().forEach(intake::forgetLibrary);
    }

    /** Asks a server who it is and what it has; what is wrong is an answer, not an error. */
    ServerTrial tryOut(Door door) throws InterruptedException {
        return servers.tryOut(door.kind(), door.address(), door.credentials(), door.userId());
    }

    /** As {@link #tryOut}, with what is known of a source. */
    ServerTrial tryAgain(Source source) throws InterruptedException {
        return servers.tryOut(
                source.kind(),
                URI.create(source.location()),
                MediaServers.Entry.of(source, store.secrets(source.id())));
    }

    /** What becomes of paths under mappings, on this machine's disks now. */
    List<PathTrial> tryMappings(List<PathMapping.Rule> mappings, List<String> paths) {
        mappings.forEach(this::requireAllowed);
        PathMapping mapping = new PathMapping(mappings);
        return paths.stream().map(path -> trials.tryOut(mapping, path)).toList();
    }

    /** Some paths of files as the server of a source names them. */
    List<String> examples(Source source) {
        return intake.somePaths(source.id(), MOST_EXAMPLES);
    }

    /** Some paths of files as a server names them that is no source yet. */
    List<String> examples(Door door) throws InterruptedException {
        List<String> paths = new ArrayList<>();
        try {
            MediaServers.Entry entry = servers.enter(door.kind(), door.address(), door.credentials(), door.userId());
            try (MediaServer server = servers.open(door.kind(), door.address(), entry, RemoteLimits.prompt())) {
                for (MediaServer.ListedLibrary library : server.libraries()) {
                    if (paths.size() < MOST_EXAMPLES) {
                        server.library(library.key()).items(0).entries().stream()
                                .map(SourcedItem::files)
                                .flatMap(files -> files.stream().limit(1))
                                .map(SourcedFile::path)
                                .filter(path -> !path.isEmpty())
                                .limit(EXAMPLES_A_LIBRARY)
                                .forEach(paths::add);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw StationException.invalid("location", "cannot be used: " + e.getMessage());
        }
        return paths;
    }

    /** A mapping opens the folders it leads to; the rules for folders hold for them too. */
    private void requireAllowed(PathMapping.Rule rule) {
        rules.checkSource(rules.parse("mappings", rule.localPrefix()));
    }
}
