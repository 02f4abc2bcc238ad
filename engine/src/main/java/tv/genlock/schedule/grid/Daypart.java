package tv.genlock.schedule.grid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import tv.genlock.schedule.AirTime;

/**
 * A named part of the day with its audience. Hours are the channel's wall clock; one that ends before it starts goes over
 * midnight and belongs to the day it starts on.
 *
 * @param days empty for all
 * @param oldestAudience what is rated above this age does not air; {@link #ANY_AGE} for no limit
 * @param unrated whether what has no rating may air
 */
public record Daypart(
        String name, LocalTime from, LocalTime to, Set<DayOfWeek> days, int oldestAudience, boolean unrated) {
    public static final int ANY_AGE = 99;

    public Daypart {
        days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
    }

    /** Whether a moment on the channel's wall clock lies in it. */
    public boolean contains(DayOfWeek day, LocalTime time) {
        if (from.isBefore(to)) {
            return isOn(day) && !time.isBefore(from) && time.isBefore(to);
        }
        return time.isBefore(to) ? isOn(day.minus(1)) : !time.isBefore(from) && isOn(day);
    }

    /** When it began that runs at {@code at}, air time. */
    long startOf(ZonedDateTime at) {
        boolean yesterday = !from.isBefore(to) && at.toLocalTime().isBefore(to);
        return AirTime.of(at.toLocalDate().minusDays(yesterday ? 1 : 0).atTime(from), at.getZone());
    }

    private boolean isOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
