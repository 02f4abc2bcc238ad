package tv.genlock.air.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.air.TestChannel;
import tv.genlock.air.Timeline;
import tv.genlock.air.TimelineSegment;
import tv.genlock.air.audit.PlaylistAudit;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;

class MediaPlaylistTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final HouseFormat HOUSE = HouseFormat.standard();
    private static final SegmentUris URIS = new SegmentUris() {
        @Override
        public String segment(TimelineSegment segment) {
            return "e%d/%d.ts"
                    .formatted(segment.event().firstSegment(), segment.segment().index());
        }

        @Override
        public String init(TimelineSegment segment) {
            return segment.event().configHash() + "/init.mp4";
        }
    };
    private static final Timeline TIMELINE = timeline();

    private static Timeline timeline() {
        TestChannel channel = TestChannel.standard(START)
                .air(Recipe.pal(350).withFrameBytes(2).make())
                .air(Recipe.pal(301)
                        .withRate(30_000, 1_001)
                        .withGop(60)
                        .withFrameBytes(2)
                        .make())
                .air(Recipe.pal(301)
                        .withRate(30_000, 1_001)
                        .withGop(60)
                        .withFrameBytes(2)
                        .make());
        for (int k = 0; k < 60; k++) {
            channel.air(Recipe.pal(400 + k * 25)
                    .withFrameBytes(2)
                    .withBFrames(k % 3)
                    .make());
        }
        return channel.timeline();
    }

    private static MediaPlaylist playlist() {
        return new MediaPlaylist(HOUSE, URIS);
    }

    @Test
    void live_nearTheStart_listsWhatEndsWithinThreeTargets() {
        assertThat(playlist().live(TIMELINE, START + 13 * Ticks.PER_SECOND)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-TARGETDURATION:6
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                #EXT-X-PROGRAM-DATE-TIME:2026-09-21T14:13:20.000Z
                #EXTINF:6.000000,
                e0/0.ts
                #EXTINF:6.000000,
                e0/1.ts
                #EXTINF:2.000000,
                e0/2.ts
                #EXT-X-DISCONTINUITY
                #EXT-X-PROGRAM-DATE-TIME:2026-09-21T14:13:34.000Z
                #EXTINF:6.006000,
                e3/0.ts
                #EXTINF:4.037367,
                e3/1.ts
                #EXT-X-PROGRAM-DATE-TIME:2026-09-21T14:13:44.043Z
                #EXTINF:6.006000,
                e5/0.ts
                """);
    }

    @Test
    void catchUp_ofAFinishedProgramme_isVodWithItsOwnSegments() {
        long from = TIMELINE.events().get(1).startTicks();
        long to = TIMELINE.events().get(1).endTicks();

        assertThat(playlist().catchUp(TIMELINE, from, to, to + 1)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-TARGETDURATION:6
                #EXT-X-MEDIA-SEQUENCE:3
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-DISCONTINUITY
                #EXT-X-PROGRAM-DATE-TIME:2026-09-21T14:13:34.000Z
                #EXTINF:6.006000,
                e3/0.ts
                #EXTINF:4.037367,
                e3/1.ts
                #EXT-X-ENDLIST
                """);
    }

    @Test
    void startOver_ofARunningProgramme_growsUntilItsEndAndThenEnds() {
        long from = TIMELINE.events().getFirst().startTicks();
        long to = TIMELINE.events().getFirst().endTicks();
        String early = playlist().catchUp(TIMELINE, from, to, from - 10 * Ticks.PER_SECOND);
        String late = playlist().catchUp(TIMELINE, from, to, to - 1);

        assertThat(early).contains("EVENT", "TIME-OFFSET=0").doesNotContain("ENDLIST");
        assertThat(late).contains("EVENT", "e0/2.ts", "ENDLIST").doesNotContain("e3/0.ts");
    }

    @Test
    void fragments_nameAnInitSectionAtTheStartAndAtEachChange() {
        HouseFormat house = new HouseFormat(VideoCodec.H264, Packaging.FMP4, 6, 18_000, 1080);

        String text = new MediaPlaylist(house, URIS).live(TIMELINE, START + 12 * Ticks.PER_SECOND);

        assertThat(text.lines().filter(line -> line.startsWith("#EXT-X-MAP"))).hasSize(2);
    }

    @Test
    void emptyTimeline_givesAnEmptyButValidPlaylist() {
        assertThat(playlist().live(new Timeline(List.of(), event -> null), START))
                .endsWith("DISCONTINUITY-SEQUENCE:0\n");
    }

    @Property(tries = 200)
    void live_atAnyTwoMoments_tellsTheSameOfEachSegment(
            @ForAll @LongRange(min = 0, max = 2_000_000) long firstMillis,
            @ForAll @LongRange(min = 0, max = 90_000) long laterBy) {
        long end = TIMELINE.endTicks() - 20 * Ticks.PER_SECOND;
        long first = Math.min(end, START + Ticks.ofMillis(firstMillis));
        long later = Math.min(end, first + Ticks.ofMillis(laterBy));

        PlaylistAudit.Report one = PlaylistAudit.live(playlist().live(TIMELINE, first), first);
        PlaylistAudit.Report two = PlaylistAudit.live(playlist().live(TIMELINE, later), later);

        assertThat(one.faults()).isEmpty();
        assertThat(two.faults()).isEmpty();
        assertThat(two.mediaSequence()).isGreaterThanOrEqualTo(one.mediaSequence());
        assertThat(two.discontinuitySequence()).isGreaterThanOrEqualTo(one.discontinuitySequence());
        Map<Long, PlaylistAudit.Segment> known = new HashMap<>();
        one.segments().forEach(segment -> known.put(segment.sequence(), segment));
        for (PlaylistAudit.Segment segment : two.segments()) {
            PlaylistAudit.Segment before = known.get(segment.sequence());
            if (before != null) {
                assertThat(segment.sameAs(before))
                        .as("%s and %s", before, segment)
                        .isTrue();
            }
        }
    }

    @Test
    void durations_ofManySegments_addUpToTheirSpan() {
        String text = playlist().catchUp(TIMELINE, START, TIMELINE.endTicks(), TIMELINE.endTicks());

        double sum = text.lines()
                .filter(line -> line.startsWith("#EXTINF:"))
                .mapToDouble(line -> Double.parseDouble(line.substring(8, line.length() - 1)))
                .sum();

        double span = Ticks.toSeconds(TIMELINE.endTicks() - TIMELINE.startTicks());
        assertThat(Math.abs(sum - span)).isLessThan(0.000_01);
    }
}
