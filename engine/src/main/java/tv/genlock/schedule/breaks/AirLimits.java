package tv.genlock.schedule.breaks;

import java.time.ZoneId;
import tv.genlock.schedule.ScheduleItem.Traits;

/**
 * What is in force on a channel when a break airs.
 *
 * @param zone the channel's, for the hours of spots
 * @param dayStartTicks air time at which the broadcast day began; caps per day count from it
 * @param daypartStartTicks air time at which the daypart began; caps per daypart count from it
 * @param ageLimit what is for older people than this does not air
 * @param unrated whether what has no rating airs
 */
public record AirLimits(ZoneId zone, long dayStartTicks, long daypartStartTicks, int ageLimit, boolean unrated) {
    public static final int NO_AGE_LIMIT = Integer.MAX_VALUE;

    /** Whether what is for people of {@code minimumAge} and older airs; that of no rating has {@link Traits#UNRATED}. */
    boolean allow(int minimumAge) {
        return minimumAge == Traits.UNRATED ? unrated : minimumAge <= ageLimit;
    }
}
