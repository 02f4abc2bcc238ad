package tv.genlock.schedule.breaks;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hours of the day, in the channel's zone, in which a spot may run: a daypart, or what a contract says. A break that is not
 * wholly inside does not get the spot.
 *
 * @param days on which the window opens; one that lasts past midnight belongs to the day it opened
 * @param until when not after {@code from}, of the next day; 20:00 to 00:00 is the evening, 00:00 to 00:00 the whole day
 */
public record AirWindow(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    private static final long DAY_MILLIS = 24 * 3600 * 1000L;

    public AirWindow {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a window opens on some day");
        }
        // In the order of the week: the order of Set.copyOf differs from run to run, and with it every text made of it.
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public static AirWindow daily(LocalTime from, LocalTime until) {
        return new AirWindow(EnumSet.allOf(DayOfWeek.class), from, until);
    }

    boolean covers(LocalSpan span) {
        long opens = from.toNanoOfDay() / 1_000_000;
        long closes = until.toNanoOfDay() / 1_000_000;
        if (closes <= opens) {
            closes += DAY_MILLIS;
        }
        boolean today = days.contains(span.day()) && opens <= span.startMillis() && span.endMillis() <= closes;
        return today
                || (days.contains(span.day().minus(1))
                        && opens <= span.startMillis() + DAY_MILLIS
                        && span.endMillis() + DAY_MILLIS <= closes);
    }
}
