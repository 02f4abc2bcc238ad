package tv.genlock.schedule.breaks;

import tv.genlock.media.Ticks;

/**
 * Finds clips that together last exactly as long as a pod, by the sums that can be reached.
 *
 * <h2>Reaching</h2>
 *
 * <p>Clips that exclude each other (one company, one category) form a {@linkplain SpotGroups group}; {@link ReachableSums} knows
 * which sums the groups before each can reach. Groups are taken in until a sum is reached that fills the pod.
 *
 * <h2>Walking back</h2>
 *
 * <p>From that sum, which the latest group must be part of, the walk takes a clip off and asks which groups before can have reached
 * the rest; the earliest that can be last is tried first, and so on down to nothing. Groups come in the order of how overdue their
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

    private final ReachableSums sums = new ReachableSums();
    private final SpotGroups groups = new SpotGroups();
    private int[] length = new int[64];
    private int[] chosen = new int[64];
    private int depth;

    /** @param gridTicks what all lengths are multiples of */
    void begin(Offers from, long lengthTicks, long toleratedTicks, long gridTicks) {
        offers = from;
        podTicks = lengthTicks;
        toleranceTicks = toleratedTicks;
        unitTicks = unit(lengthTicks, gridTicks, from.size());
        target = (int) (lengthTicks / unitTicks);
        int shortest = target + 1;
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

    private static long unit(long lengthTicks, long gridTicks, int mostGroups) {
        long finest = Math.max(gridTicks, Ticks.PER_MILLI);
        long most = ReachableSums.mostUnits(mostGroups);
        return Math.max(finest, (lengthTicks + most - 1) / most);
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
        int reached = group + 1;
        for (int sum = sums.atOrBelow(reached, high); sum >= low && sum > 0; sum = sums.atOrBelow(reached, sum - 1)) {
            leftTicks = podTicks - sum * unitTicks;
            if (walkEndingWith(group, sum)) {
                return true;
            }
        }
        return false;
    }

    /** Only reaches what the first {@code count} offers can, for {@link #chooseNear}. */
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
        int sum = sums.atOrBelow(sums.groups(), high);
        for (int tried = 0; tried < NEAREST_SUMS && sum >= 0; tried++) {
            nodes = NEAREST_NODES;
            depth = 0;
            leftTicks = podTicks - sum * unitTicks;
            if (walk(sum, groups.size())) {
                return true;
            }
            sum = sums.atOrBelow(sums.groups(), sum - 1);
        }
        return false;
    }

    /**
     * After {@link #reach}: chooses clips that together last as nearly as can be {@code wantedTicks}, within bounds, and tells how
     * long they last; -1 when none do.
     */
    long chooseNear(long wantedTicks, long leastTicks, long mostTicks) {
        int wanted = Math.clamp(wantedTicks / unitTicks, 0, target);
        int below = sums.atOrBelow(sums.groups(), wanted);
        int above = sums.above(wanted);
        boolean lower = below > 0 && below * unitTicks >= leastTicks && lasting(below) <= mostTicks;
        boolean upper = above > 0 && above * unitTicks >= leastTicks && lasting(above) <= mostTicks;
        if (!lower && !upper) {
            return -1;
        }
        int sum = lower && (!upper || wanted - below <= above - wanted) ? below : above;
        wantsExact = false;
        nodes = NEAREST_NODES;
        depth = 0;
        leftTicks = rounding * unitTicks;
        return walk(sum, groups.size()) ? chosenTicks() : lasting(sum);
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
        sums.begin(target, groups.size());
        depth = 0;
    }

    private void extend(int group) {
        int longest = 0;
        sums.step();
        for (int offer = groups.head(group); offer >= 0; offer = groups.next(offer)) {
            sums.add(length[offer]);
            longest = Math.max(longest, length[offer]);
        }
        sums.end(longest);
    }

    /** Explains {@code sum} by groups before {@code below}, beside what is chosen. */
    private boolean walk(int sum, int below) {
        if (sum == 0) {
            return accepts();
        }
        if (--nodes < 0) {
            return false;
        }
        for (int group = 0; group < below; group++) {
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
            if (rest >= 0 && over <= leftTicks && sums.reached(group, rest) && !conflicts(offer)) {
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
