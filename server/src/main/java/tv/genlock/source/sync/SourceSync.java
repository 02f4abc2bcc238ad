package tv.genlock.source.sync;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tv.genlock.bytes.PathMapping;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.Library;
import tv.genlock.job.JobProgress;
import tv.genlock.source.Source;

/**
 * Brings all chosen libraries of one media server in step, one after the other. A library that fails does not hold up the others.
 * Owner thread only.
 */
public final class SourceSync {
    private static final Logger log = Logger.getLogger(SourceSync.class);
    private static final String NOT_LISTED =
            "The server does not have this library any more, or hides it from this account.";

    private final CatalogIntake intake;
    private final InstantSource clock;
    private final MediaServer server;
    private final PathMapping mapping;
    private final JobProgress progress;
    private final List<String> failures = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private int changed;
    private int gone;

    /**
     * How a sync came out, for a person.
     *
     * @param doubt which libraries seem to have lost too much; empty when none
     * @param server as it calls itself now
     */
    public record Result(String summary, String doubt, Source.Server server) {}

    public SourceSync(
            CatalogIntake intake, InstantSource clock, MediaServer server, PathMapping mapping, JobProgress progress) {
        this.intake = intake;
        this.clock = clock;
        this.server = server;
        this.mapping = mapping;
        this.progress = progress;
    }

    /**
     * @param only ids of the libraries to read; empty for all
     * @param sweep whether to compare everything, in place of asking for changes alone
     * @param consent whether a person confirmed that what is missing is gone
     * @throws IOException when the server cannot be asked, or no library could be read
     */
    public Result run(Source source, Set<Long> only, boolean sweep, boolean consent)
            throws IOException, InterruptedException {
        progress.step("Asking the server");
        Source.Server known = source.server();
        MediaServer.Identity identity = server.identity();
        requireSame(identity, known);
        Map<String, MediaServer.ListedLibrary> listed = server.libraries().stream()
                .collect(Collectors.toMap(MediaServer.ListedLibrary::key, Function.identity(), (one, _) -> one));
        Map<String, Long> chosen = new LinkedHashMap<>(intake.libraries(source.id()));
        chosen.values().removeIf(id -> !only.isEmpty() && !only.contains(id));
        progress.total(chosen.keySet().stream()
                .mapToLong(key -> share(listed.get(key)))
                .sum());
        for (Map.Entry<String, Long> library : chosen.entrySet()) {
            MediaServer.ListedLibrary at = listed.get(library.getKey());
            if (at == null) {
                failed(library.getValue(), "a library that was chosen", NOT_LISTED);
            } else {
                sync(at, library.getValue(), sweep, consent);
            }
        }
        intake.settle(source.id());
        if (!chosen.isEmpty() && failures.size() == chosen.size()) {
            throw new IOException(String.join(" ", failures));
        }
        Source.Server now = new Source.Server(
                identity.id(),
                identity.name(),
                identity.version(),
                known == null ? "" : known.userId(),
                known == null ? "" : known.userName());
        return new Result(summary(chosen.size()), String.join(" ", doubts), now);
    }

    /** Each item is read once and compared once. */
    private static long share(MediaServer.@Nullable ListedLibrary library) {
        return library == null ? 0 : 2L * Math.max(1, library.items());
    }

    private static void requireSame(MediaServer.Identity is, Source.@Nullable Server wanted) throws IOException {
        if (wanted != null && !wanted.id().isEmpty() && !is.id().equals(wanted.id())) {
            throw new IOException(
                    "Another server answers at this address now (%s). Nothing was changed; correct the address."
                            .formatted(is.name()));
        }
    }

    private void sync(MediaServer.ListedLibrary at, long libraryId, boolean sweep, boolean consent)
            throws InterruptedException {
        progress.step("Reading " + at.name());
        LibraryShare share = new LibraryShare(progress, share(at));
        try {
            ServerLibrary library = new PlacedLibrary(server.library(at.key()), mapping);
            LibrarySync.Result result = new LibrarySync(intake, clock, libraryId, library, share).run(sweep, consent);
            changed += result.changed();
            if (result.doubt().isEmpty()) {
                gone += result.gone();
                intake.librarySynced(libraryId, Library.State.READY, "");
            } else {
                doubts.add(at.name() + ": " + result.doubt());
                intake.librarySynced(libraryId, Library.State.UNCONFIRMED, result.doubt());
            }
        } catch (IOException e) {
            log.debugf(e, "The library %s could not be read", at.name());
            failed(libraryId, at.name(), e.getMessage() == null ? e.toString() : e.getMessage());
        }
        share.complete();
    }

    private void failed(long libraryId, String name, String why) {
        failures.add(name + ": " + why);
        intake.librarySynced(libraryId, Library.State.ERROR, why);
    }

    private String summary(int libraries) {
        String done = "%,d libraries: %,d items new or changed, %,d gone.".formatted(libraries, changed, gone);
        return failures.isEmpty() ? done : done + " Not read: " + String.join(" ", failures);
    }
}
