package tv.genlock.schedule;

import java.util.Arrays;
import tv.genlock.schedule.ScheduleState.DeckState;

/**
 * A shuffle without near repeats. Owner thread only; lives for one build.
 *
 * <p>Each item has a lasting draw that puts it into the first or the second half of every round, and a draw per round that
 * orders it inside its half. Between two airings of an item therefore lies at least the whole other half, also across rounds,
 * and nothing need be remembered but how far the round has come. Where the halves part is fixed for a round when it begins, so
 * items that come or go move no other; those that change halves are held back by the short memory of {@link #REMEMBERED} ids.
 */
public final class Deck {
    /** How many ids are remembered; never more than half the deck is held back. */
    static final int REMEMBERED = 24;

    private static final int PLACE_BITS = 20;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    private final CatalogSnapshot catalog;
    private final int[] items;
    private final long seed;
    private final int purpose;
    private final RecentIds recent;
    private final long[] order;
    private int round;
    private long split;
    private long mark;
    private long markId;
    private int dealt;
    private int next;
    /** The round that {@code order} holds, and its split; 0 before the first. */
    private int orderedRound;

    private long orderedSplit;
    private long median = -1;

    /** @param items positions in the catalog, ascending */
    public Deck(CatalogSnapshot catalog, int[] items, long seed, int purpose, DeckState state) {
        this.catalog = catalog;
        this.items = items;
        this.seed = seed;
        this.purpose = purpose;
        this.order = new long[items.length];
        round = state.round();
        split = state.split();
        mark = state.mark();
        markId = state.markId();
        dealt = state.dealt();
        recent = new RecentIds(REMEMBERED, state.recent());
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    public int size() {
        return items.length;
    }

    /** The item whose turn it is, as a position in the catalog; the deck must not be empty. */
    public int peek() {
        if (round == 0) {
            beginRound();
        } else {
            putInOrder();
        }
        while (true) {
            for (; next < order.length; next++) {
                int position = items[(int) (order[next] & PLACE_MASK)];
                if (!recent.contains(catalog.item(position).id(), items.length / 2)) {
                    return position;
                }
            }
            beginRound();
        }
    }

    /** Deals the item that {@link #peek} showed. */
    public void take() {
        int position = peek();
        mark = order[next] >>> PLACE_BITS;
        markId = catalog.item(position).id();
        next++;
        dealt++;
        recent.add(markId);
    }

    /** How far a deck has come, to be taken back to. */
    public record Place(DeckState state, int next) {}

    /** Where the deck is now. */
    public Place place() {
        if (round != 0) {
            putInOrder();
        }
        return new Place(state(), next);
    }

    /** Takes back everything that was dealt since {@link #place}. */
    public void backTo(Place place) {
        DeckState state = place.state();
        round = state.round();
        split = state.split();
        mark = state.mark();
        markId = state.markId();
        dealt = state.dealt();
        next = place.next();
        recent.reset(state.recent());
    }

    /** Notes that an item aired before this deck had a memory. */
    void remember(long itemId) {
        recent.moveToEnd(itemId);
    }

    public int round() {
        return round;
    }

    /** How many items of this round have been dealt. */
    public int dealt() {
        return dealt;
    }

    public DeckState state() {
        return new DeckState(round, split, mark, markId, dealt, recent.toList());
    }

    private void beginRound() {
        round++;
        mark = -1;
        markId = -1;
        dealt = 0;
        next = 0;
        split = median();
        orderRound();
    }

    /** The middle one of the lasting draws. */
    private long median() {
        if (median < 0) {
            long[] bases = new long[items.length];
            for (int n = 0; n < items.length; n++) {
                bases[n] = base(n);
            }
            Arrays.sort(bases);
            median = bases[bases.length / 2];
        }
        return median;
    }

    private void putInOrder() {
        if (orderedRound != round || orderedSplit != split) {
            orderRound();
            next = firstAfterMark();
        }
    }

    private void orderRound() {
        if (orderedRound == round && orderedSplit == split) {
            return;
        }
        for (int n = 0; n < items.length; n++) {
            long half = base(n) < split ? 0 : 1L << (Draws.BITS - 1);
            long draw = Draws.draw(seed, purpose, round, catalog.item(items[n]).key()) >>> 1;
            order[n] = (half | draw) << PLACE_BITS | n;
        }
        Arrays.sort(order);
        orderedRound = round;
        orderedSplit = split;
    }

    private long base(int n) {
        return Draws.draw(seed, Draws.BASE, purpose, catalog.item(items[n]).key());
    }

    private int firstAfterMark() {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order[middle] >>> PLACE_BITS < mark) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int n = low; n < order.length && order[n] >>> PLACE_BITS == mark; n++) {
            if (catalog.item(items[(int) (order[n] & PLACE_MASK)]).id() == markId) {
                return n + 1;
            }
        }
        return low;
    }
}
