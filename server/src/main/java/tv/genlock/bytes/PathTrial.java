package tv.genlock.bytes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What becomes of one remote path: for the green or red mark beside a mapping.
 *
 * @param local where it would be here; empty when no rule applies
 * @param message a sentence for a person
 */
public record PathTrial(String remotePath, Optional<Path> local, Verdict verdict, String message) {
    /** Green is {@link #THERE} alone. */
    public enum Verdict {
        THERE,
        NO_RULE,
        MISSING,
        UNREADABLE
    }

    /** Tries {@code remotePath} and looks at the disk; waits as long as that takes. */
    public static PathTrial of(PathMapping mapping, String remotePath) {
        Optional<Path> local = mapping.map(remotePath).map(PathMapping.Mapped::local);
        if (local.isEmpty()) {
            return new PathTrial(
                    remotePath,
                    local,
                    Verdict.NO_RULE,
                    "No rule begins with this folder; the file is fetched from the server instead.");
        }
        Path path = local.get();
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
