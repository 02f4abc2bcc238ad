package tv.genlock.source.folder;

import java.nio.file.Path;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.libav.WorkerOutcome;

/** Looks into one file. May take seconds; never throws for what a file contains. */
@FunctionalInterface
public interface Prober {
    WorkerOutcome<MediaProbe> probe(Path file);
}
