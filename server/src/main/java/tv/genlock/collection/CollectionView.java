package tv.genlock.collection;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tv.genlock.search.SearchTotals;

/** A collection as the API shows it. {@code limit} is null where it takes all. */
@Schema(name = "Collection")
public record CollectionView(
        long id,
        String name,
        @Schema(implementation = ItemCollection.Kind.class) String kind,
        String query,

        @Schema(enumeration = {"relevance", "title", "added", "duration", "year", "aired"})
        String sort,

        @Schema(enumeration = {"asc", "desc"}) String order,

        @Nullable Integer limit,
        String description,
        int itemCount,
        double totalSeconds,
        List<User> channels,
        Instant createdAt,
        Instant updatedAt) {
    /** A channel that takes from it. */
    @Schema(name = "CollectionUser")
    public record User(long id, int number, String name) {}

    static CollectionView of(ItemCollection collection, SearchTotals totals, List<User> users) {
        return new CollectionView(
                collection.id(),
                collection.name(),
                collection.kind().word(),
                collection.query(),
                collection.order().word(),
                collection.descending() ? "desc" : "asc",
                collection.most() == 0 ? null : collection.most(),
                collection.description(),
                totals.items(),
                totals.millis() / 1_000.0,
                users,
                collection.createdAt(),
                collection.updatedAt());
    }
}
