package tv.genlock.schedule.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.DeckState;

/** One after the other, as given or by premiere, and then from the beginning. */
final class SequencePicker extends OrderedPicker {
    private final int[] order;
    private DeckState place;

    SequencePicker(Block block, Selection selection, Memory memory) {
        super(block, selection, memory);
        order = selection.inOrder(block.order() == Block.Order.PLAYLIST);
        place = memory.state().deck();
    }

    @Override
    Optional<Pick> choose(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        int next = afterPlace();
        for (int tried = 0; tried < order.length; tried++) {
            ScheduleItem item = catalog.item(order[(next + tried) % order.length]);
            if (allowed.test(item)) {
                int number = (next + tried) % order.length + 1;
                return Optional.of(
                        pick(item, item.id(), /* dealt= */ false, "%d of %d in order".formatted(number, order.length)));
            }
        }
        return Optional.empty();
    }

    /** Behind the item that aired last; where it stood when it is gone. */
    private int afterPlace() {
        if (place.markId() < 0 || order.length == 0) {
            return 0;
        }
        int index = indexOf(place.markId());
        return index >= 0 ? (index + 1) % order.length : Math.clamp(place.mark(), 0, order.length - 1);
    }

    private int indexOf(long id) {
        int likely = Math.clamp(place.mark(), 0, Math.max(0, order.length - 2));
        for (int n = 0; n < order.length; n++) {
            int index = (likely + n) % order.length;
            if (catalog.item(order[index]).id() == id) {
                return index;
            }
        }
        return -1;
    }

    @Override
    void moveOn(Pick pick) {
        place = new DeckState(0, 0, indexOf(pick.item().id()), pick.item().id(), 0, List.of());
    }

    @Override
    BlockState state() {
        return new BlockState(place, lastItem, lastSeries, List.of());
    }
}
