package tv.genlock.source.folder;

import java.nio.file.Path;

/** A video file met on a walk. */
record FoundFile(Path path, long sizeBytes, long modifiedAtMillis) {}
