package tv.genlock.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A folder somebody wants to add, or wants to know about first. */
@Schema(name = "SourceRequest", requiredProperties = "location")
public record SourceRequest(
        @Schema(enumeration = Source.FOLDER, defaultValue = Source.FOLDER) @Nullable
        String kind,

        @Schema(description = "The folder's absolute path", minLength = 1, maxLength = SourceRequest.LONGEST_LOCATION)
        @Nullable
        String location,

        @Schema(description = "The folder's name unless given", minLength = 1, maxLength = SourceRequest.LONGEST_NAME)
        @Nullable
        String name) {
    static final int LONGEST_LOCATION = 4_096;
    static final int LONGEST_NAME = 200;
    static final SourceRequest NOTHING = new SourceRequest(null, null, null);
}
