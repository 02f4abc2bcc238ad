package tv.genlock.channel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;

/** Times as the API writes them, {@code 2026-11-21T20:14:58.480Z}, and reads them. */
public final class IsoTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private IsoTime() {}

    /**
     * A time as clients write it, in any zone. Notes a mistake of {@code field} and gives {@code instead} for what is none, and for what
     * no station will see: 1970 to 2200 is room enough, and far from what overflows.
     */
    public static Instant read(Fields fields, String field, @Nullable String text, Instant instead) {
        if (text == null) {
            return instead;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
            fields.note(field, "must lie between 1970 and 2200");
        } catch (DateTimeParseException _) {
            fields.note(field, "must be a time like 2026-11-21T20:00:00Z");
        }
        return instead;
    }

    /** A day as clients write it, between the same years; likewise. */
    public static LocalDate day(Fields fields, String field, @Nullable String text, LocalDate instead) {
        if (text == null || text.isEmpty()) {
            return instead;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 2200) {
                return day;
            }
            fields.note(field, "must lie between 1970 and 2200");
        } catch (DateTimeException _) {
            fields.note(field, "must be a date like 2026-12-24");
        }
        return instead;
    }

    public static String of(long airTicks) {
        return of(Ticks.toInstant(airTicks));
    }

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
