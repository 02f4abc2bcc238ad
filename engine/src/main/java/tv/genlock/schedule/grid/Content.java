package tv.genlock.schedule.grid;

import java.util.Set;
import tv.genlock.schedule.ItemFilter;

/** What a block is filled from. */
public sealed interface Content {
    /** Whether a block chooses from it, in an order that goes on from one occurrence to the next. */
    default boolean isChosenFrom() {
        return switch (this) {
            case Filtered _, Query _, Series _, Playlist _ -> true;
            case Delayed _, Rerun _, OffAir _ -> false;
        };
    }

    /** What libraries, genres, kinds and collections leave; of several collections, what is in any. */
    record Filtered(ItemFilter filter) implements Content {}

    /**
     * What a search finds.
     *
     * @param query in the catalog's query language
     */
    record Query(String query) implements Content {}

    /** Certain series. */
    record Series(Set<Long> seriesIds) implements Content {
        public Series {
            seriesIds = Set.copyOf(seriesIds);
        }
    }

    /** One collection in its own order: a playlist. */
    record Playlist(long collectionId) implements Content {}

    /**
     * What another channel airs, later: "+1".
     *
     * @param delayMinutes 1 or more
     */
    record Delayed(long channelId, int delayMinutes) implements Content {}

    /**
     * Once more what another block of this channel aired.
     *
     * @param block its id
     * @param daysBack broadcast days before; 0 for the same day
     */
    record Rerun(String block, int daysBack) implements Content {}

    /** Nothing: the channel is off the air and shows a card. */
    record OffAir() implements Content {}
}
