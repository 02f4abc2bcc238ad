package tv.genlock.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place media comes from.
 *
 * @param location the folder's absolute path
 * @param message what is wrong, for a person; empty when nothing is
 */
public record Source(
        long id,
        String kind,
        String name,
        String location,
        SourceState state,
        String message,
        @Nullable Instant lastScanAt,
        Instant createdAt) {
    public static final String FOLDER = "folder";
}
