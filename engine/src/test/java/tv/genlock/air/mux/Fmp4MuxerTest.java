package tv.genlock.air.mux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.Packaging;
import tv.genlock.air.SyntheticMedia;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.air.TestChannel;
import tv.genlock.air.TimelineSegment;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;

/** Fragments as a player sees them: where they begin and end, and when their pictures are decoded and shown. */
class Fmp4MuxerTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final HouseFormat HOUSE = new HouseFormat(VideoCodec.H264, Packaging.FMP4, 6, 18_000, 1080);

    /** A track's run of a fragment: {@code start} is its tfdt, {@code dataOffset} counts from the moof. */
    private record Run(int track, long start, int dataOffset, List<Sample> samples) {
        long end() {
            return start + samples.stream().mapToLong(Sample::duration).sum();
        }
    }

    private record Sample(long duration, int size, int offset) {}

    static Stream<List<Recipe>> joins() {
        Recipe plain = Recipe.pal(250).withBFrames(0);
        return Stream.of(
                List.of(Recipe.pal(260)),
                List.of(plain, Recipe.pal(125).withBFrames(2), plain),
                List.of(
                        Recipe.pal(100).withBFrames(3),
                        Recipe.pal(180).withRate(60, 1).withGop(60).withBFrames(2)),
                List.of(
                        plain,
                        Recipe.pal(120).withRate(24_000, 1001).withGop(48).withBFramesBackwards(16),
                        plain),
                List.of(Recipe.pal(1), Recipe.pal(2).withGop(2), Recipe.pal(75)));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void fragment_ofAnyReordering_beginsWithItsFirstPictureAndEndsWhereTheNextBegins(List<Recipe> items)
            throws Exception {
        long before = START;
        long soundBefore = -1;
        TestChannel channel = channel(items);
        for (TimelineSegment segment : channel.segments()) {
            List<Run> runs = runsOf(render(channel, segment));
            Run picture = runs.getFirst();

            // hls.js lays the first decode time of what follows a discontinuity where the last picture before it ended.
            assertThat(picture.start()).isEqualTo(before).isEqualTo(segment.startTicks());
            assertThat(picture.end()).isEqualTo(segment.endTicks());
            List<Long> shown = new ArrayList<>();
            long decoded = picture.start();
            long shownUntil = 0;
            for (Sample sample : picture.samples()) {
                assertThat(sample.duration()).isPositive();
                assertThat(sample.offset()).isNotNegative(); // libavformat shifts all that follows a negative one
                shown.add(decoded + sample.offset());
                shownUntil = Math.max(shownUntil, decoded + sample.offset() + sample.duration());
                decoded += sample.duration();
            }
            assertThat(shown.stream().sorted().toList()).isEqualTo(expectedTimes(channel, segment));
            assertThat(shownUntil).isEqualTo(segment.endTicks());

            Run sound = runs.getLast();
            assertThat(Math.abs(sound.start() - picture.start())).isLessThanOrEqualTo(960);
            assertThat(Math.abs(sound.end() - picture.end())).isLessThanOrEqualTo(960);
            if (soundBefore >= 0) {
                assertThat(Math.abs(sound.start() - soundBefore)).isLessThanOrEqualTo(960);
            }
            soundBefore = sound.end();
            before = segment.endTicks();
        }
    }

    private static List<Long> expectedTimes(TestChannel channel, TimelineSegment segment) {
        var input = channel.input(segment);
        List<Long> times = new ArrayList<>();
        for (int k = 0; k < input.videoSamples().count(); k++) {
            times.add(input.videoSamples().pts()[k] + input.videoBaseTicks());
        }
        return times.stream().sorted().toList();
    }

    @Test
    void bytes_areTheSameWhoeverMakesThem_andNeverChangeUnnoticed() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        TestChannel one = channel(List.of(Recipe.pal(410)));
        TestChannel other = channel(List.of(Recipe.pal(410)));
        for (TimelineSegment segment : one.segments()) {
            byte[] bytes = render(one, segment);
            assertThat(render(other, segment)).isEqualTo(bytes);
            digest.update(bytes);
        }
        digest.update(
                Fmp4Muxer.initSection(Recipe.pal(410).make().index().video().orElseThrow()));
        // Another hash means other bytes under the same URL: raise Fmp4Muxer.MUX_VERSION with it.
        assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo("67d0e1f6c82ac122");
    }

    private static TestChannel channel(List<Recipe> items) {
        TestChannel channel = new TestChannel(HOUSE, START);
        items.stream().map(Recipe::make).forEach((SyntheticMedia media) -> channel.air(media));
        return channel;
    }

    private static byte[] render(TestChannel channel, TimelineSegment segment) throws IOException {
        RenderedSegment rendered = new Fmp4Muxer(new SegmentBuffers(8 << 20)).render(channel.input(segment));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(rendered.toByteArray());
        rendered.release();
        return out.toByteArray();
    }

    /** Picture, then sound; fails when the runs do not cover the mdat byte by byte. */
    private static List<Run> runsOf(byte[] fragment) {
        ByteBuffer in = ByteBuffer.wrap(fragment);
        int moof = in.getInt(0);
        int moofLength = in.getInt(moof);
        int mdat = moof + moofLength;
        assertThat(List.of(type(in, 0), type(in, moof), type(in, mdat))).containsExactly("styp", "moof", "mdat");
        List<Run> runs = new ArrayList<>();
        int traf = moof + 8 + in.getInt(moof + 8);
        while (traf < mdat) {
            runs.add(runOf(in, traf + 8));
            traf += in.getInt(traf);
        }
        int data = mdat + 8 - moof;
        for (Run run : runs) {
            assertThat(run.dataOffset()).isEqualTo(data);
            data += run.samples().stream().mapToInt(Sample::size).sum();
        }
        assertThat(data).isEqualTo(fragment.length - moof);
        return runs;
    }

    private static Run runOf(ByteBuffer in, int tfhd) {
        int defaultDuration = in.getInt(tfhd + 16);
        int tfdt = tfhd + in.getInt(tfhd);
        int trun = tfdt + in.getInt(tfdt);
        assertThat(List.of(type(in, tfhd), type(in, tfdt), type(in, trun))).containsExactly("tfhd", "tfdt", "trun");
        boolean picture = (in.getInt(trun + 8) & 0x100) != 0;
        List<Sample> samples = new ArrayList<>();
        int at = trun + 20;
        for (int k = 0; k < in.getInt(trun + 12); k++) {
            samples.add(
                    picture
                            ? new Sample(in.getInt(at), in.getInt(at + 4), in.getInt(at + 12))
                            : new Sample(defaultDuration, in.getInt(at), 0));
            at += picture ? 16 : 4;
        }
        return new Run(in.getInt(tfhd + 12), in.getLong(tfdt + 12), in.getInt(trun + 16), samples);
    }

    private static String type(ByteBuffer in, int box) {
        return new String(in.array(), box + 4, 4, StandardCharsets.US_ASCII);
    }
}
