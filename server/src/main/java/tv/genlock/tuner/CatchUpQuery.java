package tv.genlock.tuner;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;

/**
 * A viewer's wish for an earlier time, in the spellings of the players: {@code ?utc=EPOCH&lutc=NOW} (Kodi's "shift", TiviMate),
 * {@code ?start=EPOCH|ISO&duration=SECONDS} or {@code &end=EPOCH|ISO}.
 *
 * @param startTicks air time
 * @param endTicks empty: until the programme that runs at the start has ended
 */
record CatchUpQuery(long startTicks, OptionalLong endTicks) {
    /** How far back anybody may go. */
    static final int DAYS = 7;

    private static final long MOST_TICKS = 24 * 3600 * Ticks.PER_SECOND;
    private static final long DAYS_TICKS = DAYS * MOST_TICKS;
    /** Epoch values above are milliseconds: as seconds they would lie in the year 5138. */
    private static final long LARGEST_SECONDS = 100_000_000_000L;

    /** The wish in a request's query; empty when it asks for now. */
    static Optional<CatchUpQuery> of(MultiMap query, long nowTicks) {
        String start = first(query, "utc", "start");
        if (start == null) {
            return Optional.empty();
        }
        long from = ticks("start", start);
        if (from > nowTicks) {
            throw StationException.invalid("start", "must not lie in the future");
        }
        if (from < nowTicks - DAYS_TICKS) {
            throw StationException.invalid("start", "must lie within the last " + DAYS + " days");
        }
        return Optional.of(new CatchUpQuery(from, end(query, from)));
    }

    private static OptionalLong end(MultiMap query, long from) {
        String duration = query.get("duration");
        String end = first(query, "end", "utcend");
        if (duration != null && !duration.isBlank()) {
            return OptionalLong.of(from + seconds(duration.strip()) * Ticks.PER_SECOND);
        }
        if (end == null) {
            return OptionalLong.empty();
        }
        long to = ticks("end", end);
        if (to <= from || to - from > MOST_TICKS) {
            throw StationException.invalid("end", "must come after the start, by 24 hours at most");
        }
        return OptionalLong.of(to);
    }

    private static @Nullable String first(MultiMap query, String... names) {
        for (String name : names) {
            String value = query.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    private static long seconds(String text) {
        long seconds = text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
        if (seconds < 1 || seconds > MOST_TICKS / Ticks.PER_SECOND) {
            throw StationException.invalid("duration", "must be 1 to 86400 seconds");
        }
        return seconds;
    }

    private static long ticks(String field, String text) {
        try {
            if (text.matches("[0-9]{1,18}")) {
                long epoch = Long.parseLong(text);
                return Ticks.of(epoch > LARGEST_SECONDS ? Instant.ofEpochMilli(epoch) : Instant.ofEpochSecond(epoch));
            }
            return Ticks.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            StationException invalid =
                    StationException.invalid(field, "must be seconds since 1970 or a time like 2026-11-21T20:00:00Z");
            invalid.initCause(e);
            throw invalid;
        }
    }
}
