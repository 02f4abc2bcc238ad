package tv.genlock.search;

import java.util.Arrays;
import java.util.Locale;
import tv.genlock.search.query.Query;

/**
 * A page of what a query finds.
 *
 * @param descending the other way round; what has no value comes last either way
 * @param offset how many to skip
 * @param limit most to give
 */
public record SearchRequest(Query query, Order order, boolean descending, int offset, int limit) {
    /** What items are put in order by; the title's order, then the id break ties. */
    public enum Order {
        /** The best fit first. */
        RELEVANCE,
        TITLE,
        ADDED,
        YEAR,
        DURATION,
        AIRED;

        /** As {@link #word} spells it; {@link #TITLE} for what is none. */
        public static Order of(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word().equals(word))
                    .findFirst()
                    .orElse(TITLE);
        }

        /** As it is stored and sent: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
