package tv.genlock.schedule.breaks;

import java.util.Arrays;

/**
 * Which sums the clips offered so far can reach, after each group of clips that exclude each other.
 *
 * <p>A row of bits for each step: bit {@code s} of row {@code g} says that some choice from the groups before {@code g} lasts
 * {@code s} units. A clip of length {@code d} reaches every sum that was reached before, moved by {@code d}: one shift and one OR
 * over a {@code long[]}. All clips of a group start from the row before the group, so that no sum ever holds two of them. All rows
 * are kept, for the way back.
 *
 * <p>Owner thread only; keeps its memory for the next pod.
 */
final class ReachableSums {
    /** Bits of all rows together: 8 MiB. */
    private static final long MOST_BITS = 1L << 26;

    private long[] rows = new long[1 << 12];
    /** Longs in a row. */
    private int stride;

    private int target;
    private int last;
    private int top;

    /** The most units a pod may have when there are so many groups. */
    static long mostUnits(int groups) {
        return MOST_BITS / (groups + 1) - Long.SIZE;
    }

    /** Nothing is reached but 0. Sums above {@code targetUnits} do not matter. */
    void begin(int targetUnits, int mostGroups) {
        target = targetUnits;
        stride = (targetUnits >>> 6) + 1;
        if (rows.length < stride * (mostGroups + 1)) {
            rows = new long[stride * (mostGroups + 1)];
        }
        Arrays.fill(rows, 0, stride, 0);
        rows[0] = 1;
        last = 0;
        top = 0;
    }

    /** Begins the row behind one more group; {@link #add} its clips. */
    void step() {
        System.arraycopy(rows, last * stride, rows, (last + 1) * stride, stride);
        last++;
    }

    /** Offers a clip of the latest group; the loop has no branches, for the compiler to widen. */
    void add(int length) {
        if (length > target) {
            return;
        }
        int words = length >>> 6;
        int shift = length & 63;
        int from = (last - 1) * stride;
        int to = last * stride + words;
        int count = Math.min(stride - words, (top >>> 6) + 2);
        long[] bits = rows;
        bits[to] |= bits[from] << shift;
        for (int word = 1; word < count; word++) {
            bits[to + word] |= bits[from + word] << shift | bits[from + word - 1] >>> 1 >>> (63 - shift);
        }
    }

    /** Ends a group whose longest clip is this long. */
    void end(int longest) {
        top = Math.min(target, top + longest);
    }

    /** How many groups there are. */
    int groups() {
        return last;
    }

    /** Whether the groups before {@code group} reach a sum, which is not above the target. */
    boolean reached(int group, int sum) {
        return (rows[group * stride + (sum >>> 6)] >>> sum & 1) != 0;
    }

    /** The highest sum not above {@code sum} that the groups before {@code group} reach; -1 for none. */
    int atOrBelow(int group, int sum) {
        if (sum < 0) {
            return -1;
        }
        int row = group * stride;
        int word = sum >>> 6;
        long bits = rows[row + word] & -1L >>> (63 - (sum & 63));
        while (bits == 0 && word > 0) {
            bits = rows[row + --word];
        }
        return bits == 0 ? -1 : (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
    }

    /** The lowest sum above {@code sum} that all groups reach; -1 for none. */
    int above(int sum) {
        for (int next = sum + 1; next <= target; next++) {
            if (reached(last, next)) {
                return next;
            }
        }
        return -1;
    }
}
