package tv.genlock.schedule.breaks;

import java.util.Arrays;
import tv.genlock.media.Ticks;

/**
 * Finds clips that together last exactly as long as a pod, by the sums that can be reached.
 *
 * <h2>Reaching</h2>
 *
 * <p>Bit {@code s} of {@link #reach} says that some choice of the clips offered so far lasts {@code s} units. A clip of length
 * {@code d} reaches every sum that was reached before, moved by {@code d}: one shift and one OR over a {@code long[]}. Clips that
 * exclude each other (one company, one category) form a group, and all of a group start from the sums reached before any of
 * them, so that no sum ever holds two. Words are renewed from the highest down, and a clip only moves bits upwards, so that the
 * old state is still there when it is read and no copy is needed.
 *
 * <h2>Walking back</h2>
 *
 * <p>{@link #first} keeps, for each sum, the first group that reached it. A sum is reachable without the groups from {@code g} on
 * if and only if its first group is before {@code g}: this one array stands for the bit sets of all steps. From the wanted sum the
 * walk tries the earliest group that can have come last, and so on down to nothing; groups come in order of how overdue their
 * clips are, so the walk prefers the most overdue. What the groups cannot express (the second of two rules, an even spread) is
 * checked on the walk, which then tries other ways, within a bound.
 *
 * <h2>Units</h2>
 *
 * <p>The unit is a millisecond, or what all lengths are multiples of when that is more (spots of 10, 15 and 30 s need 30 bits
 * instead of 150,000); very long pods get coarser units. Lengths are rounded down, so that no choice that fits is missed; whether a
 * choice fits, and leaves less than the tolerance, is decided by true lengths. A choice of {@code n} clips is less than {@code n}
 * units longer than its sum: sums so far below the pod are tried first, because they always fit.
 *
 * <p>Owner thread only; keeps its arrays for the next pod.
 */
final class ExactFill {
    private static final int MOST_UNITS = 1 << 20;
    private static final int EXACT_NODES = 4_000;
    private static final int NEAREST_NODES = 400;
    private static final int NEAREST_SUMS = 48;

    /**
     * @param company no company twice
     * @param category no category twice
     * @param spread companies and categories that occur twice must leave an order in which they do not touch
     */
    record Rules(boolean company, boolean category, boolean spread) {}

    private Offers offers = new Offers();
    private Rules rules = new Rules(false, false, false);
    private boolean secondIsCompany;
    private boolean secondIsCategory;
    private boolean spreadRefused;
    private boolean wantsExact;
    private long podTicks;
    private long toleranceTicks;
    private long unitTicks;
    private int target;
    /** Units by which a choice may be longer than its sum. */
    private int rounding;
    /** What the walk's sum leaves for rounding, in ticks. */
    private long leftTicks;

    private int nodes;

    private long[] reach = new long[64];
    private short[] first = new short[64 << 6];
    private int top;

    private final SpotGroups groups = new SpotGroups();
    private int[] length = new int[64];
    private int[] chosen = new int[64];
    private int depth;

    /** @param gridTicks what all lengths are multiples of */
    void begin(Offers from, long lengthTicks, long toleratedTicks, long gridTicks) {
        offers = from;
        podTicks = lengthTicks;
        toleranceTicks = toleratedTicks;
        unitTicks = unit(lengthTicks, gridTicks);
        target = (int) (lengthTicks / unitTicks);
        int shortest = target + 1;
        int words = (target >>> 6) + 1;
        if (reach.length < words) {
            reach = new long[words];
            first = new short[words << 6];
        }
        if (length.length < from.size()) {
            length = new int[from.size()];
            chosen = new int[from.size()];
        }
        for (int offer = 0; offer < from.size(); offer++) {
            length[offer] = (int) Math.clamp(from.ticks(offer) / unitTicks, 1, target + 1L);
            shortest = Math.min(shortest, length[offer]);
        }
        rounding = gridTicks == unitTicks ? 0 : Math.min(target, target / shortest + 1);
    }

    static long unit(long lengthTicks, long gridTicks) {
        long unit = gridTicks >= Ticks.PER_MILLI ? gridTicks : Ticks.PER_MILLI;
        return Math.max(unit, (lengthTicks + MOST_UNITS - 1) / MOST_UNITS);
    }

    /**
     * Whether some of the first {@code count} offers fill the pod to the tolerance under these rules; {@link #chosen} are they.
     * Stops at the first group that makes it possible.
     */
    boolean exact(int count, Rules under, int keys) {
        prepare(count, under, keys);
        wantsExact = true;
        nodes = EXACT_NODES;
        if (podTicks <= toleranceTicks && accepts()) {
            return true;
        }
        int low = (int) Math.max(1, (podTicks - toleranceTicks + unitTicks - 1) / unitTicks - rounding);
        for (int group = 0; group < groups.size(); group++) {
            extend(group);
            if (walkDown(group, target - rounding, low) || walkDown(group, target, target - rounding + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a group is the last of a choice that lasts one of these sums. */
    private boolean walkDown(int group, int high, int low) {
        for (int sum = reachedAtOrBelow(high); sum >= low && sum > 0; sum = reachedAtOrBelow(sum - 1)) {
            leftTicks = podTicks - sum * unitTicks;
            if (walkEndingWith(group, sum)) {
                return true;
            }
        }
        return false;
    }

    /** Only reaches what the first {@code count} offers can, for {@link #reachableNear}. */
    void reach(int count, Rules under, int keys) {
        prepare(count, under, keys);
        for (int group = 0; group < groups.size(); group++) {
            extend(group);
        }
    }

    /** After {@link #exact} found nothing: the longest choice that fits, or nearly so. */
    void nearest() {
        wantsExact = false;
        if (!walkNear(target) && !walkNear(target - rounding)) {
            longestFirst();
        }
    }

    private boolean walkNear(int high) {
        int sum = reachedAtOrBelow(high);
        for (int tried = 0; tried < NEAREST_SUMS && sum >= 0; tried++) {
            nodes = NEAREST_NODES;
            depth = 0;
            leftTicks = podTicks - sum * unitTicks;
            if (walk(sum, groups.size())) {
                return true;
            }
            sum = reachedAtOrBelow(sum - 1);
        }
        return false;
    }

    /** After {@link #reach}: the reachable length nearest to {@code wantedTicks} within bounds; -1 when none is. */
    long reachableNear(long wantedTicks, long leastTicks, long mostTicks) {
        int wanted = Math.clamp(wantedTicks / unitTicks - rounding, 0, target);
        int below = reachedAtOrBelow(wanted);
        int above = wanted + 1;
        while (above <= top && lasting(above) <= mostTicks && !reached(above)) {
            above++;
        }
        long lower = below > 0 && lasting(below) >= leastTicks ? lasting(below) : -1;
        long upper = above <= top && lasting(above) <= mostTicks && reached(above) ? lasting(above) : -1;
        if (lower < 0 || upper < 0) {
            return Math.max(lower, upper);
        }
        return wantedTicks - lower <= upper - wantedTicks ? lower : upper;
    }

    /** The time into which any choice of this sum fits. */
    private long lasting(int sum) {
        return (sum + rounding) * unitTicks;
    }

    /** How many clips were chosen. */
    int depth() {
        return depth;
    }

    /** The {@code n}th chosen offer. */
    int chosen(int n) {
        return chosen[n];
    }

    long chosenTicks() {
        long ticks = 0;
        for (int n = 0; n < depth; n++) {
            ticks += offers.ticks(chosen[n]);
        }
        return ticks;
    }

    /** Whether a choice was refused since {@link #begin} because equals would have to touch. */
    boolean spreadRefused() {
        return spreadRefused;
    }

    private void prepare(int count, Rules under, int keys) {
        rules = under;
        spreadRefused = false;
        groups.sort(offers, count, under, keys);
        secondIsCompany = under.company() && !groups.byCompany();
        secondIsCategory = under.category() && groups.byCompany();
        Arrays.fill(reach, 0, (target >>> 6) + 1, 0);
        reach[0] = 1;
        first[0] = -1;
        top = 0;
        depth = 0;
    }

    private void extend(int group) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (int offer = groups.head(group); offer >= 0; offer = groups.next(offer)) {
            if (length[offer] <= target) {
                shortest = Math.min(shortest, length[offer]);
                longest = Math.max(longest, length[offer]);
            }
        }
        if (longest == 0) {
            return;
        }
        int highest = Math.min(target, top + longest);
        for (int word = highest >>> 6; word >= shortest >>> 6; word--) {
            long moved = 0;
            for (int offer = groups.head(group); offer >= 0; offer = groups.next(offer)) {
                moved |= moved(word, length[offer]);
            }
            long added = moved & ~reach[word];
            if (added != 0) {
                note(word, added, (short) group);
            }
        }
        top = highest;
    }

    /** The bits of a word of {@link #reach} moved up by {@code by}. */
    private long moved(int word, int by) {
        int from = word - (by >>> 6);
        if (from < 0) {
            return 0;
        }
        int shift = by & 63;
        long bits = reach[from] << shift;
        return shift == 0 || from == 0 ? bits : bits | reach[from - 1] >>> -shift;
    }

    private void note(int word, long added, short group) {
        reach[word] |= added;
        int base = word << 6;
        for (long bits = added; bits != 0; bits &= bits - 1) {
            first[base + Long.numberOfTrailingZeros(bits)] = group;
        }
    }

    private boolean reached(int sum) {
        return (reach[sum >>> 6] >>> sum & 1) != 0;
    }

    /** The highest sum reached that is not above {@code sum}; -1 for none. */
    private int reachedAtOrBelow(int sum) {
        if (sum < 0) {
            return -1;
        }
        int word = sum >>> 6;
        long bits = reach[word] & -1L >>> (63 - (sum & 63));
        while (bits == 0 && word > 0) {
            bits = reach[--word];
        }
        return bits == 0 ? -1 : (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
    }

    /** Explains {@code sum} by groups before {@code below}, beside what is chosen. */
    private boolean walk(int sum, int below) {
        if (sum == 0) {
            return accepts();
        }
        if (--nodes < 0) {
            return false;
        }
        for (int group = first[sum]; group < below; group++) {
            if (walkEndingWith(group, sum)) {
                return true;
            }
        }
        return false;
    }

    private boolean walkEndingWith(int group, int sum) {
        for (int offer = groups.head(group); offer >= 0; offer = groups.next(offer)) {
            int rest = sum - length[offer];
            long over = offers.ticks(offer) - length[offer] * unitTicks;
            if (rest >= 0 && over <= leftTicks && reached(rest) && first[rest] < group && !conflicts(offer)) {
                chosen[depth++] = offer;
                leftTicks -= over;
                if (walk(rest, group)) {
                    return true;
                }
                leftTicks += over;
                depth--;
            }
        }
        return false;
    }

    /** Whether the rule that did not form the groups forbids an offer beside those chosen. */
    private boolean conflicts(int offer) {
        for (int n = 0; n < depth; n++) {
            if ((secondIsCompany && same(offers.company(offer), offers.company(chosen[n])))
                    || (secondIsCategory && same(offers.category(offer), offers.category(chosen[n])))) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(int key, int other) {
        return key == other && key != SpotPool.NONE;
    }

    private boolean accepts() {
        if (wantsExact && podTicks - chosenTicks() > toleranceTicks) {
            return false;
        }
        if (rules.spread() && !canBeSpread()) {
            spreadRefused = true;
            return false;
        }
        return true;
    }

    /** Equal ones need not touch if and only if none is more than half, rounded up. */
    private boolean canBeSpread() {
        for (int n = 0; n < depth; n++) {
            int companies = 0;
            int categories = 0;
            for (int m = 0; m < depth; m++) {
                companies += same(offers.company(chosen[n]), offers.company(chosen[m])) ? 1 : 0;
                categories += same(offers.category(chosen[n]), offers.category(chosen[m])) ? 1 : 0;
            }
            if (Math.max(companies, categories) > (depth + 1) / 2) {
                return false;
            }
        }
        return true;
    }

    /** The last resort among choices: the longest clip that fits and may stand beside the others, again and again. */
    private void longestFirst() {
        depth = 0;
        long rest = podTicks;
        for (int best = 0; best >= 0; ) {
            best = -1;
            for (int offer = 0; offer < groups.count(); offer++) {
                if (offers.ticks(offer) <= rest
                        && (best < 0 || offers.ticks(offer) > offers.ticks(best))
                        && mayJoin(offer)) {
                    best = offer;
                }
            }
            if (best >= 0) {
                chosen[depth++] = best;
                rest -= offers.ticks(best);
            }
        }
    }

    private boolean mayJoin(int offer) {
        for (int n = 0; n < depth; n++) {
            int other = chosen[n];
            if (other == offer
                    || ((rules.company() || rules.spread()) && same(offers.company(offer), offers.company(other)))
                    || ((rules.category() || rules.spread()) && same(offers.category(offer), offers.category(other)))) {
                return false;
            }
        }
        return true;
    }
}
