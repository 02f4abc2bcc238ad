package tv.genlock.air.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.SegmentInput;
import tv.genlock.air.SyntheticMedia;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.air.TestChannel;
import tv.genlock.air.TimelineSegment;
import tv.genlock.air.Treatment;
import tv.genlock.air.audit.TsAudit;
import tv.genlock.air.audit.TsReport;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.SampleRun;
import tv.genlock.media.Ticks;

class TsSegmentMuxerTest {
    /** A whole second near the one this was written in. */
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;

    private static final long MASK = (1L << 33) - 1;

    @Test
    void segment_ofPlainItem_passesTheAuditAndCarriesEverySample() {
        SyntheticMedia media = Recipe.pal(150).make();
        TestChannel channel = TestChannel.standard(START).air(media);

        assertThat(channel.segments()).hasSize(1);
        TsReport report = TsAudit.of(channel.transportStream());

        assertThat(report.faults()).isEmpty();
        assertThat(payloads(report)).containsExactlyElementsOf(samples(media.allVideo()));
        assertThat(report.sound()).hasSize(281); // 6 s − ½ frame, at 1,920 ticks
        assertThat(report.pictures().getFirst().ptsTicks()).isEqualTo(START & MASK);
        assertThat(report.pictures().getFirst().dtsTicks()).isEqualTo((START & MASK) - 18_000);
    }

    @Test
    void run_ofUnlikeItems_isOneValidStream() {
        List<SyntheticMedia> items = List.of(
                Recipe.pal(410).withBFrames(0).make(),
                Recipe.pal(300).withRate(30, 1).withSeed(2).make(),
                Recipe.pal(613).withRate(60, 1).withGop(120).withSeed(3).make(),
                Recipe.pal(300).withRate(30_000, 1_001).withGop(48).withSeed(4).make(),
                Recipe.pal(200)
                        .withRate(24_000, 1_001)
                        .withGop(48)
                        .withBFrames(1)
                        .withSeed(5)
                        .make(),
                Recipe.pal(33).withRate(50, 1).withBFrames(2).withSeed(6).make());
        TestChannel channel = TestChannel.standard(START);
        items.forEach(channel::air);

        TsReport report = TsAudit.of(channel.transportStream());

        assertThat(report.faults()).isEmpty();
        List<String> expected = new ArrayList<>();
        items.forEach(item -> expected.addAll(samples(item.allVideo())));
        assertThat(payloads(report)).containsExactlyElementsOf(expected);
        assertThat(report.longestClockGapTicks()).isLessThanOrEqualTo(2 * 3_754);
        assertThat(report.longestSoundErrorTicks()).isLessThanOrEqualTo(960);
        long end = channel.timeline().endTicks() & MASK;
        long lastFrame = report.pictures().stream()
                .mapToLong(TsReport.Picture::ptsTicks)
                .max()
                .orElseThrow();
        assertThat(end - lastFrame).isEqualTo(1_800);
    }

    @ParameterizedTest
    @CsvSource({"25, 16", "60, 16", "10, 3", "8, 2", "50, 12"})
    void run_ofDeeperReorderingThanTheChannelsDelay_isSqueezedBetweenItsNeighbours(int rate, int bFrames) {
        List<SyntheticMedia> items = List.of(
                Recipe.pal(150).withSeed(2).make(),
                Recipe.pal(8 * rate)
                        .withRate(rate, 1)
                        .withGop(4 * rate)
                        .withBFramesBackwards(bFrames)
                        .make(),
                Recipe.pal(100).withBFrames(0).withSeed(3).make());
        TestChannel channel = TestChannel.standard(START);
        items.forEach(channel::air);
        assertThat(channel.events()).allMatch(event -> event.treatment() == Treatment.COPY);

        TsReport report = TsAudit.of(channel.transportStream());

        assertThat(report.faults()).isEmpty();
        List<String> expected = new ArrayList<>();
        items.forEach(item -> expected.addAll(samples(item.allVideo())));
        assertThat(payloads(report)).containsExactlyElementsOf(expected);
        for (TimelineSegment segment : channel.segments()) {
            List<TsReport.Picture> pictures =
                    TsAudit.of(channel.transportStream(segment)).pictures();
            assertThat(pictures.getFirst().dtsTicks())
                    .as("the first decode time of %s", segment)
                    .isEqualTo((segment.startTicks() & MASK) - 18_000);
        }
    }

    @Test
    void run_acrossTheWrap_goesOnWithoutABreak() {
        long wrap = (START / (MASK + 1) + 1) * (MASK + 1);
        TestChannel channel = TestChannel.standard(wrap - 10 * Ticks.PER_SECOND)
                .air(Recipe.pal(500).make())
                .air(Recipe.pal(300).withRate(30, 1).make());

        TsReport report = TsAudit.of(channel.transportStream());

        assertThat(report.faults()).isEmpty();
        assertThat(report.pictures()).hasSize(800);
        long first = report.pictures().getFirst().ptsTicks();
        long last = report.pictures().stream()
                .mapToLong(TsReport.Picture::ptsTicks)
                .max()
                .orElseThrow();
        assertThat(first).isLessThan(1L << 33);
        assertThat(last).isGreaterThan(1L << 33);
        assertThat(last - first).isEqualTo(30 * Ticks.PER_SECOND - 3_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void samples_ofAnyLengthSize_giveTheSameNalUnits(int lengthSize) {
        SyntheticMedia media =
                Recipe.pal(60).withFrameBytes(60).withLengthSize(lengthSize).make();

        TsReport report = TsAudit.of(TestChannel.standard(START).air(media).transportStream());

        assertThat(report.faults()).isEmpty();
        SyntheticMedia usual = Recipe.pal(60).withFrameBytes(60).make();
        assertThat(payloads(report)).containsExactlyElementsOf(samples(usual.allVideo()));
    }

    @Test
    void samples_withOwnDelimitersAndParameterSets_keepOneOfEach() {
        SyntheticMedia media = Recipe.pal(60).withInBand(true, true).make();

        TsReport report = TsAudit.of(TestChannel.standard(START).air(media).transportStream());

        assertThat(report.faults()).isEmpty();
        assertThat(report.pictures().getFirst().units()).hasSize(3);
        assertThat(report.pictures().get(1).units()).hasSize(1);
    }

    @Test
    void sound_missingOrShort_isSilenceOnTheSameGrid() {
        TestChannel none =
                TestChannel.standard(START).air(Recipe.pal(300).withAudio(0, 0).make());
        TestChannel late = TestChannel.standard(START)
                .air(Recipe.pal(300).withAudio(200_500, 20).make());

        for (TestChannel channel : List.of(none, late)) {
            TsReport report = TsAudit.of(channel.transportStream());
            assertThat(report.faults()).isEmpty();
            assertThat(report.longestSoundErrorTicks()).isZero();
            assertThat(report.sound()).hasSize(562);
        }
        long heard = TsAudit.of(late.transportStream()).sound().stream()
                .filter(sound -> sound.frame().length > 16)
                .count();
        assertThat(heard).isEqualTo(20);
    }

    @Test
    void sound_roundedToMilliseconds_doesNotJitter() {
        SyntheticMedia media = Recipe.pal(300).make();
        long[] pts = media.allAudio().pts();
        for (int k = 0; k < pts.length; k++) {
            pts[k] = Math.round(pts[k] / 90.0) * 90;
        }

        TsReport report = TsAudit.of(TestChannel.standard(START).air(media).transportStream());

        assertThat(report.faults()).isEmpty();
        assertThat(report.longestSoundErrorTicks()).isZero();
        assertThat(report.sound()).allMatch(sound -> sound.frame().length > 16);
    }

    @Test
    void slowPictures_getClockPacketsBetween() {
        SyntheticMedia slow =
                Recipe.pal(24).withRate(2, 1).withGop(4).withBFrames(0).make();
        TestChannel channel =
                TestChannel.standard(START).air(slow).air(Recipe.pal(50).make());

        TsReport report = TsAudit.of(channel.transportStream());

        assertThat(report.faults()).isEmpty();
        assertThat(report.longestClockGapTicks()).isLessThan(9_000);
    }

    @Test
    void tinyFrames_stillCloseTheCounters() {
        for (int frames = 1; frames < 40; frames++) {
            SyntheticMedia media =
                    Recipe.pal(frames).withFrameBytes(2).withAudio(0, 0).make();
            SegmentInput input = new SegmentInput(
                    media.index().video().orElseThrow(),
                    media.allVideo(),
                    Optional.empty(),
                    SampleRun.empty(),
                    START,
                    START,
                    START,
                    START,
                    START + media.index().durationTicks(),
                    false);

            assertThat(TsAudit.of(render(input).toByteArray()).faults())
                    .as("%d frames", frames)
                    .isEmpty();
        }
    }

    @Test
    void samples_withLyingLengths_costAPictureAndNotTheSegment() {
        SyntheticMedia media = Recipe.pal(50).make();
        byte[] bytes = new byte[(int) media.allVideo().bytes().size()];
        readAll(media, ByteBuffer.wrap(bytes));
        for (int k : new int[] {3, 7}) {
            int at = (int) media.allVideo().offset()[k];
            Arrays.fill(bytes, at, at + 4, k == 3 ? (byte) 0x7F : 0);
        }
        SampleRun broken = onBytes(media.allVideo(), bytes);
        TestChannel channel = TestChannel.standard(START).air(media);
        var input = channel.input(channel.segments().getFirst());

        RenderedSegment rendered = render(new SegmentInput(
                input.video(),
                broken,
                input.audioConfiguration(),
                input.audioSamples(),
                input.videoBaseTicks(),
                input.audioBaseTicks(),
                input.audioGridTicks(),
                input.fromTicks(),
                input.toTicks(),
                false));

        TsReport report = TsAudit.of(rendered.toByteArray());
        assertThat(report.pictures()).hasSize(50);
        assertThat(report.faults()).allMatch(fault -> fault.contains("slice") || fault.contains("forbidden"));
    }

    @Test
    void sample_outsideTheFile_isRefusedWithWords() {
        SyntheticMedia media = Recipe.pal(50).make();
        media.allVideo().offset()[5] = Long.MAX_VALUE - 10;
        TestChannel channel = TestChannel.standard(START).air(media);

        assertThatThrownBy(() -> render(channel.input(channel.segments().getFirst())))
                .hasRootCauseInstanceOf(MediaFormatException.class)
                .hasRootCauseMessage("sample at byte 9223372036854775797 of %d bytes lies outside the file of %d"
                        .formatted(
                                media.allVideo().size()[5],
                                media.allVideo().bytes().size()));
    }

    @Test
    void bytes_areTheSameWhoeverMakesThem_andNeverChangeUnnoticed() throws Exception {
        TestChannel one = TestChannel.standard(START).air(Recipe.pal(410).make());
        TestChannel other = TestChannel.standard(START).air(Recipe.pal(410).make());
        List<TimelineSegment> segments = one.segments();

        for (TimelineSegment segment : segments.reversed()) {
            assertThat(other.transportStream(segment)).isEqualTo(one.transportStream(segment));
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(one.transportStream());
        // Another hash means other bytes under the same URL: raise TsSegmentMuxer.MUX_VERSION with it.
        assertThat(HexFormat.of().formatHex(hash, 0, 8)).isEqualTo("64f078230aaea9ad");
    }

    @Test
    void memory_ofReleasedSegments_isUsedAgain() {
        SegmentBuffers buffers = new SegmentBuffers(16 << 20);
        TestChannel channel = TestChannel.standard(START).air(Recipe.pal(150).make());
        TsSegmentMuxer muxer =
                new TsSegmentMuxer(buffers, HouseFormat.standard().dtsDelayTicks());

        for (int k = 0; k < 20; k++) {
            RenderedSegment segment = renderWith(muxer, channel);
            assertThat(segment.tryRetain()).isTrue();
            segment.release();
            segment.release();
            assertThat(segment.tryRetain()).isFalse();
            assertThatThrownBy(segment::release).isInstanceOf(IllegalStateException.class);
        }

        assertThat(buffers.idleBytes()).isLessThanOrEqualTo(2 << 20);
    }

    private static RenderedSegment renderWith(TsSegmentMuxer muxer, TestChannel channel) {
        try {
            return muxer.render(channel.input(channel.segments().getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RenderedSegment render(SegmentInput input) {
        try {
            return new TsSegmentMuxer(new SegmentBuffers(1 << 20), 18_000).render(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readAll(SyntheticMedia media, ByteBuffer target) {
        try {
            media.allVideo().bytes().readFully(0, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleRun onBytes(SampleRun run, byte[] bytes) {
        return new SampleRun(
                new MemoryByteSource(bytes),
                run.prefix(),
                run.count(),
                run.pts(),
                run.dts(),
                run.duration(),
                run.offset(),
                run.size(),
                run.keyframe());
    }

    /** The slices of each picture in the stream, as hex hashes. */
    private static List<String> payloads(TsReport report) {
        return report.pictures().stream()
                .map(picture ->
                        Integer.toHexString(Arrays.hashCode(picture.units().getLast())))
                .toList();
    }

    /** The last NAL unit of each sample, likewise. */
    private static List<String> samples(SampleRun run) {
        return IntStream.range(0, run.count())
                .mapToObj(k -> {
                    ByteBuffer sample = ByteBuffer.allocate(run.size()[k]);
                    try {
                        run.bytes().readFully(run.offset()[k], sample);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return Integer.toHexString(
                            Arrays.hashCode(Arrays.copyOfRange(sample.array(), 4, sample.capacity())));
                })
                .toList();
    }
}
