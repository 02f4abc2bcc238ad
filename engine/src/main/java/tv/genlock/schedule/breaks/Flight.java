package tv.genlock.schedule.breaks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import tv.genlock.schedule.AirTime;

/**
 * When a spot may run. Its end is the kill date: nothing of the spot airs from then on.
 *
 * @param fromTicks air time
 * @param untilTicks air time, after {@code fromTicks}
 */
public record Flight(long fromTicks, long untilTicks) {
    public Flight {
        if (untilTicks <= fromTicks) {
            throw new IllegalArgumentException("a flight ends after it begins: " + fromTicks + " to " + untilTicks);
        }
    }

    /** The broadcast days {@code first} to {@code last}, both included, of days that begin at {@code dayStart}. */
    public static Flight ofDays(LocalDate first, LocalDate last, LocalTime dayStart, ZoneId zone) {
        return new Flight(
                AirTime.of(first.atTime(dayStart), zone),
                AirTime.of(last.plusDays(1).atTime(dayStart), zone));
    }

    boolean covers(long startTicks, long endTicks) {
        return fromTicks <= startTicks && endTicks <= untilTicks;
    }
}
