package tv.genlock.schedule.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.Cursor;

/**
 * Chooses what a block airs next, in the block's order. Owner thread only; lives for one build, in which the block may occur many
 * times.
 */
interface BlockPicker {
    /**
     * What would air.
     *
     * @param turn the id that took the turn: the item's, or that of its series' first episode
     * @param dealt whether the shuffle dealt it; what goes on with what aired before takes no turn
     * @param reason for a person
     * @param rule the rule of its entry; by it {@link #replay} knows the pick again
     */
    record Pick(ScheduleItem item, long turn, boolean dealt, String rule, String reason) {
        /** The same for one reason more. */
        Pick because(String more) {
            return new Pick(item, turn, dealt, rule, reason + more);
        }
    }

    /**
     * The picker of a block.
     *
     * @param remembered what the blocks remember, by their ids, and the parts of their mixes
     * @param cursors the channel's, changed by what is taken
     */
    static BlockPicker of(
            Block block,
            Programmes programmes,
            Map<String, BlockState> remembered,
            Map<Long, Cursor> cursors,
            long channelSeed) {
        if (block.content() instanceof Content.Mix mix) {
            List<BlockPicker> parts = new ArrayList<>();
            for (Content.Part part : mix.parts()) {
                String key = block.id() + "." + parts.size();
                parts.add(of(block, key, programmes.of(block, part.content()), remembered, cursors, channelSeed));
            }
            return new MixPicker(block, mix, parts, remembered.getOrDefault(block.id(), BlockState.FRESH));
        }
        return of(block, block.id(), programmes.of(block, block.content()), remembered, cursors, channelSeed);
    }

    private static BlockPicker of(
            Block block,
            String key,
            Selection selection,
            Map<String, BlockState> remembered,
            Map<Long, Cursor> cursors,
            long channelSeed) {
        long seed = Draws.draw(channelSeed, Draws.BLOCK, 0, Draws.keyOf(key));
        var memory = new OrderedPicker.Memory(key, remembered.getOrDefault(key, BlockState.FRESH), cursors);
        return switch (block.order()) {
            case PLAYLIST, CHRONOLOGICAL -> new SequencePicker(block, selection, memory);
            case EPISODES, STRIP, MARATHON, SHUFFLE -> new DealingPicker(block, selection, memory, seed);
            case RANDOM -> new DrawingPicker(block, selection, memory, seed);
        };
    }

    /**
     * The block occurs once more.
     *
     * @param resumed some of it has aired already
     */
    void begin(boolean resumed);

    boolean isEmpty();

    /** For a person: how much there is to choose from, or why nothing. */
    String explanation();

    /**
     * What airs next. Nothing changes by asking.
     *
     * @param allowed what may air at all just now
     * @param fits what is not too long; only orders that may look ahead prefer it
     * @return empty when nothing is allowed
     */
    Optional<Pick> next(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits);

    /** Whether an item is what aired last, of a mix in one of its parts. */
    boolean airedLast(ScheduleItem item);

    /** Notes that it airs. */
    void take(Pick pick);

    /**
     * Notes that an item aired in this block, as if it had been chosen now.
     *
     * @param rule of the pick that it was
     */
    void replay(ScheduleItem item, String rule);

    /** Writes down what it remembers, by the ids under which it asked for it. */
    void remember(Map<String, BlockState> into);
}
