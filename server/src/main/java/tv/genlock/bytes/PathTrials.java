package tv.genlock.bytes;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tv.genlock.bytes.PathTrial.Verdict;

/**
 * Tries mappings out on the disk. A network share that is away may hold whoever asks for a file, so a trial has a time limit. Any
 * thread.
 */
@Singleton
public final class PathTrials {
    /** A person waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PatientLook look;

    public PathTrials() {
        this(new PatientLook(PATIENCE));
    }

    PathTrials(PatientLook look) {
        this.look = look;
    }

    /** Maps {@code remotePath} and looks whether a file is there. */
    public PathTrial tryOut(PathMapping mapping, String remotePath) {
        Optional<PathMapping.Mapped> mapped = mapping.map(remotePath);
        if (mapped.isEmpty()) {
            return new PathTrial(
                    remotePath,
                    Optional.empty(),
                    Verdict.NO_RULE,
                    "No rule begins with this folder; the file is fetched from the server instead.");
        }
        Path local = mapped.get().local();
        try {
            return look.at(mapped.get().rule().localPrefix(), () -> looked(remotePath, local));
        } catch (IOException e) {
            return new PathTrial(
                    remotePath,
                    Optional.of(local),
                    Verdict.SILENT,
                    "Nobody knows whether the file is there: " + e.getMessage() + ".");
        }
    }

    private static PathTrial looked(String remotePath, Path path) {
        Optional<Path> local = Optional.of(path);
        if (!Files.isRegularFile(path)) {
            String nearest = existingAbove(path).map(Path::toString).orElse("/");
            return new PathTrial(
                    remotePath, local, Verdict.MISSING, "There is no such file here; what exists is " + nearest + ".");
        }
        return Files.isReadable(path)
                ? new PathTrial(remotePath, local, Verdict.THERE, "The file is there.")
                : new PathTrial(
                        remotePath, local, Verdict.UNREADABLE, "The station lacks the permission to read this file.");
    }

    private static Optional<Path> existingAbove(Path path) {
        Path above = path.getParent();
        while (above != null && !Files.isDirectory(above)) {
            above = above.getParent();
        }
        return Optional.ofNullable(above);
    }
}
