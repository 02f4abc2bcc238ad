package tv.genlock.source.sync;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import tv.genlock.bytes.PathMapping;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.job.JobProgress;

/**
 * Brings all chosen libraries of one media server in step, one after the other. A library that fails does not hold up the others.
 * Owner thread only.
 */
public final class SourceSync {
    private static final Logger log = Logger.getLogger(SourceSync.class);

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
     */
    public record Result(String summary, String doubt) {}

    public SourceSync(
            CatalogIntake intake, InstantSource clock, MediaServer server, PathMapping mapping, JobProgress progress) {
        this.intake = intake;
        this.clock = clock;
        this.server = server;
        this.mapping = mapping;
        this.progress = progress;
    }

    /**
     * @param serverId the id of the server that was added; empty to take any
     * @param consent whether a person confirmed that what is missing is gone
     * @throws IOException when the server cannot be asked, or no library could be read
     */
    public Result run(long sourceId, String serverId, boolean consent) throws IOException, InterruptedException {
        progress.step("Asking the server");
        requireSame(server.identity(), serverId);
        Map<String, MediaServer.ListedLibrary> listed = server.libraries().stream()
                .collect(Collectors.toMap(MediaServer.ListedLibrary::key, Function.identity(), (one, _) -> one));
        Map<String, Long> chosen = intake.libraries(sourceId);
        // Each item is read once and compared once.
        progress.total(chosen.keySet().stream()
                .mapToLong(key -> listed.containsKey(key)
                        ? 2L * Math.max(0, listed.get(key).items())
                        : 0)
                .sum());
        for (Map.Entry<String, Long> library : chosen.entrySet()) {
            MediaServer.ListedLibrary at = listed.get(library.getKey());
            if (at == null) {
                failures.add("a library that was chosen is not there any more");
            } else {
                sync(at, library.getValue(), consent);
            }
        }
        intake.settle(sourceId);
        if (!chosen.isEmpty() && failures.size() == chosen.size()) {
            throw new IOException(String.join("; ", failures));
        }
        return new Result(summary(chosen.size()), String.join(" ", doubts));
    }

    private static void requireSame(MediaServer.Identity is, String wanted) throws IOException {
        if (!wanted.isEmpty() && !is.id().equals(wanted)) {
            throw new IOException(
                    "Another server answers at this address now (%s). Nothing was changed; correct the address."
                            .formatted(is.name()));
        }
    }

    private void sync(MediaServer.ListedLibrary at, long libraryId, boolean consent) throws InterruptedException {
        progress.step("Reading " + at.name());
        try {
            ServerLibrary library = new PlacedLibrary(server.library(at.key()), mapping);
            LibrarySync.Result result =
                    new LibrarySync(intake, clock, libraryId, library, progress).run(/* sweep= */ true, consent);
            changed += result.changed();
            if (result.doubt().isEmpty()) {
                gone += result.gone();
            } else {
                doubts.add(at.name() + ": " + result.doubt());
            }
        } catch (IOException e) {
            log.debugf(e, "The library %s could not be read", at.name());
            failures.add(at.name() + ": " + e.getMessage());
        }
    }

    private String summary(int libraries) {
        String done = "%,d libraries: %,d items new or changed, %,d gone.".formatted(libraries, changed, gone);
        return failures.isEmpty() ? done : done + " Not read: " + String.join("; ", failures) + ".";
    }
}
