package tv.genlock.schedule.breaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.ScheduleItem.Kind;

/**
 * Puts the spots of a pod in order: drawn, promos last, and equal companies or categories never beside each other when that can
 * be. At each place the spot whose company or category has most left is tried first, and other ways within a bound; when no order
 * keeps categories apart too, companies alone; when none does, at least the two airings of one clip; else as few touch as may be.
 */
final class PodOrder {
    private static final int TIE = 103;
    private static final int MOST_STEPS = 500;
    /** A longer pod is arranged in runs of so many, each behind the one before. */
    private static final int MOST_AT_ONCE = 64;

    private final SpotPool pool;
    private int steps;

    PodOrder(SpotPool pool) {
        this.pool = pool;
    }

    /** The same positions of the pool in the order of air. */
    List<Integer> arranged(List<Integer> positions, long seed) {
        List<Integer> drawn = new ArrayList<>(positions);
        drawn.sort(Comparator.<Integer>comparingLong(
                        position -> Draws.draw(seed, TIE, 0, pool.spot(position).itemId()))
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> order = new ArrayList<>(drawn.size());
        part(drawn, false, order);
        part(drawn, true, order);
        return order;
    }

    private void part(List<Integer> drawn, boolean promos, List<Integer> order) {
        List<Integer> part = new ArrayList<>(drawn.size());
        for (int position : drawn) {
            if ((pool.spot(position).kind() == Kind.PROMO) == promos) {
                part.add(position);
            }
        }
        for (int from = 0; from < part.size(); from += MOST_AT_ONCE) {
            run(new ArrayList<>(part.subList(from, Math.min(part.size(), from + MOST_AT_ONCE))), order);
        }
    }

    private void run(List<Integer> part, List<Integer> order) {
        for (Apart apart : Apart.values()) {
            steps = MOST_STEPS;
            if (place(part, order, apart)) {
                return;
            }
        }
    }

    /** What must not touch; the laxest always works. */
    private enum Apart {
        COMPANIES_AND_CATEGORIES,
        COMPANIES,
        CLIPS,
        WHAT_CAN_BE
    }

    private boolean place(List<Integer> left, List<Integer> order, Apart apart) {
        if (left.isEmpty()) {
            return true;
        }
        if (--steps < 0 && apart != Apart.WHAT_CAN_BE) {
            return false;
        }
        for (int position : byUrgency(left, order, apart)) {
            left.remove((Integer) position);
            order.add(position);
            if (place(left, order, apart)) {
                return true;
            }
            order.removeLast();
            left.add(position);
        }
        return false;
    }

    /** Those that may come next, the ones hardest to place first. */
    private List<Integer> byUrgency(List<Integer> left, List<Integer> order, Apart apart) {
        List<Integer> next = new ArrayList<>(left.size());
        for (int position : left) {
            if (order.isEmpty() || mayFollow(order.getLast(), position, apart)) {
                next.add(position);
            }
        }
        next.sort(Comparator.comparingInt(position -> -urgency(position, left, order, apart)));
        return next;
    }

    private boolean mayFollow(int before, int position, Apart apart) {
        return switch (apart) {
            case COMPANIES_AND_CATEGORIES ->
                !sameCompany(before, position) && !same(pool.category(before), pool.category(position));
            case COMPANIES -> !sameCompany(before, position);
            case CLIPS -> before != position;
            case WHAT_CAN_BE -> true;
        };
    }

    /** How many of its company, its category or of itself are left; those that would touch their like come after all others. */
    private int urgency(int position, List<Integer> left, List<Integer> order, Apart apart) {
        int clips = 0;
        int companies = 0;
        int alike = 0;
        for (int other : left) {
            clips += position == other ? 1 : 0;
            companies += sameCompany(position, other) ? 1 : 0;
            alike += same(pool.category(position), pool.category(other)) ? 1 : 0;
        }
        int group = apart == Apart.COMPANIES_AND_CATEGORIES ? Math.max(companies, alike) : companies;
        int urgency = MOST_AT_ONCE * group + clips;
        if (order.isEmpty()) {
            return urgency;
        }
        boolean besideCompany = sameCompany(order.getLast(), position);
        boolean besideCategory = same(pool.category(order.getLast()), pool.category(position));
        return urgency - (besideCategory ? MOST_AT_ONCE / 2 : 0) - (besideCompany ? 1 << 20 : 0);
    }

    /** Also true of a spot without a company and itself. */
    private boolean sameCompany(int one, int other) {
        return one == other || same(pool.company(one), pool.company(other));
    }

    private static boolean same(int key, int other) {
        return key == other && key != SpotPool.NONE;
    }
}
