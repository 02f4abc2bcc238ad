package tv.genlock.source.folder;

import java.nio.file.Path;

/** A file met on a walk: a video, or one that tells of videos. */
record FoundFile(Path path, long sizeBytes, long modifiedAtMillis) {
    String name() {
        return path.getFileName().toString();
    }

    /** The name without its ending. */
    String baseName() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
