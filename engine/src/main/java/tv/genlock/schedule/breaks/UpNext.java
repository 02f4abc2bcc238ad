package tv.genlock.schedule.breaks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;

/**
 * The programme that follows, for cards.
 *
 * @param minimumAge years; {@link tv.genlock.schedule.ScheduleItem.Traits#UNRATED} when it has no rating
 */
public record UpNext(String title, long startTicks, int minimumAge) {
    private static final Pattern ANNOUNCED = Pattern.compile("Next at (\\d\\d:\\d\\d): (.*)", Pattern.DOTALL);

    /** "Next at 21:00: Title", on the clock of {@code zone}. */
    String announcement(ZoneId zone) {
        return announcement(title, startTicks, zone);
    }

    private static String announcement(String title, long startTicks, ZoneId zone) {
        return "Next at " + BreakWords.clock(startTicks, zone) + ": " + title;
    }

    /**
     * The words of a card for when it airs again, {@code laterTicks} later: what it announced is later too. All other words stay.
     *
     * @param words made on the clock of {@code zone} for a card that aired at {@code airTicks}
     * @param there on whose clock they are to be
     */
    public static String announcedLater(String words, long airTicks, ZoneId zone, long laterTicks, ZoneId there) {
        Matcher announced = ANNOUNCED.matcher(words);
        if (!announced.matches()) {
            return words;
        }
        ZonedDateTime aired = Ticks.toInstant(airTicks).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime start = aired.with(LocalTime.parse(announced.group(1)));
        ZonedDateTime next = start.isBefore(aired) ? start.plusDays(1) : start;
        return announcement(announced.group(2), Ticks.of(next.toInstant()) + laterTicks, there);
    }

    /** Who it is for, by its rating. */
    String audience() {
        return switch (minimumAge) {
            case ScheduleItem.Traits.UNRATED -> "Not rated";
            case 0 -> "For all ages";
            default -> "From " + minimumAge + " years";
        };
    }
}
