package tv.genlock.channel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tv.genlock.media.Ticks;

/** Air time as the API writes it: {@code 2026-11-21T20:14:58.480Z}. */
final class IsoTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IsoTime() {}

    static String of(long airTicks) {
        return of(Ticks.toInstant(airTicks));
    }

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
