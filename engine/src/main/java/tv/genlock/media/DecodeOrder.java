package tv.genlock.media;

import java.util.Arrays;

/**
 * What can be told from the presentation times of pictures listed in decode order, where a container stores nothing else:
 * decode times and lengths.
 *
 * <p>The i-th decode time is the i-th smallest presentation time minus one delay for the whole file. That is what encoders write
 * for constant frame rates, keeps decode times ascending, and gives the same answer for a run between two cuts as for the
 * whole file, because everything before a cut is shown before everything behind it.
 */
public final class DecodeOrder {
    private static final int MOST_REORDERED = 16;

    private DecodeOrder() {}

    /**
     * The smallest delay that lets every picture be decoded no later than it is shown.
     *
     * @param shown {@code pts}, sorted
     */
    static long delay(long[] pts, long[] shown) {
        long delay = 0;
        for (int i = 0; i < pts.length; i++) {
            delay = Math.max(delay, shown[i] - pts[i]);
        }
        return delay;
    }

    /**
     * Whether no picture is shown more than 16 places before its turn to be decoded: H.264 and HEVC let a decoder keep no more.
     *
     * @param shown {@code pts}, sorted
     */
    static boolean isPossible(long[] pts, long[] shown) {
        for (int i = MOST_REORDERED; i < pts.length; i++) {
            if (pts[i] < shown[i - MOST_REORDERED]) {
                return false;
            }
        }
        return true;
    }

    /** Decode times of a run of {@code count} pictures. */
    public static long[] decodeTimes(long[] pts, int count, long delay) {
        long[] dts = sorted(pts, count);
        for (int i = 0; i < count; i++) {
            dts[i] -= delay;
        }
        return dts;
    }

    /**
     * Decode times of a run for a delay that is shorter than the reordering needs: still the i-th smallest presentation time
     * minus the delay, but for pictures that would be shown before, which are decoded just in time, and whatever is decoded
     * before them, a tick apart. So the run begins and ends as one of any other reordering does, and needs no neighbour.
     */
    public static long[] squeezedDecodeTimes(long[] pts, int count, long delay) {
        long[] dts = decodeTimes(pts, count, delay);
        long before = Long.MAX_VALUE;
        for (int i = count - 1; i >= 0; i--) {
            dts[i] = Math.min(Math.min(dts[i], pts[i]), before - 1);
            before = dts[i];
        }
        return dts;
    }

    /**
     * Decode times of a run that begins at {@code start} with no delay at all: a picture behind which nothing earlier is shown is
     * decoded when it is shown, and what must be decoded before it follows on each other at the pace of the pictures, or faster
     * where that is too slow. So the run fills the time from its first picture to its end, whatever its reordering, no picture
     * is decoded after it is shown, and none that is shown later lasts longer than the pictures do.
     *
     * @param start when the first picture in presentation order is shown
     */
    public static long[] promptDecodeTimes(long[] pts, long start) {
        int count = pts.length;
        long[] latest = pts.clone();
        for (int i = count - 2; i >= 0; i--) {
            latest[i] = Math.min(latest[i], latest[i + 1]);
        }
        long pace = shortestStep(pts);
        long[] dts = new long[count];
        dts[0] = start;
        int to;
        for (int from = 1; from < count; from = to) {
            to = from + 1;
            while (to < count && latest[to] == latest[from]) {
                to++;
            }
            long due = Math.max(latest[from], dts[from - 1] + to - from);
            long step = Math.min(pace, (due - dts[from - 1]) / (to - from));
            for (int i = from; i < to; i++) {
                dts[i] = due - (to - 1 - i) * step;
            }
        }
        return dts;
    }

    private static long shortestStep(long[] pts) {
        long[] sorted = sorted(pts, pts.length);
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < sorted.length; i++) {
            long step = sorted[i] - sorted[i - 1];
            shortest = step > 0 ? Math.min(shortest, step) : shortest;
        }
        return shortest;
    }

    /** How long each picture is shown: until the next one in presentation order, the last one until {@code end}. */
    public static long[] durations(long[] pts, int count, long end) {
        long[] sorted = sorted(pts, count);
        long[] durations = new long[count];
        for (int i = 0; i < count; i++) {
            int after = Arrays.binarySearch(sorted, pts[i]) + 1;
            while (after < count && sorted[after] == pts[i]) {
                after++;
            }
            durations[i] = Math.max(0, (after < count ? sorted[after] : end) - pts[i]);
        }
        return durations;
    }

    private static long[] sorted(long[] pts, int count) {
        long[] sorted = Arrays.copyOf(pts, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
