package tv.genlock.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tv.genlock.search.query.Query;
import tv.genlock.search.query.SearchField;

/**
 * What a query means depends on.
 *
 * @param zone whose midnight days begin at
 */
public record QueryContext(Instant now, ZoneId zone, Places places) {
    /** Knows what sources, libraries and collections are called. */
    public interface Places {
        /** What finds the items of the collection called {@code name}; empty when there is none. */
        Optional<Query> named(SearchField field, String name);

        /** The id of the source or library called {@code name}; empty when there is none. */
        default Optional<Long> id(SearchField field, String name) {
            return Optional.empty();
        }
    }
}
