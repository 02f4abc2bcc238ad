package tv.genlock.catalog;

import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.schedule.ScheduleItem;

/**
 * Which items a listing shows, and in what order.
 *
 * @param words text that title or series must contain, without case and accents; empty for any
 * @param offset how many to skip
 * @param limit most to give
 */
public record ItemQuery(
        String words,
        OptionalLong libraryId,
        OptionalLong seriesId,
        Optional<ScheduleItem.Kind> kind,
        Optional<ItemState> state,
        Optional<String> genre,
        Order order,
        boolean descending,
        int offset,
        int limit) {
    /** What items can be put in order by; the id breaks ties. */
    public enum Order {
        TITLE,
        ADDED,
        DURATION,
        YEAR
    }
}
