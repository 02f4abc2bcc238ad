package tv.genlock.catalog;

import java.util.List;

/** Finds items by what people say of them; known by the room that searches. */
public interface ItemFinder {
    /**
     * Ids of what {@code query} finds, by title.
     *
     * @param query in the language of docs/search.md
     * @param most no more are looked for
     * @throws tv.genlock.problem.StationException {@code query} with the mistake in it
     */
    List<Long> find(String query, int most);
}
