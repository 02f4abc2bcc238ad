package tv.genlock.schedule;

import tv.genlock.media.Ticks;

/**
 * What somebody wants on the air, and where.
 *
 * @param startTicks air time, a whole millisecond
 * @param endTicks air time of the end, likewise; no later than the item lasts
 * @param inTicks where in the item it begins, item time
 */
public record Wish(ScheduleItem item, long startTicks, long endTicks, long inTicks) {
    public Wish {
        if (endTicks <= startTicks || inTicks < 0) {
            throw new IllegalArgumentException("what airs begins somewhere in its item and lasts: from " + inTicks
                    + ", " + startTicks + " to " + endTicks);
        }
    }

    /** All of {@code item} from {@code startTicks} on, rounded up to whole milliseconds; at most a week of it. */
    public static Wish whole(ScheduleItem item, long startTicks) {
        long start = Ticks.upToMilli(startTicks);
        return new Wish(item, start, start + slot(item, 0), 0);
    }

    /** How much air time is left of {@code item} from {@code inTicks} on; 0 or less when it is over by then. */
    public static long slot(ScheduleItem item, long inTicks) {
        return Ticks.upToMilli(Math.min(item.durationTicks(), ItemPool.LONGEST_TICKS) - inTicks);
    }
}
