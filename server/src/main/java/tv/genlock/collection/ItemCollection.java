package tv.genlock.collection;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tv.genlock.search.SearchRequest;

/**
 * A named set of items.
 *
 * @param query what a smart one holds, in the search language; empty for a manual one
 * @param order what a smart one is put in order by; a manual one has its own order
 * @param most items that a smart one takes, the first by its order; 0 for all
 */
public record ItemCollection(
        long id,
        String name,
        Kind kind,
        String query,
        SearchRequest.Order order,
        boolean descending,
        int most,
        String description,
        Instant createdAt,
        Instant updatedAt) {
    /** Where its items come from. */
    @Schema(name = "CollectionKind")
    public enum Kind {
        /** Put in by hand, in an order. */
        MANUAL,
        /** Whatever its query finds. */
        SMART;

        /** As stored and sent: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean smart() {
        return kind == Kind.SMART;
    }
}
