package tv.genlock.schedule.breaks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.BreakScene.Bar;

/**
 * The spots that may air in a break by every rule that never gives way, in the order in which they are offered: those that aired
 * long enough ago before those that did not, wanted kinds before substitutes, and the most overdue first. How overdue a spot is:
 * the time since it aired, times its weight. Equal ones are drawn.
 *
 * <p>Scratch space of one filler, gathered anew for each use. Owner thread only.
 */
final class Candidates {
    private static final int TIE = 102;
    private static final int INDEX_BITS = 16;
    private static final int DRAW_BITS = 14;
    private static final int OVERDUE_BITS = 30;
    private static final int EVERGREEN_TIER = 2;
    /** An airing longer ago counts as none; with the heaviest weight it still fits its bits. */
    private static final long NEVER_SECONDS = 60 * 24 * 3600;

    private static final long MOST_OVERDUE = (1L << OVERDUE_BITS) - 1;
    private static final int COOLING_SHIFT = INDEX_BITS + DRAW_BITS + OVERDUE_BITS + 2;

    private final Map<Bar, Integer> barred = new EnumMap<>(Bar.class);
    private long[] keys = new long[64];
    private int size;
    private int fresh;
    private int asked;
    private long gridTicks;

    /**
     * Gathers those that last at most {@code longestTicks}.
     *
     * @param tierOf how soon a kind is taken, 0 or 1; {@link FillMode#NOT_WANTED} for never
     * @param category only these; empty for all
     * @param used positions that are in the break already
     */
    void gather(BreakScene scene, ToIntFunction<Kind> tierOf, String category, long longestTicks, Used used) {
        barred.clear();
        size = 0;
        fresh = 0;
        asked = 0;
        gridTicks = 0;
        for (Kind kind : Kind.values()) {
            int tier = tierOf.applyAsInt(kind);
            if (tier != FillMode.NOT_WANTED) {
                for (int position : scene.pool().ofKind(kind)) {
                    offer(scene, position, tier, category, longestTicks, used);
                }
            }
        }
        Arrays.sort(keys, 0, size);
    }

    private void offer(BreakScene scene, int position, int tier, String category, long longestTicks, Used used) {
        Spot spot = scene.pool().spot(position);
        if (!category.isEmpty() && !spot.category().equals(category)) {
            return;
        }
        asked++;
        Tally aired = scene.history().spot(spot.itemId());
        Bar bar = scene.bar(spot, aired);
        if (bar == null && spot.durationTicks() > longestTicks) {
            bar = Bar.LENGTH;
        }
        if (bar == null && used.contains(position)) {
            bar = Bar.USED;
        }
        if (bar != null) {
            barred.merge(bar, 1, Integer::sum);
            return;
        }
        boolean cooling = scene.isCooling(position, spot, aired);
        fresh += cooling ? 0 : 1;
        gridTicks = common(gridTicks, spot.durationTicks());
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size++] = key(scene.request(), spot, aired, cooling, tier) << INDEX_BITS | position;
    }

    private static long key(BreakRequest request, Spot spot, @Nullable Tally aired, boolean cooling, int tier) {
        long seconds = aired == null
                ? NEVER_SECONDS
                : Math.min(NEVER_SECONDS, Math.abs(request.airTicks() - aired.lastTicks()) / Ticks.PER_SECOND);
        long overdue = seconds * Math.max(1, spot.weight());
        long order = cooling ? 1 : 0;
        order = order << 2 | (spot.weight() == 0 ? EVERGREEN_TIER : tier);
        order = order << OVERDUE_BITS | (MOST_OVERDUE - overdue);
        long draw = Draws.draw(request.seed(), TIE, /* round= */ 0, spot.itemId());
        return order << DRAW_BITS | draw >>> (Draws.BITS - DRAW_BITS);
    }

    /** Greatest common divisor, but not below a millisecond: then no grid is common and nobody asks for more. */
    private static long common(long grid, long ticks) {
        if (grid != 0 && grid < Ticks.PER_MILLI) {
            return grid;
        }
        long a = ticks;
        long b = grid;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    int size() {
        return size;
    }

    /** How many of the first aired long enough ago. */
    int fresh() {
        return fresh;
    }

    /** How many there were before any rule. */
    int asked() {
        return asked;
    }

    int barred(Bar bar) {
        return barred.getOrDefault(bar, 0);
    }

    /** Position in the pool of the {@code n}th. */
    int position(int n) {
        return (int) (keys[n] & ((1 << INDEX_BITS) - 1));
    }

    boolean isCooling(int n) {
        return keys[n] >>> COOLING_SHIFT != 0;
    }

    /** The length all are multiples of; below a millisecond when there is none worth the name. */
    long gridTicks() {
        return gridTicks;
    }

    /** The positions in the pool that are in a break already. */
    interface Used {
        boolean contains(int position);
    }
}
