package tv.genlock.schedule.breaks;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tv.genlock.media.Ticks;

/** The periods in which an airing counts, each known by the air time of its start. */
public record CapPeriods(long hourStartTicks, long daypartStartTicks, long dayStartTicks) {
    /** Those in which {@code airTicks} lies: the hour on the clock of the channel's zone, and the daypart and day in force. */
    public static CapPeriods at(long airTicks, AirLimits limits) {
        return new CapPeriods(hourStart(airTicks, limits.zone()), limits.daypartStartTicks(), limits.dayStartTicks());
    }

    private static long hourStart(long airTicks, ZoneId zone) {
        return Ticks.of(Ticks.toInstant(airTicks)
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant());
    }
}
