package tv.genlock.schedule.breaks;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import tv.genlock.media.Ticks;

/**
 * A stretch of air on the clock of a zone. While the clock goes back it shows some times twice: the stretch is then all that it
 * shows from its earliest time to its latest.
 *
 * @param startMillis on the clock since midnight of {@code day}
 * @param endMillis on the clock since the same midnight; more than 24 hours when it ends on another day
 */
record LocalSpan(DayOfWeek day, long startMillis, long endMillis) {
    static LocalSpan of(long startTicks, long endTicks, ZoneId zone) {
        ZonedDateTime start = Ticks.toInstant(startTicks).atZone(zone);
        ZonedDateTime end = Ticks.toInstant(Ticks.upToMilli(endTicks)).atZone(zone);
        LocalDateTime first = start.toLocalDateTime();
        LocalDateTime last = end.toLocalDateTime();
        if (end.getOffset().getTotalSeconds() < start.getOffset().getTotalSeconds()) {
            ZoneOffsetTransition turn = zone.getRules().nextTransition(start.toInstant());
            first = first.isBefore(turn.getDateTimeAfter()) ? first : turn.getDateTimeAfter();
            last = last.isAfter(turn.getDateTimeBefore()) ? last : turn.getDateTimeBefore();
        }
        LocalDateTime midnight = start.toLocalDate().atStartOfDay();
        return new LocalSpan(
                start.getDayOfWeek(),
                ChronoUnit.MILLIS.between(midnight, first),
                ChronoUnit.MILLIS.between(midnight, last));
    }
}
