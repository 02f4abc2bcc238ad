package tv.genlock.schedule;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the builder remembers between two builds of a channel, so that building a week and then another equals building two.
 * Immutable. Refers to series and items by id only: things may vanish and appear between builds.
 *
 * @param cursors the last aired episode of each series, by series id
 * @param features the shuffle of films and long clips
 * @param fillers the shuffle of short clips
 * @param wheel whose turn it is among the series
 * @param lanes how much air time series and films are ahead of each other
 * @param blocks what the blocks of a programme grid remember
 */
public record ScheduleState(
        SortedMap<Long, Cursor> cursors,
        DeckState features,
        DeckState fillers,
        WheelState wheel,
        LaneState lanes,
        BlockStates blocks) {
    /** The state of a channel that was never built. */
    public static final ScheduleState FRESH = new ScheduleState(
            new TreeMap<>(),
            DeckState.FRESH,
            DeckState.FRESH,
            new WheelState(0, -1, -1, -1, List.of()),
            new LaneState(0, 0, 0, 0, 0, 0),
            BlockStates.FRESH);

    public ScheduleState {
        cursors = Collections.unmodifiableSortedMap(new TreeMap<>(cursors));
    }

    /** The episode a series aired last. It may be gone by now: the next one is the first after its place. */
    public record Cursor(int season, int episode, long itemId) {}

    /**
     * A shuffle in progress: in each round every item airs once.
     *
     * @param round 0 before the first item
     * @param split items whose lasting draw is below it air in the first half of every round
     * @param mark place of the last item dealt in this round, −1 before the first
     * @param markId id of that item
     * @param dealt how many items of this round have aired
     * @param recent ids last dealt, oldest first, at most {@link Deck#REMEMBERED}
     */
    public record DeckState(int round, long split, long mark, long markId, int dealt, List<Long> recent) {
        public static final DeckState FRESH = new DeckState(0, 0, -1, -1, 0, List.of());

        public DeckState {
            recent = List.copyOf(recent);
        }
    }

    /**
     * The turns of the series: in each round every series has one turn or more.
     *
     * @param mark place of the last turn taken or put off, −1 before the first
     * @param markSeries id of its series
     * @param lastSeries id of the series that aired last, −1 for none
     * @param putOff ids of series whose turns wait because they would have aired twice in a row
     */
    public record WheelState(int round, long mark, long markSeries, long lastSeries, List<Long> putOff) {
        public WheelState {
            putOff = List.copyOf(putOff);
        }
    }

    /**
     * @param seriesLead weighted air time the series are ahead of the films
     * @param featureLead the reverse; one of the two is 0
     * @param breakItems fillers in the break under way; −1 when the break is over
     * @param breakTicks their length
     * @param window the ten minutes in which the last entry began
     * @param windowEntries how many entries began in it
     */
    public record LaneState(
            long seriesLead, long featureLead, int breakItems, long breakTicks, long window, int windowEntries) {}

    /**
     * What the blocks of a programme grid remember.
     *
     * @param through nominal end of the last block that was built, air time; 0 before the first
     * @param byBlock by the block's id
     */
    public record BlockStates(long through, SortedMap<String, BlockState> byBlock) {
        public static final BlockStates FRESH = new BlockStates(0, new TreeMap<>());

        public BlockStates {
            byBlock = Collections.unmodifiableSortedMap(new TreeMap<>(byBlock));
        }
    }

    /**
     * What a block remembers from one occurrence to the next.
     *
     * @param deck its shuffle, of items or of series
     * @param lastItem id of the item it aired last, −1 before the first
     * @param lastSeries id of the series it aired last, −1 for none
     * @param waiting ids of what was dealt and put off because it could not air just then, oldest first
     * @param shares air time of the parts of its mix
     */
    public record BlockState(DeckState deck, long lastItem, long lastSeries, List<Long> waiting, List<Long> shares) {
        public static final BlockState FRESH = new BlockState(DeckState.FRESH, -1, -1, List.of());

        public BlockState {
            waiting = List.copyOf(waiting);
            shares = List.copyOf(shares);
        }

        /** Of a block without a mix. */
        public BlockState(DeckState deck, long lastItem, long lastSeries, List<Long> waiting) {
            this(deck, lastItem, lastSeries, waiting, List.of());
        }
    }

    public boolean isFresh() {
        return equals(FRESH);
    }

    /** One line of text for storage. */
    public String encode() {
        return ScheduleStateText.encode(this);
    }

    /** Reads what {@link #encode} wrote. Never fails: what cannot be read is as in a fresh state. */
    public static ScheduleState decode(String text) {
        return ScheduleStateText.decode(text);
    }
}
