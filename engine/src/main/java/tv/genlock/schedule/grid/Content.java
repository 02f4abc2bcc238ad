package tv.genlock.schedule.grid;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import tv.genlock.schedule.ItemFilter;

/** What a block is filled from. */
public sealed interface Content {
    /** Whether a block chooses from it, in an order that goes on from one occurrence to the next. */
    default boolean isChosenFrom() {
        return switch (this) {
            case Filtered _, Query _, Series _, Playlist _, Mix _ -> true;
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

    /** Several contents that share the air time by weight. */
    record Mix(List<Part> parts) implements Content {
        public Mix {
            parts = List.copyOf(parts);
            if (parts.isEmpty()
                    || !parts.stream().allMatch(part -> part.content().isPlain())) {
                throw new IllegalArgumentException("a mix is of contents that are chosen from, and of no other mix");
            }
        }
    }

    /**
     * A content in a mix.
     *
     * @param weight 1 or more; its share of the air time against those of the others
     */
    record Part(Content content, int weight) {
        public Part {
            if (weight < 1) {
                throw new IllegalArgumentException("a weight is 1 or more, not " + weight);
            }
        }
    }

    /** Whether it may be part of a mix. */
    default boolean isPlain() {
        return isChosenFrom() && !(this instanceof Mix);
    }

    /**
     * Nothing: the channel signs off and shows a test card.
     *
     * @param signOff collection whose items air first, in its order; without one a card says good-bye
     */
    record OffAir(OptionalLong signOff) implements Content {
        public OffAir() {
            this(OptionalLong.empty());
        }
    }
}
