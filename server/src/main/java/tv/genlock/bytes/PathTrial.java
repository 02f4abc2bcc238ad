package tv.genlock.bytes;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of one remote path: for the green or red mark beside a mapping.
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
        UNREADABLE,
        /** The disk or network share does not answer. */
        SILENT
    }
}
