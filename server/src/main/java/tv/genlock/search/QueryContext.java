package tv.genlock.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
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
        /** What finds the items of the collection called {@code name}, or of that number; empty when there is none. */
        Optional<Query> collection(String name);

        /** The sources or libraries called {@code name}, or of that number. */
        Set<Long> ids(SearchField field, String name);
    }
}
