package tv.genlock.format.nfo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as people and programs write them. What cannot be read is absent, never 0. */
final class NfoValues {
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,9}(?!\\d)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([,. ]\\d{3})+(?!\\d)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,12}([.,]\\d{1,18})?");

    private NfoValues() {}

    /** Leading digits: {@code 121 min} is 121. */
    static OptionalInt integer(String text) {
        Matcher matcher = INTEGER.matcher(text);
        return matcher.lookingAt() ? OptionalInt.of(Integer.parseInt(matcher.group())) : OptionalInt.empty();
    }

    /** A count that may be grouped: {@code 1,234}. */
    static OptionalInt count(String text) {
        Matcher matcher = GROUPED.matcher(text);
        return matcher.lookingAt() ? integer(matcher.group().replaceAll("\\D", "")) : integer(text);
    }

    static OptionalInt atLeast(int least, String text) {
        OptionalInt value = integer(text);
        return value.isPresent() && value.getAsInt() >= least ? value : OptionalInt.empty();
    }

    /** With a point or a comma. */
    static OptionalDouble decimal(String text) {
        Matcher matcher = DECIMAL.matcher(text);
        return matcher.lookingAt()
                ? OptionalDouble.of(Double.parseDouble(matcher.group().replace(',', '.')))
                : OptionalDouble.empty();
    }

    /** The first ten characters as {@code yyyy-MM-dd}. */
    static Optional<LocalDate> date(String text) {
        if (text.length() < 10) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.substring(0, 10));
            return date.getYear() > 1850 && date.getYear() < 3000 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            // Dates of other shapes, and 0000-00-00: nobody said when.
            return Optional.empty();
        }
    }

    static OptionalInt year(String text) {
        OptionalInt year = text.length() < 4 ? OptionalInt.empty() : integer(text.substring(0, 4));
        return year.isPresent() && year.getAsInt() > 1850 && year.getAsInt() < 3000 ? year : OptionalInt.empty();
    }

    static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            default -> false;
        };
    }
}
