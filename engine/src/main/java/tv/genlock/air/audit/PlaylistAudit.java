package tv.genlock.air.audit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.Ticks;

/**
 * Reads a media playlist as a strict player would and notes what it must not contain (RFC 8216, and this project's promises for
 * live playlists). One use per playlist.
 */
public final class PlaylistAudit {
    private static final int FEWEST_SEGMENTS = 6;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MOST_DATE_ERROR_MICROS = 1_000;

    private final Faults faults = new Faults();
    private final List<Segment> segments = new ArrayList<>();
    private long target = -1;
    private long mediaSequence = -1;
    private long discontinuitySequence = -1;
    private long discontinuities;
    private boolean ended;

    // Tags seen since the last segment.
    private long microseconds = -1;
    private Optional<Instant> date = Optional.empty();
    private Optional<Instant> runningDate = Optional.empty();

    private PlaylistAudit() {}

    /** One segment as listed. {@code start} is empty as long as no date has been given. */
    public record Segment(long sequence, long discontinuity, long microseconds, Optional<Instant> start, String uri) {
        /** Whether two playlists tell the same of a segment; dates agree to a millisecond. */
        public boolean sameAs(Segment other) {
            boolean sameDate = start.isEmpty()
                    || other.start.isEmpty()
                    || apart(start.get(), other.start.get()) <= 2 * MOST_DATE_ERROR_MICROS;
            return sequence == other.sequence
                    && discontinuity == other.discontinuity
                    && microseconds == other.microseconds
                    && sameDate
                    && uri.equals(other.uri);
        }
    }

    /** What was found. {@code faults} is empty for a sound playlist. */
    public record Report(
            List<String> faults,
            List<Segment> segments,
            long mediaSequence,
            long discontinuitySequence,
            boolean ended) {
        public Report {
            faults = List.copyOf(faults);
            segments = List.copyOf(segments);
        }
    }

    /** Reads any media playlist. */
    public static Report of(String playlist) {
        return new PlaylistAudit().read(playlist);
    }

    /** Reads a live playlist fetched at {@code nowTicks} of air time, well after the channel's start. */
    public static Report live(String playlist, long nowTicks) {
        PlaylistAudit audit = new PlaylistAudit();
        Report report = audit.read(playlist);
        audit.checkLive(Ticks.toInstant(nowTicks));
        return new Report(
                audit.faults.found(),
                report.segments,
                report.mediaSequence,
                report.discontinuitySequence,
                report.ended);
    }

    private Report read(String playlist) {
        List<String> lines = playlist.lines().toList();
        faults.addUnless(!lines.isEmpty() && lines.getFirst().equals("#EXTM3U"), "the first line is not #EXTM3U");
        lines.forEach(this::line);
        faults.addUnless(target > 0, "no target duration");
        faults.addUnless(mediaSequence >= 0, "no media sequence");
        faults.addUnless(discontinuitySequence >= 0, "no discontinuity sequence");
        faults.addUnless(
                segments.isEmpty() || segments.getFirst().start().isPresent(), "the first segment has no date");
        return new Report(faults.found(), segments, mediaSequence, discontinuitySequence, ended);
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        String tag = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        switch (tag) {
            case "#EXT-X-TARGETDURATION" -> target = number(value);
            case "#EXT-X-MEDIA-SEQUENCE" -> mediaSequence = number(value);
            case "#EXT-X-DISCONTINUITY-SEQUENCE" -> discontinuitySequence = number(value);
            case "#EXT-X-DISCONTINUITY" -> discontinuities++;
            case "#EXT-X-PROGRAM-DATE-TIME" -> date = instant(value);
            case "#EXTINF" -> microseconds = duration(value);
            case "#EXT-X-ENDLIST" -> ended = true;
            default -> {
                if (!line.isBlank() && !line.startsWith("#")) {
                    segment(line);
                }
            }
        }
    }

    private void segment(String uri) {
        faults.addUnless(!ended, "%s comes after the end", uri);
        faults.addUnless(microseconds > 0, "%s has no duration", uri);
        faults.addUnless(
                (microseconds + MICROS_PER_SECOND / 2) / MICROS_PER_SECOND <= target,
                "%s lasts %d microseconds, more than the target of %d s",
                uri,
                microseconds,
                target);
        if (date.isPresent() && runningDate.isPresent()) {
            long error = apart(date.get(), runningDate.get());
            faults.addUnless(error <= MOST_DATE_ERROR_MICROS, "the date of %s is %d microseconds off", uri, error);
        }
        Optional<Instant> start = date.or(() -> runningDate);
        long sequence = mediaSequence + segments.size();
        segments.add(new Segment(sequence, discontinuitySequence + discontinuities, microseconds, start, uri));
        long length = microseconds;
        runningDate = start.map(instant -> instant.plusNanos(length * 1_000));
        date = Optional.empty();
        microseconds = -1;
    }

    private void checkLive(Instant now) {
        faults.addUnless(!ended, "a live playlist ends");
        faults.addUnless(segments.size() >= Math.min(FEWEST_SEGMENTS, 3), "%d segments are too few", segments.size());
        if (runningDate.isPresent()) {
            Instant end = runningDate.get();
            Instant horizon = now.plusSeconds(3 * Math.max(0, target));
            faults.addUnless(end.isAfter(now), "the playlist ends at %s, before %s", end, now);
            faults.addUnless(!end.minusMillis(2).isAfter(horizon), "the playlist ends at %s, after %s", end, horizon);
        }
    }

    private long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            faults.add("%s is no number", value);
            return -1;
        }
    }

    private long duration(String value) {
        int comma = value.indexOf(',');
        try {
            return new BigDecimal(comma < 0 ? value : value.substring(0, comma))
                    .movePointRight(6)
                    .longValue();
        } catch (NumberFormatException _) {
            faults.add("%s is no duration", value);
            return -1;
        }
    }

    private Optional<Instant> instant(String value) {
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeParseException _) {
            faults.add("%s is no date", value);
            return Optional.empty();
        }
    }

    private static long apart(Instant one, Instant other) {
        return Math.abs(Duration.between(one, other).toNanos() / 1_000);
    }
}
