package tv.genlock.schedule.breaks;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;

/** Lengths, counts and times as the log of breaks says them. */
final class BreakWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long MINUTE_SECONDS = 60;
    private static final long HOUR_SECONDS = 3_600;
    private static final long DAY_SECONDS = 86_400;

    private BreakWords() {}

    /** "12 ms", "4.25 s", "2 min 30 s". */
    static String length(long ticks) {
        if (ticks < Ticks.PER_SECOND) {
            return (ticks + Ticks.PER_MILLI / 2) / Ticks.PER_MILLI + " ms";
        }
        long hundredths = (ticks + Ticks.PER_SECOND / 200) / (Ticks.PER_SECOND / 100);
        long minutes = hundredths / (100 * MINUTE_SECONDS);
        long rest = hundredths % (100 * MINUTE_SECONDS);
        StringBuilder words = new StringBuilder();
        if (minutes > 0) {
            words.append(minutes).append(" min");
        }
        if (rest > 0) {
            words.append(minutes > 0 ? " " : "").append(rest / 100);
            if (rest % 100 > 0) {
                words.append('.').append(rest % 100 < 10 ? "0" : "").append(rest % 100);
            }
            words.append(" s");
        }
        return words.toString();
    }

    /** "40 min", "3 h", "12 days": how long ago something was, roughly. */
    static String span(long ticks) {
        long seconds = Math.abs(ticks) / Ticks.PER_SECOND;
        if (seconds < MINUTE_SECONDS) {
            return seconds + " s";
        }
        if (seconds < 2 * HOUR_SECONDS) {
            return seconds / MINUTE_SECONDS + " min";
        }
        return seconds < 2 * DAY_SECONDS ? seconds / HOUR_SECONDS + " h" : seconds / DAY_SECONDS + " days";
    }

    static String clock(long airTicks, ZoneId zone) {
        return CLOCK.format(Ticks.toInstant(airTicks).atZone(zone));
    }

    /** "1 spot", "3 spots". */
    static String count(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    static String of(Kind kind) {
        return switch (kind) {
            case MUSIC_VIDEO -> "piece of music";
            case PSA -> "public service announcement";
            case MOVIE, EPISODE, CLIP, COMMERCIAL, BUMPER, PROMO, IDENT, TRAILER, FILLER ->
                kind.name().toLowerCase(Locale.ROOT);
        };
    }

    static String of(Avail.Role role) {
        return switch (role) {
            case BUMPER_OUT -> "bumper out";
            case SPOTS -> "spots";
            case PROMO -> "promo";
            case IDENT -> "ident";
            case BUMPER_IN -> "bumper in";
            case RATING_CARD -> "rating card";
            case UP_NEXT_CARD -> "up next card";
        };
    }

    /** "1st", "22nd". */
    static String ordinal(int number) {
        int tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
