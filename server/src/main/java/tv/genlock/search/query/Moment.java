package tv.genlock.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people name it in a query. What it means depends on when and where the query runs, so it is kept as it was said. */
public sealed interface Moment {
    /** A stretch of time: from its first instant to just before {@code until}. */
    record Stretch(Instant from, Instant until) {}

    /** The stretch it means at {@code now}. An age means the one instant that long ago. */
    Stretch at(Instant now, ZoneId zone);

    /** Whole days: a date, a month or a year. */
    record Days(LocalDate from, LocalDate until) implements Moment {
        @Override
        public Stretch at(Instant now, ZoneId zone) {
            return new Stretch(
                    from.atStartOfDay(zone).toInstant(),
                    until.atStartOfDay(zone).toInstant());
        }
    }

    /** The day that lies {@code shift} from today. */
    record DayFromToday(Shift shift) implements Moment {
        @Override
        public Stretch at(Instant now, ZoneId zone) {
            LocalDate day = shift.from(now.atZone(zone)).toLocalDate();
            return new Days(day, day.plusDays(1)).at(now, zone);
        }
    }

    /** The instant that lies {@code shift} from now. */
    record FromNow(Shift shift) implements Moment {
        @Override
        public Stretch at(Instant now, ZoneId zone) {
            Instant instant = shift.from(now.atZone(zone)).toInstant();
            return new Stretch(instant, instant.plusMillis(1));
        }
    }

    /** So long ago. Compared the other way round: {@code <7d} is newer than seven days. */
    record Age(Shift shift) implements Moment {
        @Override
        public Stretch at(Instant now, ZoneId zone) {
            return new FromNow(shift.negated()).at(now, zone);
        }
    }

    /** A number of calendar units; negative: back. */
    record Shift(int amount, Unit unit) {
        static final Shift NONE = new Shift(0, Unit.DAYS);

        ZonedDateTime from(ZonedDateTime start) {
            return switch (unit) {
                case HOURS -> start.plusHours(amount);
                case DAYS -> start.plusDays(amount);
                case WEEKS -> start.plusWeeks(amount);
                case MONTHS -> start.plusMonths(amount);
                case YEARS -> start.plusYears(amount);
            };
        }

        Shift negated() {
            return new Shift(-amount, unit);
        }
    }

    /** Units of the calendar. */
    enum Unit {
        HOURS("h"),
        DAYS("d"),
        WEEKS("w"),
        MONTHS("mo"),
        YEARS("y");

        private final String letters;

        Unit(String letters) {
            this.letters = letters;
        }

        static Unit of(String letters) {
            for (Unit unit : values()) {
                if (unit.letters.equals(letters)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("no unit: " + letters);
        }
    }

    Pattern AGE = Pattern.compile("(\\d{1,5})(h|d|w|mo|y)");
    Pattern NAMED = Pattern.compile("(now|today|yesterday)(?:([+-])(\\d{1,5})(h|d|w|mo|y))?");
    Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /** Reads a moment; empty when {@code text} is none. */
    static Optional<Moment> read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher age = AGE.matcher(lower);
        if (age.matches()) {
            return Optional.of(new Age(shift(age.group(1), age.group(2))));
        }
        Matcher named = NAMED.matcher(lower);
        if (named.matches()) {
            return named(named);
        }
        Matcher date = DATE.matcher(lower);
        return date.matches() ? date(date) : Optional.empty();
    }

    private static Optional<Moment> named(Matcher named) {
        Shift shift = named.group(2) == null ? Shift.NONE : shift(named.group(3), named.group(4));
        Shift signed = "-".equals(named.group(2)) ? shift.negated() : shift;
        return switch (named.group(1)) {
            case "now" -> Optional.of(new FromNow(signed));
            case "today" -> Optional.of(new DayFromToday(signed));
            default ->
                signed.equals(Shift.NONE) ? Optional.of(new DayFromToday(new Shift(-1, Unit.DAYS))) : Optional.empty();
        };
    }

    private static Shift shift(String amount, String unit) {
        return new Shift(Integer.parseInt(amount), Unit.of(unit));
    }

    private static Optional<Moment> date(Matcher date) {
        int year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return year == 0 ? Optional.empty() : Optional.of(whole(LocalDate.of(year, 1, 1), 12));
        }
        int month = Integer.parseInt(date.group(2));
        if (year == 0 || month < 1 || month > 12) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (date.group(3) == null) {
            return Optional.of(whole(first, 1));
        }
        int day = Integer.parseInt(date.group(3));
        return day < 1 || day > first.lengthOfMonth()
                ? Optional.empty()
                : Optional.of(new Days(
                        first.withDayOfMonth(day), first.withDayOfMonth(day).plusDays(1)));
    }

    private static Days whole(LocalDate first, int months) {
        return new Days(first, first.plusMonths(months));
    }
}
