package tv.genlock.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One edit of many items: those named, or those a query finds. */
@Schema(name = "BulkEditRequest")
public record BulkRequest(
        @Schema(description = "Each once", maxItems = MOST_ITEMS) @Nullable
        List<@Nullable Long> itemIds,

        @Schema(description = "In the query language; in place of item_ids", maxLength = LONGEST_QUERY) @Nullable
        String query,

        @Nullable EditRequest set,
        @Nullable Words add,
        @Nullable Words remove) {
    static final int MOST_ITEMS = 100_000;
    static final int LONGEST_QUERY = 2_000;

    /** Words of lists; what is left out stays. */
    @Schema(name = "ListEditRequest")
    public record Words(
            @Schema(maxItems = EditRequest.MOST_WORDS) @Nullable
            List<@Nullable String> genres,

            @Schema(maxItems = EditRequest.MOST_WORDS) @Nullable
            List<@Nullable String> tags,

            @Schema(maxItems = EditRequest.MOST_WORDS) @Nullable
            List<@Nullable String> dayparts,

            @Schema(maxItems = EditRequest.MOST_WORDS) @Nullable
            List<@Nullable String> holidays,

            @Schema(maxItems = EditRequest.MOST_WORDS) @Nullable
            List<@Nullable String> warnings) {}
}
