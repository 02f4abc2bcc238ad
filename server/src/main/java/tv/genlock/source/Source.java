package tv.genlock.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place media comes from.
 *
 * @param location the folder's absolute path, or the server's address
 * @param serverId the media server's own id; empty for folders
 * @param userId whose view of the server is read; empty for all that may be seen
 * @param message what is wrong, for a person; empty when nothing is
 */
public record Source(
        long id,
        String kind,
        String name,
        String location,
        String serverId,
        String userId,
        SourceState state,
        String message,
        @Nullable Instant lastScanAt,
        Instant createdAt) {
    public static final String FOLDER = "folder";
    public static final String JELLYFIN = "jellyfin";
    public static final String PLEX = "plex";
}
