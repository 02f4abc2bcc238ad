package tv.genlock.source.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.job.JobProgress;
import tv.genlock.settings.Settings;
import tv.genlock.source.Source;

/** Folders as a kind of source. Any thread; one scan of a source at a time is the caller's care. */
@Singleton
public final class FolderSource {
    private static final Logger log = Logger.getLogger(FolderSource.class);

    private final CatalogIntake intake;
    private final FileLook look;
    private final InstantSource clock;
    private final Path data;
    private final Map<Long, FolderWatch> watches = new ConcurrentHashMap<>();

    /**
     * How a scan came out.
     *
     * @param summary for a person
     * @param obstacle why the folder could not be read through or was left as it is; empty when all is well
     * @param pending files to look at again soon
     */
    public record Outcome(String summary, String obstacle, int pending) {}

    @Inject
    public FolderSource(CatalogIntake intake, Prober prober, InstantSource clock, Settings settings) {
        this.intake = intake;
        this.look = new FileLook(prober);
        this.clock = clock;
        this.data = settings.data().toAbsolutePath();
    }

    /** @param consent whether a person confirmed that missing files are gone */
    public Outcome scan(Source source, boolean consent, JobProgress progress) throws IOException, InterruptedException {
        String obstacle = FolderRules.obstacle(Path.of(source.location()));
        if (!obstacle.isEmpty()) {
            return new Outcome(obstacle, obstacle, 0);
        }
        FolderScan.Result result = new FolderScan(source, intake, look, clock, progress).run(data, consent);
        intake.settle(source.id());
        return new Outcome(summary(result), result.suspicion(), result.pending());
    }

    private static String summary(FolderScan.Result result) {
        if (!result.suspicion().isEmpty()) {
            return result.suspicion();
        }
        String summary = "%,d files in %,d folders: %,d new or changed, %,d gone."
                .formatted(result.files(), result.folders(), result.changed(), result.gone());
        List<String> faults = result.faults();
        return switch (faults.size()) {
            case 0 -> summary;
            case 1 -> summary + " One description could not be read in full. " + faults.getFirst();
            default ->
                summary
                        + " %,d descriptions could not be read in full, among them %s"
                                .formatted(faults.size(), faults.getFirst());
        };
    }

    /**
     * Calls {@code changed} when something changes below the source's folder, until {@link #unwatch}. Called again, it sees to it
     * that the folder which is there now is the one being watched.
     */
    public void watch(Source source, Runnable changed) {
        // Outside of the map's own lock: a folder on a dead share does not answer, and others come and go meanwhile.
        FolderWatch before = watches.get(source.id());
        if (before == null || !before.stands()) {
            FolderWatch watch = FolderWatch.start(Path.of(source.location()), FolderWatch.QUIET, changed);
            close(source.id(), watches.put(source.id(), watch));
        }
    }

    public void unwatch(long sourceId) {
        close(sourceId, watches.remove(sourceId));
    }

    private static void close(long sourceId, @Nullable FolderWatch watch) {
        if (watch != null) {
            try {
                watch.close();
            } catch (IOException e) {
                log.debugf(e, "Closing the watch of source %d", sourceId);
            }
        }
    }

    public void unwatchAll() {
        watches.keySet().forEach(this::unwatch);
    }
}
