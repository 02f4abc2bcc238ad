package tv.genlock.schedule.breaks;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import tv.genlock.media.Ticks;

/**
 * A stretch of air on the clock of a zone.
 *
 * @param startMillis on the clock since midnight of {@code day}
 * @param endMillis on the clock since the same midnight; more than 24 hours when it ends on another day
 */
record LocalSpan(DayOfWeek day, long startMillis, long endMillis) {
    static LocalSpan of(long startTicks, long endTicks, ZoneId zone) {
        ZonedDateTime start = Ticks.toInstant(startTicks).atZone(zone);
        ZonedDateTime end = Ticks.toInstant(Ticks.upToMilli(endTicks)).atZone(zone);
        var midnight = start.toLocalDate().atStartOfDay();
        return new LocalSpan(
                start.getDayOfWeek(),
                ChronoUnit.MILLIS.between(midnight, start.toLocalDateTime()),
                ChronoUnit.MILLIS.between(midnight, end.toLocalDateTime()));
    }
}
