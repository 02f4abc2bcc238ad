package tv.genlock.schedule.grid;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
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

    private static final int GONE = -1;

    private final boolean everything;
    private final Deck deck;
    /** Ids, and where in the catalog each is. */
    private final SequencedMap<Long, Integer> waiting = new LinkedHashMap<>();

    DealingPicker(Block block, Selection selection, Memory memory, long seed) {
        super(block, selection, memory);
        everything = block.order() == Block.Order.SHUFFLE;
        int[] turns = everything ? selection.everything() : selection.turns();
        deck = new Deck(catalog, turns, seed, Draws.BLOCK, memory.state().deck());
        memory.state().waiting().forEach(id -> waiting.put(id, Math.max(GONE, catalog.positionOf(id))));
    }

    @Override
    Optional<Pick> choose(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        return goingOn(allowed).or(() -> dealt(allowed, fits));
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

    /**
     * What takes its turn: the first that fits of what waits and of what the shuffle would deal next, else the first that is allowed.
     * What was looked at is dealt when something is taken, and only as far as that. Most of it is too long, so the words of a pick
     * are made for nothing but what is chosen.
     */
    private Optional<Pick> dealt(Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        @Nullable Turn best = null;
        Deck.Place before = deck.place();
        Iterator<Integer> waits = waiting.values().iterator();
        int most = waiting.size() + Math.min(deck.size(), LOOK_AHEAD);
        for (int looked = 0; looked < most; looked++) {
            Turn turn = waits.hasNext() ? Turn.waited(waits.next()) : fromDeck();
            @Nullable ScheduleItem item = itemAt(turn.position());
            if (item == null || !allowed.test(item)) {
                continue;
            }
            if (fits.test(item)) {
                best = turn;
                break;
            }
            best = best == null ? turn : best;
        }
        deck.backTo(before);
        return Optional.ofNullable(best).map(this::pickOf);
    }

    /**
     * Something whose turn it may be.
     *
     * @param position in the catalog, {@link #GONE} for what is there no more
     * @param number how many the shuffle has dealt with it; 0 for what waited
     */
    private record Turn(int position, int number, int round) {
        static Turn waited(int position) {
            return new Turn(position, 0, 0);
        }
    }

    private Turn fromDeck() {
        var turn = new Turn(deck.peek(), deck.dealt() + 1, deck.round());
        deck.take();
        return turn;
    }

    /** What would air in the turn of a thing; null for nothing. */
    private @Nullable ScheduleItem itemAt(int position) {
        if (position == GONE || (everything && selection.isLaterPart(position))) {
            return null;
        }
        return everything ? catalog.item(position) : itemOfTurn(position);
    }

    private Pick pickOf(Turn turn) {
        String words = turn.number() == 0
                ? "waited for its turn"
                : EntryWriter.ordinal(turn.number()) + " of " + deck.size() + " in shuffle " + turn.round();
        ScheduleItem item = catalog.item(turn.position());
        return everything
                ? pick(item, item.id(), /* dealt= */ true, words)
                : pickOfTurn(turn.position(), /* dealt= */ true, words);
    }

    @Override
    void moveOn(Pick pick) {
        if (pick.dealt()) {
            deal(pick.turn());
        }
        waiting.remove(pick.turn());
    }

    /** Deals until {@code turn} has been dealt; what comes before it waits, but for parts of stories that air behind their first. */
    private void deal(long turn) {
        for (int dealt = 0; !waiting.containsKey(turn) && dealt < deck.size(); dealt++) {
            int position = deck.peek();
            long id = catalog.item(position).id();
            deck.take();
            boolean follows = everything && id != turn && selection.isLaterPart(position);
            if (!follows && !waiting.containsKey(id)) {
                if (waiting.size() == MOST_WAITING) {
                    waiting.pollFirstEntry();
                }
                waiting.put(id, position);
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
        return new BlockState(deck.state(), lastItem, lastSeries, List.copyOf(waiting.keySet()));
    }
}
