package tv.genlock.source.folder;

import java.nio.file.Path;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.libav.LibavWorkers;
import tv.genlock.media.libav.WorkerOutcome;

/** Probes through libav in worker processes that serve scans alone. */
public record ScanProber(LibavWorkers workers) implements Prober, AutoCloseable {
    @Override
    public WorkerOutcome<MediaProbe> probe(Path file) {
        return workers.probe(file);
    }

    @Override
    public void close() {
        workers.close();
    }
}
