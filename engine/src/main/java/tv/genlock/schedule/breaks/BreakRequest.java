package tv.genlock.schedule.breaks;

import java.util.Optional;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.Draws;
import tv.genlock.schedule.breaks.Avail.Place;

/**
 * One break to be filled.
 *
 * @param airTicks air time of its start
 * @param targetTicks its length, to be filled exactly; not negative
 * @param next what follows, when known
 * @param toleranceTicks a rest of at most this is held on the last picture and nothing is relaxed for it
 * @param seed as {@link #seedOf} makes it
 */
public record BreakRequest(
        long airTicks,
        long targetTicks,
        Place place,
        BreakTemplate template,
        FillMode mode,
        AirLimits limits,
        Optional<UpNext> next,
        long toleranceTicks,
        long seed) {
    /** One frame of 25 a second. */
    public static final long ONE_FRAME_TICKS = Ticks.PER_SECOND / 25;

    /** Nothing airs longer in one piece between programmes. */
    public static final long LONGEST_TICKS = 24 * 3600 * Ticks.PER_SECOND;

    private static final int SEED = 101;

    public BreakRequest {
        if (targetTicks < 0 || targetTicks > LONGEST_TICKS) {
            throw new IllegalArgumentException("a break lasts no time to a day: " + targetTicks);
        }
        if (toleranceTicks < 0) {
            throw new IllegalArgumentException("a tolerance must not be negative: " + toleranceTicks);
        }
    }

    /**
     * The seed of a break from what stays the same when the schedule around it changes: the channel's seed, the broadcast day, the
     * slot and the number of the break in it.
     */
    public static long seedOf(long channelSeed, long epochDay, long slotKey, int number) {
        return Draws.draw(Draws.draw(channelSeed, SEED, epochDay, slotKey), SEED, number, slotKey);
    }

    long endTicks() {
        return airTicks + targetTicks;
    }
}
