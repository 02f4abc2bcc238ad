package tv.genlock.schedule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
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
    private final ArrayDeque<Long> recent;
    private final long[] order;
    private int round;
    private long split;
    private long mark;
    private long markId;
    private int dealt;
    private int next;
    private boolean ordered;

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
        recent = new ArrayDeque<>(state.recent());
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
                if (!aired(catalog.item(position).id())) {
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
        recent.addLast(markId);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    /** How far a deck has come, to be taken back to. */
    public record Place(int round, long split, long mark, long markId, int dealt, int next, List<Long> recent) {}

    /** Where the deck is now. */
    public Place place() {
        if (round != 0) {
            putInOrder();
        }
        return new Place(round, split, mark, markId, dealt, next, List.copyOf(recent));
    }

    /** Takes back everything that was dealt since {@link #place}. */
    public void backTo(Place place) {
        ordered &= round == place.round();
        round = place.round();
        split = place.split();
        mark = place.mark();
        markId = place.markId();
        dealt = place.dealt();
        next = place.next();
        recent.clear();
        recent.addAll(place.recent());
    }

    /** Notes that an item aired before this deck had a memory. */
    void remember(long itemId) {
        recent.remove(itemId);
        recent.addLast(itemId);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }

    public int round() {
        return round;
    }

    /** How many items of this round have been dealt. */
    public int dealt() {
        return dealt;
    }

    public DeckState state() {
        return new DeckState(round, split, mark, markId, dealt, recent.stream().toList());
    }

    /** Whether the item is among the last dealt, as far back as half the deck. */
    private boolean aired(long itemId) {
        int held = items.length / 2;
        Iterator<Long> latest = recent.descendingIterator();
        while (held-- > 0 && latest.hasNext()) {
            if (latest.next() == itemId) {
                return true;
            }
        }
        return false;
    }

    private void beginRound() {
        round++;
        mark = -1;
        markId = -1;
        dealt = 0;
        next = 0;
        long[] bases = new long[items.length];
        for (int n = 0; n < items.length; n++) {
            bases[n] = base(n);
        }
        Arrays.sort(bases);
        split = bases[bases.length / 2];
        orderRound();
    }

    private void putInOrder() {
        if (!ordered) {
            orderRound();
            next = firstAfterMark();
        }
    }

    private void orderRound() {
        for (int n = 0; n < items.length; n++) {
            long half = base(n) < split ? 0 : 1L << (Draws.BITS - 1);
            long draw = Draws.draw(seed, purpose, round, catalog.item(items[n]).key()) >>> 1;
            order[n] = (half | draw) << PLACE_BITS | n;
        }
        Arrays.sort(order);
        ordered = true;
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
