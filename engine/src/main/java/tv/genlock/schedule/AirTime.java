package tv.genlock.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;

/** Air time as schedules need it: on whole milliseconds, in windows of the day, and in words. */
public final class AirTime {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_CLOCK =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ROOT);

    private static final long LONGEST_BUILD_TICKS = 400 * NightlyExtension.DAY_TICKS;

    private AirTime() {}

    /**
     * When a clock on the wall shows a time: the first time that it does, and for one that it skips, when it goes forward. So what is
     * later on the clock is never earlier.
     */
    public static long of(LocalDateTime local, ZoneId zone) {
        @Nullable ZoneOffsetTransition turn = zone.getRules().getTransition(local);
        return Ticks.of(
                turn != null && turn.isGap()
                        ? turn.getInstant()
                        : local.atZone(zone).toInstant());
    }

    public static boolean isWholeMilli(long ticks) {
        return ticks % Ticks.PER_MILLI == 0;
    }

    /**
     * @param fromTicks where a build of a schedule starts
     * @throws IllegalArgumentException when that is no whole millisecond, or the build would cover over 400 days
     */
    public static void requireBuildable(long fromTicks, long untilTicks) {
        if (!isWholeMilli(fromTicks)) {
            throw new IllegalArgumentException("a schedule starts on a whole millisecond: " + fromTicks);
        }
        if (untilTicks - fromTicks > LONGEST_BUILD_TICKS) {
            throw new IllegalArgumentException("a build covers at most 400 days: " + fromTicks + " to " + untilTicks);
        }
    }

    /** The end of the aligned window of {@code lengthTicks} in which {@code ticks} lies. */
    public static long endOfWindow(long ticks, long lengthTicks) {
        return ticks - Math.floorMod(ticks, lengthTicks) + lengthTicks;
    }

    /** "20:00", or with the weekday or date when that is not plain from {@code fromTicks}. */
    public static String words(long ticks, long fromTicks, ZoneId zone) {
        var time = Ticks.toInstant(ticks).atZone(zone);
        var from = Ticks.toInstant(fromTicks).atZone(zone);
        if (time.toLocalDate().equals(from.toLocalDate())) {
            return CLOCK.format(time);
        }
        boolean thisWeek = time.toLocalDate().isBefore(from.toLocalDate().plusDays(7));
        return (thisWeek ? DAY_AND_CLOCK : DATE_AND_CLOCK).format(time);
    }
}
