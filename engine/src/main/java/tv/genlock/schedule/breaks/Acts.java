package tv.genlock.schedule.breaks;

import java.util.Arrays;
import java.util.List;
import tv.genlock.media.Ticks;

/**
 * Divides a programme into acts: chooses so many of its breakpoints that the acts between them are as even as the points allow,
 * by the least sum of squared differences from the even length. Exact, in points² steps for each break.
 */
final class Acts {
    /** Of more points, those nearest to an even spread are looked at. */
    private static final int MOST_POINTS = 96;

    private static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final long programmeTicks;
    private final long shortestActTicks;
    private final long[] points;

    /** @param fromStartTicks no break earlier; {@code fromEndTicks}: no break nearer to the end */
    Acts(long programmeTicks, List<Long> breakpoints, long fromStartTicks, long fromEndTicks, long shortestActTicks) {
        this.programmeTicks = programmeTicks;
        this.shortestActTicks = shortestActTicks;
        points = thinned(
                breakpoints.stream()
                        .mapToLong(Long::longValue)
                        .filter(point -> point > 0 && point < programmeTicks)
                        .filter(point -> point >= fromStartTicks && point <= programmeTicks - fromEndTicks)
                        .sorted()
                        .distinct()
                        .toArray(),
                programmeTicks);
    }

    private static long[] thinned(long[] sorted, long programmeTicks) {
        if (sorted.length <= MOST_POINTS) {
            return sorted;
        }
        long[] kept = new long[MOST_POINTS];
        for (int n = 0; n < MOST_POINTS; n++) {
            long wanted = programmeTicks / (MOST_POINTS + 1) * (n + 1);
            int at = Arrays.binarySearch(sorted, wanted);
            int above = Math.min(sorted.length - 1, at < 0 ? -at - 1 : at);
            int below = Math.max(0, above - 1);
            kept[n] = wanted - sorted[below] <= sorted[above] - wanted ? sorted[below] : sorted[above];
        }
        return Arrays.stream(kept).distinct().toArray();
    }

    /** How many points may be used at all. */
    int points() {
        return points.length;
    }

    /** The points of {@code count} breaks, rising; of fewer when so many cannot be. */
    long[] divide(int count) {
        for (int breaks = Math.min(count, points.length); breaks > 0; breaks--) {
            long[] chosen = even(breaks);
            if (chosen.length > 0) {
                return chosen;
            }
        }
        return new long[0];
    }

    /** Exactly so many; empty when acts would be too short. */
    private long[] even(int breaks) {
        long evenTicks = programmeTicks / (breaks + 1);
        long[][] cost = new long[breaks][points.length];
        int[][] before = new int[breaks][points.length];
        for (int n = 0; n < breaks; n++) {
            for (int at = 0; at < points.length; at++) {
                cost[n][at] = n == 0 ? unevenness(points[at], evenTicks) : IMPOSSIBLE;
                for (int from = 0; n > 0 && from < at; from++) {
                    long act = points[at] - points[from];
                    if (act >= shortestActTicks && cost[n - 1][from] != IMPOSSIBLE) {
                        long sum = cost[n - 1][from] + unevenness(act, evenTicks);
                        if (sum < cost[n][at]) {
                            cost[n][at] = sum;
                            before[n][at] = from;
                        }
                    }
                }
            }
        }
        return backFrom(last(cost[breaks - 1], evenTicks), before);
    }

    private int last(long[] cost, long evenTicks) {
        int best = -1;
        long least = IMPOSSIBLE;
        for (int at = 0; at < points.length; at++) {
            if (cost[at] != IMPOSSIBLE) {
                long sum = cost[at] + unevenness(programmeTicks - points[at], evenTicks);
                if (sum < least) {
                    least = sum;
                    best = at;
                }
            }
        }
        return best;
    }

    private long[] backFrom(int last, int[][] before) {
        if (last < 0) {
            return new long[0];
        }
        long[] chosen = new long[before.length];
        int at = last;
        for (int n = before.length - 1; n >= 0; n--) {
            chosen[n] = points[at];
            at = before[n][at];
        }
        return chosen;
    }

    /** Squared difference in tenths of a second: a week squared and summed still fits. */
    private static long unevenness(long actTicks, long evenTicks) {
        long difference = (actTicks - evenTicks) / (Ticks.PER_SECOND / 10);
        return difference * difference;
    }
}
