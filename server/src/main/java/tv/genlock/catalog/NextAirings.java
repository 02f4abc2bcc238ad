package tv.genlock.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an item airs next; known by the room that keeps schedules. */
public interface NextAirings {
    /** Airings of the item from now on, soonest first, at most {@code limit}. */
    List<NextAiring> of(long itemId, int limit);

    /** One airing; times are ISO 8601 in UTC with milliseconds. */
    @Schema(name = "NextAiring")
    record NextAiring(
            long channelId,
            int channelNumber,
            String channelName,
            @Schema(format = "date-time") String start,
            @Schema(format = "date-time") String stop) {}
}
