package tv.genlock.source;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A folder or media server somebody wants to add, change, or know about first. */
@Schema(name = "SourceRequest")
public record SourceRequest(
        @Schema(
                description = "A folder unless given; never changed",
                enumeration = {Source.FOLDER, Source.JELLYFIN, Source.PLEX})
        @Nullable
        String kind,

        @Schema(
                description = "The folder's absolute path, or the server's address",
                minLength = 1,
                maxLength = SourceRequest.LONGEST_LOCATION)
        @Nullable
        String location,

        @Schema(
                description = "The folder's or server's own name unless given",
                minLength = 1,
                maxLength = SourceRequest.LONGEST_NAME)
        @Nullable
        String name,

        @Schema(
                description = "Place among all sources; of two that have the same film the one before is preferred",
                minimum = "1",
                maximum = "" + SourceRequest.LAST_PLACE)
        @Nullable
        Integer rank,

        @Schema(
                description = "Minutes between two scans; 0 to scan on demand only",
                minimum = "0",
                maximum = "" + SourceRequest.LONGEST_INTERVAL)
        @Nullable
        Integer syncMinutes,

        @Schema(description = "Of Jellyfin", minLength = 1, maxLength = SourceRequest.LONGEST_NAME) @Nullable
        String apiKey,

        @Schema(description = "Of Jellyfin, in place of a key", minLength = 1, maxLength = SourceRequest.LONGEST_NAME)
        @Nullable
        String username,

        @Schema(description = "Used once, never kept", maxLength = SourceRequest.LONGEST_NAME) @Nullable
        String password,

        @Schema(description = "Of Plex", minLength = 1, maxLength = SourceRequest.LONGEST_NAME) @Nullable
        String token,

        @Schema(description = "Whose view of a Jellyfin is read", minLength = 1, maxLength = SourceRequest.LONGEST_NAME)
        @Nullable
        String userId,

        @Schema(description = "The libraries to read; all unless given", maxItems = SourceRequest.MOST_LIBRARIES)
        @Nullable
        List<@Nullable String> libraryKeys,

        @Schema(description = "How the server's paths are found here", maxItems = SourceRequest.MOST_MAPPINGS) @Nullable
        List<@Nullable Mapping> mappings) {
    static final int MOST_LIBRARIES = 500;
    static final int MOST_MAPPINGS = 50;
    static final int LAST_PLACE = 1_000;
    static final int LONGEST_INTERVAL = 10_080;
    static final int LONGEST_LOCATION = 4_096;
    static final int LONGEST_NAME = 200;

    static final SourceRequest NOTHING =
            new SourceRequest(null, null, null, null, null, null, null, null, null, null, null, null);

    /** A folder as the server names it, and as this machine does. */
    @Schema(
            name = "PathMapping",
            requiredProperties = {"remote", "local"})
    public record Mapping(
            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_LOCATION) @Nullable
            String remote,

            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_LOCATION) @Nullable
            String local) {}

    /** Requests carry secrets. */
    @Override
    public String toString() {
        return "request for " + kind + " " + location;
    }
}
