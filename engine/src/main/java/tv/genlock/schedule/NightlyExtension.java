package tv.genlock.schedule;

import java.util.OptionalLong;
import tv.genlock.media.Ticks;

/** When a schedule is extended, and how far. Every time is air time in ticks. */
public final class NightlyExtension {
    public static final long DAY_TICKS = 24 * 3600 * Ticks.PER_SECOND;
    /** A schedule that ends within this time is extended at night. */
    public static final long RUNS_LOW_TICKS = 2 * DAY_TICKS;
    /** What one extension reaches to, counted from now. */
    public static final int DAYS = 7;

    private NightlyExtension() {}

    /** Until when to build tonight; empty when the schedule still reaches far enough. */
    public static OptionalLong due(long generatedThroughTicks, long nowTicks) {
        return generatedThroughTicks - nowTicks > RUNS_LOW_TICKS
                ? OptionalLong.empty()
                : OptionalLong.of(until(nowTicks, DAYS));
    }

    /** The air time {@code days} days after now, on a whole millisecond. */
    public static long until(long nowTicks, int days) {
        return Ticks.upToMilli(nowTicks + days * DAY_TICKS);
    }

    /**
     * Where a build continues: at the end of what is generated, or now when that has passed, down to a whole second so that a
     * viewer tuning in at once finds an entry.
     */
    public static long from(long generatedThroughTicks, long nowTicks) {
        return Math.max(generatedThroughTicks, nowTicks - Math.floorMod(nowTicks, Ticks.PER_SECOND));
    }
}
