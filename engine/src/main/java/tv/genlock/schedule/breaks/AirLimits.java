package tv.genlock.schedule.breaks;

import java.time.ZoneId;

/**
 * What is in force on a channel when a break airs.
 *
 * @param zone the channel's, for the hours of spots
 * @param dayStartTicks air time at which the broadcast day began; caps per day count from it
 * @param daypartStartTicks air time at which the daypart began; caps per daypart count from it
 * @param ageLimit what is for older people than this does not air
 */
public record AirLimits(ZoneId zone, long dayStartTicks, long daypartStartTicks, int ageLimit) {
    public static final int NO_AGE_LIMIT = Integer.MAX_VALUE;
}
