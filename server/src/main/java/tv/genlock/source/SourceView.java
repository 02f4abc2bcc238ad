package tv.genlock.source;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.SourceCounts;
import tv.genlock.job.Job;

/** A source as the API shows it, with its libraries and the scan that runs. */
@Schema(name = "Source")
public record SourceView(
        long id,

        @Schema(enumeration = {Source.FOLDER, Source.JELLYFIN, Source.PLEX})
        String kind,

        String name,
        String location,
        SourceState state,
        String message,

        @Schema(description = "Place among all sources; of two that have the same film the one before is preferred")
        int rank,

        @Schema(description = "Minutes between two scans; 0 when it is scanned on demand only")
        int syncMinutes,

        @Nullable Server server,

        @Schema(description = "Whether the station has a key or login for it")
        boolean hasCredentials,

        List<Mapping> mappings,

        @Schema(description = "For the server to call when something changed; secret") @Nullable
        String webhookUrl,

        @Nullable Instant lastScanAt,
        Instant createdAt,
        List<Library> libraries,
        SourceCounts counts,
        @Nullable Job job) {
    /** Who a media server is, and whose view of it is read. */
    @Schema(name = "SourceServer")
    public record Server(
            String id,
            String name,
            String version,
            @Nullable String userId,
            @Nullable String userName) {}

    /** A folder as the server names it, and as this machine does. */
    @Schema(name = "SourceMapping")
    public record Mapping(String remote, String local) {}
}
