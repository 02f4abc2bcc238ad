package tv.genlock.schedule.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.DeckState;

/** Drawn anew each time, but nothing that aired lately. */
final class DrawingPicker extends OrderedPicker {
    private static final int TRIES = 64;
    private static final int MOST_RECENT = 64;

    private final int[] turns;
    private final long seed;
    private List<Long> recent;

    DrawingPicker(Block block, Selection selection, Memory memory, long seed) {
        super(block, selection, memory);
        this.seed = seed;
        turns = selection.turns();
        recent = memory.state().deck().recent();
    }

    @Override
    Optional<Pick> choose(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        return continued(allowed).or(() -> drawn(atTicks, allowed, fits));
    }

    private Optional<Pick> drawn(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        int first = -1;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int position = turns[(int) (Draws.draw(seed, Draws.BLOCK, atTicks, attempt) % turns.length)];
            @Nullable ScheduleItem item = itemOfTurn(position);
            if (item == null || !allowed.test(item)) {
                continue;
            }
            if (fits.test(item) && !recent.contains(item.id())) {
                return Optional.of(pickOfTurn(position, /* dealt= */ false, "drawn"));
            }
            first = first < 0 ? position : first;
        }
        return first < 0 ? Optional.empty() : Optional.of(pickOfTurn(first, /* dealt= */ false, "drawn"));
    }

    @Override
    void moveOn(Pick pick) {
        List<Long> aired = new ArrayList<>(recent);
        aired.add(pick.item().id());
        int kept = Math.min(aired.size(), Math.min(MOST_RECENT, turns.length / 2));
        recent = List.copyOf(aired.subList(aired.size() - kept, aired.size()));
    }

    @Override
    BlockState state() {
        return new BlockState(new DeckState(0, 0, 0, 0, 0, recent), lastItem, lastSeries, List.of());
    }
}
