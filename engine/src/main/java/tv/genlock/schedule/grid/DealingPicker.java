package tv.genlock.schedule.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.Deck;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleState.BlockState;

/**
 * Deals from a shuffle, of everything or of films and series that take turns; a series may stay for a while.
 *
 * <p>What the shuffle dealt but could not air just then, because it was too long for the room, waits and has the first chance the
 * next time. When too many wait, the one that has waited longest is let go until the next round: what never fits must not stand
 * in the way of what does.
 */
final class DealingPicker extends OrderedPicker {
    private static final int MOST_WAITING = 64;
    /** How far a shuffle is looked ahead for something that fits. */
    private static final int LOOK_AHEAD = 64;

    private final boolean everything;
    private final Deck deck;
    private final List<Long> waiting;

    DealingPicker(Block block, Selection selection, Memory memory, long seed) {
        super(block, selection, memory);
        everything = block.order() == Block.Order.SHUFFLE;
        int[] turns = everything ? selection.everything() : selection.turns();
        deck = new Deck(catalog, turns, seed, Draws.BLOCK, memory.state().deck());
        waiting = new ArrayList<>(memory.state().waiting());
    }

    /** What was looked at is dealt when something is taken, and only as far as that. */
    @Override
    Optional<Pick> choose(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        Deck.Place before = deck.place();
        List<Long> waited = List.copyOf(waiting);
        Optional<Pick> pick = goingOn(allowed).or(() -> dealt(allowed, fits));
        deck.backTo(before);
        waiting.clear();
        waiting.addAll(waited);
        return pick;
    }

    /** What airs without being dealt: more of the series of before, where the order stays with it, or the next part of a story. */
    private Optional<Pick> goingOn(Predicate<ScheduleItem> allowed) {
        return switch (block.order()) {
            case STRIP -> stayed(allowed, /* untilThrough= */ true);
            case MARATHON -> stayed(allowed, /* untilThrough= */ false);
            case EPISODES, SHUFFLE -> continued(allowed);
            case PLAYLIST, CHRONOLOGICAL, RANDOM -> Optional.empty();
        };
    }

    private Optional<Pick> stayed(Predicate<ScheduleItem> allowed, boolean untilThrough) {
        OptionalInt same = began || untilThrough ? pool.seriesWithId(lastSeries) : OptionalInt.empty();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        Pick next = episodeOf(same.getAsInt(), /* dealt= */ false);
        boolean through = untilThrough && startsOver(next.item());
        return !through && allowed.test(next.item()) ? Optional.of(next) : Optional.empty();
    }

    private Optional<Pick> dealt(Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        @Nullable Pick first = null;
        for (long id : List.copyOf(waiting)) {
            Optional<Pick> pick = of(id, "waited for its turn").filter(one -> allowed.test(one.item()));
            if (pick.isEmpty()) {
                continue;
            }
            if (fits.test(pick.get().item())) {
                return pick;
            }
            first = first == null ? pick.get() : first;
        }
        for (int looked = 0; looked < Math.min(deck.size(), LOOK_AHEAD); looked++) {
            int position = deck.peek();
            String words = "%s of %d in shuffle %d"
                    .formatted(EntryWriter.ordinal(deck.dealt() + 1), deck.size(), deck.round());
            deck.take();
            long id = catalog.item(position).id();
            Optional<Pick> pick = of(id, words).filter(one -> allowed.test(one.item()));
            if (pick.isEmpty() || waiting.contains(id)) {
                continue;
            }
            waiting.add(id);
            if (fits.test(pick.get().item())) {
                return pick;
            }
            first = first == null ? pick.get() : first;
        }
        return Optional.ofNullable(first);
    }

    private Optional<Pick> of(long id, String words) {
        if (!everything) {
            return ofTurn(id, /* dealt= */ true, words);
        }
        int position = catalog.positionOf(id);
        return position < 0 || selection.isLaterPart(position)
                ? Optional.empty()
                : Optional.of(pick(catalog.item(position), id, /* dealt= */ true, words));
    }

    @Override
    void moveOn(Pick pick) {
        if (pick.dealt()) {
            deal(pick.turn());
        }
        waiting.remove((Long) pick.turn());
    }

    /** Deals until {@code turn} has been dealt; what comes before it waits, but for parts of stories that air behind their first. */
    private void deal(long turn) {
        for (int dealt = 0; !waiting.contains(turn) && dealt < deck.size(); dealt++) {
            int position = deck.peek();
            long id = catalog.item(position).id();
            deck.take();
            boolean follows = everything && id != turn && selection.isLaterPart(position);
            if (!follows && !waiting.contains(id)) {
                if (waiting.size() == MOST_WAITING) {
                    waiting.removeFirst();
                }
                waiting.add(id);
            }
        }
    }

    @Override
    public void replay(ScheduleItem item, String rule) {
        take(new Pick(item, turnOf(item), !isEmpty() && !goesOn(item), rule, ""));
    }

    /** Whether an item is what the order takes without dealing: the series of before, or the second part of a story. */
    private boolean goesOn(ScheduleItem item) {
        long series = item.series().map(Episode::seriesId).orElse(-1L);
        if (series < 0 || series != lastSeries) {
            return false;
        }
        int last = catalog.positionOf(lastItem);
        return switch (block.order()) {
            case STRIP -> !startsOver(item);
            case MARATHON -> began;
            case EPISODES, SHUFFLE ->
                last >= 0 && StoryParts.follow(catalog.item(last).title(), item.title());
            case PLAYLIST, CHRONOLOGICAL, RANDOM -> false;
        };
    }

    private long turnOf(ScheduleItem item) {
        if (item.series().isEmpty() || everything) {
            return item.id();
        }
        OptionalInt series = pool.seriesWithId(item.series().get().seriesId());
        return series.isEmpty()
                ? item.id()
                : catalog.item(pool.episode(series.getAsInt(), 0)).id();
    }

    @Override
    BlockState state() {
        return new BlockState(deck.state(), lastItem, lastSeries, waiting);
    }
}
