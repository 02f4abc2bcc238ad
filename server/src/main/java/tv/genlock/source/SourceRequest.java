package tv.genlock.source;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A folder or media server somebody wants to add, or wants to know about first. */
@Schema(name = "SourceRequest", requiredProperties = "location")
public record SourceRequest(
        @Schema(
                enumeration = {Source.FOLDER, Source.JELLYFIN, Source.PLEX},
                defaultValue = Source.FOLDER)
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

    /** A folder as the server names it, and as this machine does. */
    @Schema(name = "PathMapping")
    public record Mapping(
            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_LOCATION) @Nullable
            String remote,

            @Schema(minLength = 1, maxLength = SourceRequest.LONGEST_LOCATION) @Nullable
            String local) {}

    static final int LONGEST_LOCATION = 4_096;
    static final int LONGEST_NAME = 200;
    /** Requests carry secrets. */
    @Override
    public String toString() {
        return "request for " + kind + " " + location;
    }

    static final SourceRequest NOTHING = new SourceRequest(null, null, null, null, null, null, null, null, null, null);
}
