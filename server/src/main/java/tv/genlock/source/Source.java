package tv.genlock.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place media comes from.
 *
 * @param location the folder's absolute path, or the server's address
 * @param rank among all sources; of two that list the same thing the lesser is preferred
 * @param syncMinutes minutes between two scans; 0 to scan on demand only
 * @param server who the media server is; null for folders
 * @param message what is wrong, for a person; empty when nothing is
 */
public record Source(
        long id,
        String kind,
        String name,
        String location,
        long rank,
        int syncMinutes,
        @Nullable Server server,
        SourceState state,
        String message,
        @Nullable Instant lastScanAt,
        Instant createdAt) {
    public static final String FOLDER = "folder";
    public static final String JELLYFIN = "jellyfin";
    public static final String PLEX = "plex";

    /**
     * A media server as it called itself when it was last asked.
     *
     * @param id its own lasting id
     * @param userId whose view of it is read; empty for all that may be seen
     * @param userName empty when that is not known
     */
    public record Server(String id, String name, String version, String userId, String userName) {}

    public boolean isServer() {
        return server != null;
    }
}
