package tv.genlock.catalog;

import java.util.List;

/** Where an item airs next; known by the room that keeps schedules. */
public interface NextAirings {
    /** Airings of the item from now on, soonest first, at most {@code limit}. */
    List<NextAiring> of(long itemId, int limit);

    /** One airing; times are ISO 8601 in UTC with milliseconds. */
    record NextAiring(long channelId, int channelNumber, String channelName, String start, String stop) {}
}
