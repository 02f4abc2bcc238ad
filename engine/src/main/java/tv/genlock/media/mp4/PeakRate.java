package tv.genlock.media.mp4;

import java.util.Arrays;
import tv.genlock.media.Ticks;

/** Adds up the bytes between neighbouring cuts and finds the busiest stretch. For one thread. */
final class PeakRate {
    private static final long SHORTEST_TICKS = Ticks.PER_SECOND / 2;

    private final long[] cutTicks;
    private final long[] bytes;
    private int cut;

    /** @param cutTicks ascending, the last one the end */
    PeakRate(long[] cutTicks) {
        this.cutTicks = cutTicks;
        this.bytes = new long[cutTicks.length];
    }

    /** Bytes of the group that begins at cut {@code k}. */
    void addToGroup(int k, long size) {
        bytes[k] += size;
    }

    /** Bytes due at a time; quick when times come in order. Those outside the cuts do not count. */
    void addAt(long ticks, long size) {
        if (ticks < cutTicks[0] || ticks >= cutTicks[cutTicks.length - 1]) {
            return;
        }
        if (ticks < cutTicks[cut] || ticks >= cutTicks[cut + 1]) {
            int found = Arrays.binarySearch(cutTicks, ticks);
            cut = found >= 0 ? found : -found - 2;
        }
        bytes[cut] += size;
    }

    /** Bytes of all groups. */
    long totalBytes() {
        return Arrays.stream(bytes).sum();
    }

    /** The highest bit rate of any stretch of groups; groups under half a second count with those behind them. */
    long bitsPerSecond() {
        long highest = 0;
        long sum = 0;
        long from = cutTicks[0];
        for (int k = 0; k + 1 < cutTicks.length; k++) {
            sum += bytes[k];
            boolean last = k + 2 == cutTicks.length;
            if (cutTicks[k + 1] - from >= SHORTEST_TICKS || (last && highest == 0)) {
                highest = Math.max(highest, of(sum, cutTicks[k + 1] - from));
                sum = 0;
                from = cutTicks[k + 1];
            }
        }
        return highest;
    }

    /** Bits per second of so many bytes in so many ticks. */
    static long of(long bytes, long ticks) {
        return ticks <= 0 ? 0 : Math.round(bytes * 8.0 * Ticks.PER_SECOND / ticks);
    }
}
