package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleState.Cursor;
import tv.genlock.schedule.ScheduleState.WheelState;

/**
 * Whose turn it is among the series, and which episode that is. Owner thread only; lives for one build.
 *
 * <p>In each round a series has one turn, or several when it has many episodes; its turns are spread evenly over the round from
 * a drawn start. A series never follows itself while others exist: such a turn is put off until another series has aired, and
 * lapses with the round.
 */
final class SeriesWheel {
    private static final int PLACE_BITS = 20;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;
    private static final int MOST_TURNS = 8;

    private final CatalogSnapshot catalog;
    private final ItemPool pool;
    private final long seed;
    private final SortedMap<Long, Cursor> cursors;
    private final List<Long> putOff;
    private final int[] turnSeries;
    private final long[] order;
    private int round;
    private long mark;
    private long markSeries;
    private long lastSeries;
    private int next;
    private boolean ordered;

    SeriesWheel(ItemPool pool, long seed, WheelState state, SortedMap<Long, Cursor> cursors) {
        this.catalog = pool.catalog();
        this.pool = pool;
        this.seed = seed;
        this.cursors = new TreeMap<>(cursors);
        round = state.round();
        mark = state.mark();
        markSeries = state.markSeries();
        lastSeries = state.lastSeries();
        putOff = new ArrayList<>(state.putOff());
        turnSeries = turns();
        order = new long[turnSeries.length];
    }

    /** An episode whose turn it is. */
    record Turn(int position, int series) {}

    boolean isEmpty() {
        return pool.seriesCount() == 0;
    }

    /** The episode whose turn it is; there must be a series. */
    Turn peek() {
        int series = seriesOnTurn();
        return new Turn(EpisodeOrder.next(pool, series, cursor(series)), series);
    }

    /** Takes the turn that {@link #peek} showed. */
    void take() {
        Turn turn = peek();
        long seriesId = pool.seriesId(turn.series());
        if (!putOff.remove((Long) seriesId)) {
            passTurn();
        }
        lastSeries = seriesId;
        remember(catalog.item(turn.position()));
    }

    /** Moves the cursor of an episode's series to that episode. */
    void remember(ScheduleItem item) {
        Episode episode = item.series().orElseThrow();
        cursors.put(episode.seriesId(), new Cursor(episode.season(), episode.episode(), item.id()));
    }

    /** The last aired episode of a series, or null before the first. */
    @Nullable
    Cursor cursor(int series) {
        return cursors.get(pool.seriesId(series));
    }

    SortedMap<Long, Cursor> cursors() {
        return cursors;
    }

    WheelState state() {
        return new WheelState(round, mark, markSeries, lastSeries, putOff);
    }

    private int seriesOnTurn() {
        for (long waiting : putOff) {
            var series = pool.seriesWithId(waiting);
            if (series.isPresent() && mayFollow(waiting)) {
                return series.getAsInt();
            }
        }
        if (round == 0) {
            beginRound();
        } else if (!ordered) {
            orderRound();
            next = firstAfterMark();
        }
        while (true) {
            if (next == order.length) {
                beginRound();
            }
            int series = seriesAt(next);
            if (mayFollow(pool.seriesId(series))) {
                return series;
            }
            putOff.add(pool.seriesId(series));
            passTurn();
        }
    }

    private boolean mayFollow(long seriesId) {
        return seriesId != lastSeries || pool.seriesCount() == 1;
    }

    private void passTurn() {
        mark = order[next] >>> PLACE_BITS;
        markSeries = pool.seriesId(seriesAt(next));
        next++;
    }

    private int seriesAt(int n) {
        return turnSeries[(int) (order[n] & PLACE_MASK)];
    }

    private int[] turns() {
        int[] draft = new int[pool.seriesCount() * MOST_TURNS];
        int count = 0;
        for (int series = 0; series < pool.seriesCount(); series++) {
            for (int turn = turnsOf(series); turn > 0; turn--) {
                draft[count++] = series;
            }
        }
        return Arrays.copyOf(draft, count);
    }

    /** Turns per round grow with the square root of the length: long series air more, short ones do not wear out. */
    private int turnsOf(int series) {
        return Math.clamp((long) Math.sqrt(pool.episodeCount(series)) / 2, 1, MOST_TURNS);
    }

    private void beginRound() {
        round++;
        mark = -1;
        markSeries = -1;
        next = 0;
        putOff.clear();
        orderRound();
    }

    private void orderRound() {
        int turn = 0;
        for (int n = 0; n < order.length; n++) {
            turn = n > 0 && turnSeries[n] == turnSeries[n - 1] ? turn + 1 : 0;
            long start = Draws.draw(seed, Draws.SERIES, round, pool.seriesKey(turnSeries[n]));
            long place = (((long) turn << (Draws.BITS - 4)) + (start >>> 4)) / turnsOf(turnSeries[n]);
            order[n] = place << PLACE_BITS | n;
        }
        Arrays.sort(order);
        ordered = true;
    }

    private int firstAfterMark() {
        int n = 0;
        while (n < order.length && !isAfterMark(n)) {
            n++;
        }
        return n;
    }

    private boolean isAfterMark(int n) {
        long place = order[n] >>> PLACE_BITS;
        return place > mark || (place == mark && pool.seriesId(seriesAt(n)) > markSeries);
    }
}
