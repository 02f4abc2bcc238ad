package tv.genlock.channel;

import tv.genlock.media.Ticks;

/** How far ahead of the air schedules and the playout log are frozen: what begins before is on its way to viewers. */
public final class LockHorizon {
    /** The least time between a change and its being seen. */
    public static final long AHEAD_TICKS = 120 * Ticks.PER_SECOND;

    /** What slates are cut to in the playout log. */
    public static final long MINUTE_TICKS = 60 * Ticks.PER_SECOND;

    private LockHorizon() {}

    /**
     * Entries that begin before this air time are locked. A whole minute: the playout log cuts slates there, so that one can
     * end at the lock without a published segment changing.
     */
    public static long at(long nowTicks) {
        return Math.ceilDiv(nowTicks + AHEAD_TICKS, MINUTE_TICKS) * MINUTE_TICKS;
    }
}
