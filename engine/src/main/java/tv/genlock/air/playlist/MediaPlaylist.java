package tv.genlock.air.playlist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.air.Timeline;
import tv.genlock.air.TimelineSegment;
import tv.genlock.media.Ticks;

/**
 * The media playlists of one channel (RFC 8216).
 *
 * <p>A segment has the same number, duration, date and name in each playlist that lists it, whenever it is made and wherever:
 * numbers are read from the events, durations come from absolute air times.
 *
 * <h2>The live window</h2>
 *
 * It lists what ends up to three target durations ahead of the clock. hls.js and Media3 start at the end less three target
 * durations, libavformat at the third segment from the end: all of them start at what airs now, with the next segments ready.
 * It reaches back 15 minutes, so that a paused player does not fall off.
 *
 * <p>Immutable; safe for several threads.
 */
public final class MediaPlaylist {
    /** How far the live window reaches back. */
    public static final long WINDOW_TICKS = 15 * 60 * Ticks.PER_SECOND;

    private static final long TARGETS_AHEAD = 3;
    private static final int FEWEST_SEGMENTS = 6;
    private static final int VERSION = 6;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final HouseFormat house;
    private final SegmentUris uris;

    public MediaPlaylist(HouseFormat house, SegmentUris uris) {
        this.house = house;
        this.uris = uris;
    }

    /** The air time up to which a playlist made at {@code nowTicks} may list segments. */
    public long horizonTicks(long nowTicks) {
        return nowTicks + TARGETS_AHEAD * house.targetSeconds() * Ticks.PER_SECOND;
    }

    /** The air time back to which {@link #live} lists segments, given enough of them. */
    public static long windowStartTicks(long nowTicks) {
        return nowTicks - WINDOW_TICKS;
    }

    /**
     * The live playlist at {@code nowTicks}. {@code timeline} should cover {@link #windowStartTicks} to {@link #horizonTicks};
     * it is listed as far as it does.
     */
    public String live(Timeline timeline, long nowTicks) {
        List<TimelineSegment> segments = ready(timeline, windowStartTicks(nowTicks), nowTicks);
        if (segments.size() < FEWEST_SEGMENTS && !timeline.isEmpty()) {
            List<TimelineSegment> all = ready(timeline, timeline.startTicks(), nowTicks);
            segments = all.subList(Math.max(0, all.size() - FEWEST_SEGMENTS), all.size());
        }
        return text(segments, "", /* ended= */ false);
    }

    /**
     * What aired in [{@code fromTicks}, {@code toTicks}): a finished programme as VOD; one that still runs at {@code nowTicks}
     * as an EVENT that grows until its end and plays from its start.
     */
    public String catchUp(Timeline timeline, long fromTicks, long toTicks, long nowTicks) {
        if (toTicks <= nowTicks) {
            return text(timeline.between(fromTicks, toTicks), "#EXT-X-PLAYLIST-TYPE:VOD\n", /* ended= */ true);
        }
        List<TimelineSegment> aired = ready(timeline, fromTicks, nowTicks).stream()
                .filter(segment -> segment.startTicks() < toTicks)
                .toList();
        boolean whole = !aired.isEmpty() && aired.getLast().endTicks() >= toTicks;
        // Without EXT-X-START players begin a growing playlist near its end.
        return text(aired, "#EXT-X-PLAYLIST-TYPE:EVENT\n#EXT-X-START:TIME-OFFSET=0,PRECISE=YES\n", whole);
    }

    /**
     * All of {@code timeline} from the segment on that shows {@code fromTicks}, as VOD: there to be looked at, whatever the clock
     * says. Players that heed EXT-X-START begin at exactly that picture, others at the segment's first.
     */
    public String onDemand(Timeline timeline, long fromTicks) {
        List<TimelineSegment> segments = timeline.between(fromTicks, timeline.endTicks());
        StringBuilder kind = new StringBuilder("#EXT-X-PLAYLIST-TYPE:VOD\n");
        long into = segments.isEmpty()
                ? 0
                : microseconds(fromTicks) - microseconds(segments.getFirst().startTicks());
        if (into > 0) {
            appendSeconds(kind.append("#EXT-X-START:TIME-OFFSET="), into);
            kind.append(",PRECISE=YES\n");
        }
        return text(segments, kind.toString(), /* ended= */ true);
    }

    private List<TimelineSegment> ready(Timeline timeline, long fromTicks, long nowTicks) {
        long horizon = horizonTicks(nowTicks);
        List<TimelineSegment> segments = timeline.between(fromTicks, horizon);
        while (!segments.isEmpty() && segments.getLast().endTicks() > horizon) {
            segments.removeLast();
        }
        return segments;
    }

    private String text(List<TimelineSegment> segments, String kind, boolean ended) {
        StringBuilder text = new StringBuilder(256 + segments.size() * 96);
        text.append("#EXTM3U\n#EXT-X-VERSION:").append(VERSION).append('\n');
        text.append("#EXT-X-TARGETDURATION:").append(house.targetSeconds()).append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:")
                .append(segments.isEmpty() ? 0 : segments.getFirst().sequence())
                .append('\n');
        text.append("#EXT-X-DISCONTINUITY-SEQUENCE:")
                .append(segments.isEmpty() ? 0 : discontinuitiesBefore(segments.getFirst()))
                .append('\n');
        text.append(kind);
        String configuration = "";
        for (int k = 0; k < segments.size(); k++) {
            TimelineSegment segment = segments.get(k);
            append(text, segment, k == 0, configuration);
            configuration = segment.event().configHash();
        }
        if (ended) {
            text.append("#EXT-X-ENDLIST\n");
        }
        return text.toString();
    }

    /** The sequence number counts tags that are gone; one in front of the first segment is still there. */
    private static long discontinuitiesBefore(TimelineSegment first) {
        return first.event().discontinuityNumber() - (first.discontinuityBefore() ? 1 : 0);
    }

    private void append(StringBuilder text, TimelineSegment segment, boolean first, String configurationBefore) {
        if (segment.discontinuityBefore()) {
            text.append("#EXT-X-DISCONTINUITY\n");
        }
        boolean otherConfiguration = !segment.event().configHash().equals(configurationBefore);
        if (house.packaging() == Packaging.FMP4 && (segment.discontinuityBefore() || otherConfiguration)) {
            text.append("#EXT-X-MAP:URI=\"").append(uris.init(segment)).append("\"\n");
        }
        if (first || segment.opensEvent()) {
            text.append("#EXT-X-PROGRAM-DATE-TIME:")
                    .append(date(segment.startTicks()))
                    .append('\n');
        }
        text.append("#EXTINF:");
        appendSeconds(text, microseconds(segment.endTicks()) - microseconds(segment.startTicks()));
        text.append(",\n").append(uris.segment(segment)).append('\n');
    }

    /** Rounded once from absolute time, so that any run of durations adds up to its span. */
    private static long microseconds(long airTicks) {
        return Math.floorDiv(airTicks * 100 + 4, 9L);
    }

    private static void appendSeconds(StringBuilder text, long microseconds) {
        text.append(microseconds / 1_000_000).append('.');
        String fraction = Long.toString(microseconds % 1_000_000 + 1_000_000);
        text.append(fraction, 1, fraction.length());
    }

    private static String date(long airTicks) {
        Instant rounded = Ticks.toInstant(airTicks + Ticks.PER_MILLI / 2).truncatedTo(ChronoUnit.MILLIS);
        return DATE.format(rounded);
    }
}
