package tv.genlock.schedule.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.Deck;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.EpisodeOrder;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleState.BlockState;
import tv.genlock.schedule.ScheduleState.Cursor;
import tv.genlock.schedule.ScheduleState.DeckState;

/**
 * Chooses what a block airs next, in the block's order. Owner thread only; lives for one build, in
 * which the block may occur many times.
 *
 * <p>What a shuffle dealt but could not air just then, because it was too long for the room, waits and has the first chance the
 * next time. When too many wait, the one that has waited longest is let go until the next round: what never fits must not stand
 * in the way of what does.
 */
final class BlockPicker {
    private static final int MOST_WAITING = 64;
    /** How far a shuffle is looked ahead for something that fits. */
    private static final int LOOK_AHEAD = 64;

    private static final int RANDOM_TRIES = 64;

    private final Block block;
    private final Selection selection;
    private final ItemPool pool;
    private final CatalogSnapshot catalog;
    private final SortedMap<Long, Cursor> cursors;
    private final long seed;
    private final Deck deck;
    private final List<Long> waiting;
    private DeckState place;
    private long lastItem;
    private long lastSeries;
    private boolean began;

    /**
     * What would air.
     *
     * @param turn the id that took the turn: the item's, or that of its series' first episode
     * @param dealt whether the shuffle dealt it; what goes on with what aired before takes no turn
     * @param reason for a person
     */
    record Pick(ScheduleItem item, long turn, boolean dealt, String rule, String reason) {}

    /** @param cursors the channel's, changed by what is taken */
    BlockPicker(Block block, Selection selection, BlockState state, SortedMap<Long, Cursor> cursors, long channelSeed) {
        this.block = block;
        this.selection = selection;
        this.pool = selection.pool();
        this.catalog = selection.catalog();
        this.cursors = cursors;
        seed = Draws.draw(channelSeed, Draws.BLOCK, 0, Draws.keyOf(block.id()));
        int[] turns = block.order() == Block.Order.SHUFFLE ? selection.everything() : selection.turns();
        deck = new Deck(catalog, turns, seed, Draws.BLOCK, state.deck());
        place = state.deck();
        waiting = new ArrayList<>(state.waiting());
        lastItem = state.lastItem();
        lastSeries = state.lastSeries();
    }

    /**
     * The block occurs once more.
     *
     * @param resumed some of it has aired already
     */
    void begin(boolean resumed) {
        began = resumed;
    }

    /** Whether another block of the same id is the same as far as choosing goes. */
    boolean serves(Block other) {
        return block.content().equals(other.content()) && block.order() == other.order();
    }

    boolean isEmpty() {
        return pool.isEmpty();
    }

    /** For a person: how much there is to choose from, or why nothing. */
    String explanation() {
        return pool.explanation();
    }

    /**
     * What airs next. Nothing changes by asking: what was looked at is dealt when something is taken, and only as far as that.
     *
     * @param allowed what may air at all just now
     * @param fits what is not too long; only orders that may look ahead prefer it
     * @return empty when nothing is allowed
     */
    Optional<Pick> next(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        if (isEmpty()) {
            return Optional.empty();
        }
        Deck.Place before = deck.place();
        List<Long> waited = List.copyOf(waiting);
        Optional<Pick> pick = choose(atTicks, allowed, fits);
        deck.backTo(before);
        waiting.clear();
        waiting.addAll(waited);
        return pick;
    }

    private Optional<Pick> choose(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        return switch (block.order()) {
            case PLAYLIST -> sequence(allowed, /* asGiven= */ true);
            case CHRONOLOGICAL -> sequence(allowed, /* asGiven= */ false);
            case STRIP -> staying(allowed, fits, /* untilThrough= */ true);
            case MARATHON -> staying(allowed, fits, /* untilThrough= */ false);
            case EPISODES, SHUFFLE -> continued(allowed).or(() -> dealt(allowed, fits));
            case RANDOM -> drawn(atTicks, allowed, fits);
        };
    }

    /** Notes that it airs. */
    void take(Pick pick) {
        ScheduleItem item = pick.item();
        if (pick.dealt()) {
            deal(pick.turn());
        }
        if (isInSequence()) {
            int[] order = selection.inOrder(block.order() == Block.Order.PLAYLIST);
            int index = indexOf(order, item.id());
            place = new DeckState(0, 0, index, item.id(), 0, List.of());
        } else if (block.order() == Block.Order.RANDOM) {
            List<Long> recent = new ArrayList<>(place.recent());
            recent.add(item.id());
            int kept = Math.min(recent.size(), Math.min(MOST_WAITING, size() / 2));
            place = new DeckState(0, 0, 0, 0, 0, recent.subList(recent.size() - kept, recent.size()));
        }
        waiting.remove((Long) pick.turn());
        lastItem = item.id();
        lastSeries = item.series().map(Episode::seriesId).orElse(-1L);
        item.series()
                .ifPresent(episode ->
                        cursors.put(episode.seriesId(), new Cursor(episode.season(), episode.episode(), item.id())));
        began = true;
    }

    /** Deals until {@code turn} has been dealt; what comes before it waits. */
    private void deal(long turn) {
        for (int dealt = 0; !waiting.contains(turn) && dealt < deck.size(); dealt++) {
            long id = catalog.item(deck.peek()).id();
            deck.take();
            if (!waiting.contains(id)) {
                if (waiting.size() == MOST_WAITING) {
                    waiting.removeFirst();
                }
                waiting.add(id);
            }
        }
    }

    /** Notes that an item aired in this block, as if it had been chosen now. */
    void replay(ScheduleItem item) {
        take(new Pick(item, turnOf(item), isDealt() && !goesOn(item), "", ""));
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
        if (item.series().isEmpty() || block.order() == Block.Order.SHUFFLE) {
            return item.id();
        }
        OptionalInt series = pool.seriesWithId(item.series().get().seriesId());
        return series.isEmpty()
                ? item.id()
                : catalog.item(pool.episode(series.getAsInt(), 0)).id();
    }

    /** Whether a shuffle is behind the order, and this is not what follows without one. */
    private boolean isDealt() {
        return !isInSequence() && block.order() != Block.Order.RANDOM && !isEmpty();
    }

    BlockState state() {
        DeckState kept = isInSequence() || block.order() == Block.Order.RANDOM ? place : deck.state();
        return new BlockState(kept, lastItem, lastSeries, waiting);
    }

    private boolean isInSequence() {
        return block.order() == Block.Order.PLAYLIST || block.order() == Block.Order.CHRONOLOGICAL;
    }

    private int size() {
        return block.order() == Block.Order.RANDOM ? selection.turns().length : deck.size();
    }

    private Optional<Pick> sequence(Predicate<ScheduleItem> allowed, boolean asGiven) {
        int[] order = selection.inOrder(asGiven);
        int next = afterPlace(order);
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
    private int afterPlace(int[] order) {
        if (place.markId() < 0 || order.length == 0) {
            return 0;
        }
        int index = indexOf(order, place.markId());
        return index >= 0 ? (index + 1) % order.length : Math.clamp(place.mark(), 0, order.length - 1);
    }

    private int indexOf(int[] order, long id) {
        int likely = Math.clamp(place.mark(), 0, Math.max(0, order.length - 2));
        for (int n = 0; n < order.length; n++) {
            int index = (likely + n) % order.length;
            if (catalog.item(order[index]).id() == id) {
                return index;
            }
        }
        return -1;
    }

    /** The series of last time while it lasts, else another. */
    private Optional<Pick> staying(
            Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits, boolean untilThrough) {
        OptionalInt same = began || untilThrough ? pool.seriesWithId(lastSeries) : OptionalInt.empty();
        if (same.isPresent()) {
            Pick next = episodeOf(same.getAsInt(), /* dealt= */ false);
            boolean through = untilThrough && startsOver(next.item());
            if (!through && allowed.test(next.item())) {
                return Optional.of(next);
            }
        }
        return dealt(allowed, fits);
    }

    private boolean startsOver(ScheduleItem item) {
        @Nullable Cursor cursor = cursors.get(item.series().orElseThrow().seriesId());
        return cursor != null && !EpisodeOrder.isAfter(catalog, item, cursor);
    }

    /** The second part of what aired last, be it the day before, which must not wait for its turn. */
    private Optional<Pick> continued(Predicate<ScheduleItem> allowed) {
        int last = catalog.positionOf(lastItem);
        OptionalInt series = pool.seriesWithId(lastSeries);
        if (last < 0 || series.isEmpty()) {
            return Optional.empty();
        }
        ScheduleItem next = catalog.item(EpisodeOrder.next(pool, series.getAsInt(), cursors.get(lastSeries)));
        return StoryParts.follow(catalog.item(last).title(), next.title()) && allowed.test(next)
                ? Optional.of(pick(next, next.id(), /* dealt= */ false, "continues what aired before"))
                : Optional.empty();
    }

    private Optional<Pick> dealt(Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        @Nullable Pick first = null;
        for (long id : List.copyOf(waiting)) {
            Optional<Pick> pick = ofTurn(id, "waited for its turn").filter(one -> allowed.test(one.item()));
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
            Optional<Pick> pick = ofTurn(id, words).filter(one -> allowed.test(one.item()));
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

    private Optional<Pick> drawn(long atTicks, Predicate<ScheduleItem> allowed, Predicate<ScheduleItem> fits) {
        int[] turns = selection.turns();
        @Nullable Pick first = null;
        for (int attempt = 0; attempt < RANDOM_TRIES; attempt++) {
            long draw = Draws.draw(seed, Draws.BLOCK, atTicks, attempt);
            long id = catalog.item(turns[(int) (draw % turns.length)]).id();
            Optional<Pick> pick = ofTurn(id, "drawn").filter(one -> allowed.test(one.item()));
            if (pick.isEmpty()) {
                continue;
            }
            boolean lately = place.recent().contains(pick.get().item().id());
            if (!lately && fits.test(pick.get().item())) {
                return pick;
            }
            first = first == null ? pick.get() : first;
        }
        return Optional.ofNullable(first);
    }

    /** What an id in the deck stands for now: itself, or the next episode of the series that it begins. */
    private Optional<Pick> ofTurn(long id, String words) {
        int position = catalog.positionOf(id);
        if (position < 0) {
            return Optional.empty();
        }
        ScheduleItem item = catalog.item(position);
        if (item.series().isEmpty() || block.order() == Block.Order.SHUFFLE) {
            return Optional.of(pick(item, id, isDealt(), words));
        }
        OptionalInt series = pool.seriesWithId(item.series().get().seriesId());
        return series.isEmpty() ? Optional.empty() : Optional.of(episodeOf(series.getAsInt(), isDealt()));
    }

    private Pick episodeOf(int series, boolean dealt) {
        ScheduleItem item = catalog.item(EpisodeOrder.next(pool, series, cursors.get(pool.seriesId(series))));
        long turn = catalog.item(pool.episode(series, 0)).id();
        return pick(item, turn, dealt, EntryWriter.afterCursor(item, cursors.get(pool.seriesId(series))));
    }

    private Pick pick(ScheduleItem item, long turn, boolean dealt, String words) {
        return new Pick(item, turn, dealt, "block " + block.id() + ": " + wordOf(block.order()), words);
    }

    private static String wordOf(Block.Order order) {
        return switch (order) {
            case PLAYLIST -> "playlist";
            case CHRONOLOGICAL -> "by premiere";
            case EPISODES -> "episodes";
            case STRIP -> "strip";
            case MARATHON -> "marathon";
            case SHUFFLE -> "shuffle";
            case RANDOM -> "random";
        };
    }
}
