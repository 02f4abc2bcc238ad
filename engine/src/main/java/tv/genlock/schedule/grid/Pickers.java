package tv.genlock.schedule.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.Cursor;

/** The pickers of a channel's blocks, each with what its block remembers. Owner thread only; lives for one build. */
final class Pickers {
    private final Programmes programmes;
    private final long channelSeed;
    private final Map<Long, Cursor> cursors;
    private final SortedMap<String, BlockState> remembered;
    private final Map<String, Chosen> byBlock = new HashMap<>();

    /** A picker, and the block that it was made for. */
    private record Chosen(Block block, BlockPicker picker) {
        /** Whether another block of the same id is the same as far as choosing goes. */
        boolean serves(Block other) {
            return block.content().equals(other.content()) && block.order() == other.order();
        }
    }

    Pickers(Programmes programmes, long channelSeed, ScheduleState state) {
        this.programmes = programmes;
        this.channelSeed = channelSeed;
        cursors = new HashMap<>(state.cursors());
        remembered = new TreeMap<>(state.blocks().byBlock());
    }

    /** The one that chooses for a block. */
    BlockPicker of(Block block) {
        @Nullable Chosen known = byBlock.get(block.id());
        if (known != null && known.serves(block)) {
            return known.picker();
        }
        if (known != null) {
            known.picker().remember(remembered);
        }
        BlockPicker made = BlockPicker.of(block, programmes, remembered, cursors, channelSeed);
        byBlock.put(block.id(), new Chosen(block, made));
        return made;
    }

    /** The one that has chosen for a block of this id in this build; empty when none has. */
    Optional<BlockPicker> known(String blockId) {
        return Optional.ofNullable(byBlock.get(blockId)).map(Chosen::picker);
    }

    /** The last aired episode of each series, by series id. */
    SortedMap<Long, Cursor> cursors() {
        return new TreeMap<>(cursors);
    }

    /** What all blocks remember now, by block id. */
    SortedMap<String, BlockState> remembered() {
        byBlock.values().forEach(chosen -> chosen.picker().remember(remembered));
        return remembered;
    }
}
