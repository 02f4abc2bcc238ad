package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.genlock.air.transcode.TranscodePlan;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

class SegmentPlannerTest {
    private static MediaIndex withCutsAt(double... seconds) {
        return withCuts(Arrays.stream(seconds)
                .mapToLong(s -> Math.round(s * Ticks.PER_SECOND))
                .toArray());
    }

    private static MediaIndex withCuts(long... ticks) {
        Keyframes keyframes = new Keyframes(ticks, new long[ticks.length - 1], new byte[ticks.length - 1]);
        return new MediaIndex("f", Container.MP4, ticks[ticks.length - 1], Optional.empty(), List.of(), keyframes, 0);
    }

    private static String text(SegmentPlan plan) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < plan.count(); k++) {
            PlannedSegment segment = plan.segment(k);
            text.append("%.2f-%.2f [%d,%d)\n"
                    .formatted(
                            Ticks.toSeconds(segment.fromTicks()),
                            Ticks.toSeconds(segment.toTicks()),
                            segment.fromCut(),
                            segment.toCut()));
        }
        return text.toString();
    }

    private static SegmentPlan whole(MediaIndex index, int target) {
        return SegmentPlanner.plan(index, 0, index.durationTicks(), target);
    }

    @Test
    void plan_ofEvenKeyframes_takesTheOneNearestToTheTarget() {
        assertThat(text(whole(withCutsAt(0, 2, 4, 6, 8, 10, 12, 14, 16), 6)))
                .isEqualTo("0.00-6.00 [0,3)\n6.00-12.00 [3,6)\n12.00-16.00 [6,8)\n");
    }

    @Test
    void plan_whoseNearestKeyframeIsTooFar_takesTheOneBefore() {
        assertThat(text(whole(withCutsAt(0, 4.5, 6.5, 11), 6)))
                .isEqualTo("0.00-4.50 [0,1)\n4.50-6.50 [1,2)\n6.50-11.00 [2,3)\n");
    }

    @Test
    void plan_withAStubLeft_splitsTheTailEvenly() {
        assertThat(text(whole(withCutsAt(0, 1, 2, 3, 4, 5, 6, 6.6), 6)))
                .isEqualTo("0.00-3.00 [0,3)\n3.00-6.60 [3,7)\n");
    }

    @Test
    void plan_withPointsOffTheKeyframes_snapsCutsAndKeepsTimes() {
        assertThat(text(SegmentPlanner.plan(withCutsAt(0, 2, 4, 6), Ticks.ofMillis(1_990), Ticks.ofMillis(6_020), 6)))
                .isEqualTo("1.99-6.02 [1,3)\n");
    }

    @Test
    void plan_ofSparseKeyframes_isRefusedWithWords() {
        MediaIndex sparse = withCutsAt(0, 8, 16);

        assertThat(SegmentPlanner.isCopyable(sparse, HouseFormat.standard())).isFalse();
        assertThatThrownBy(() -> whole(sparse, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keyframes at 0 and 720000 are too far apart for segments under 585000 ticks");
    }

    @Property(tries = 300)
    void plan_ofAnyKeyframes_coversExactlyWithinTheLimit(
            @ForAll @Size(min = 1, max = 200) long[] steps, @ForAll @IntRange(min = 6, max = 12) int target) {
        long[] cuts = new long[steps.length + 1];
        for (int k = 0; k < steps.length; k++) {
            cuts[k + 1] = cuts[k] + Math.floorMod(steps[k], 584_999L) + 1;
        }

        SegmentPlan plan = whole(withCuts(cuts), target);

        assertThat(plan.fromTicks()).isZero();
        assertThat(plan.toTicks()).isEqualTo(cuts[cuts.length - 1]);
        assertThat(plan.longestTicks()).isLessThan(SegmentPlanner.limitTicks(target));
        for (int k = 0; k < plan.count(); k++) {
            PlannedSegment segment = plan.segment(k);
            assertThat(cuts[segment.fromCut()]).isEqualTo(segment.fromTicks());
            assertThat(cuts[segment.toCut()]).isEqualTo(segment.toTicks());
            assertThat(plan.segmentAt(segment.fromTicks())).isEqualTo(k);
            assertThat(plan.segmentAt(segment.toTicks() - 1)).isEqualTo(k);
        }
    }

    @Test
    void planEven_liesOnTheFrameGridOfTheOutput() {
        FrameRate film = new FrameRate(24_000, 1_001);

        SegmentPlan plan = SegmentPlanner.planEven(100, 100 + film.timeOf(24_000), film);

        assertThat(plan.count()).isEqualTo(334);
        assertThat(LongStream.range(0, plan.count())).allSatisfy(k -> {
            long into = plan.edgeTicks(Math.toIntExact(k)) - 100;
            assertThat(film.timeOf(film.frameNearest(into))).isEqualTo(into);
        });
        assertThat(plan.longestTicks()).isLessThan(SegmentPlanner.EVEN_SEGMENT_TICKS + 2 * 3_754);
    }

    @Property(tries = 300)
    void planOfATranscode_liesOnTheGridOfThePictureThatIsMade(
            @ForAll @LongRange(min = 0, max = 20_000) long frameTicks,
            @ForAll @LongRange(min = 1, max = 20_000) long meanTicks,
            @ForAll @LongRange(min = 0, max = 5_000_000) long in,
            @ForAll @LongRange(min = 90_000, max = 50_000_000) long length) {
        VideoFormat format =
                VideoFormat.of(VideoCodec.VP9, "vp9").size(320, 180).build();
        VideoTrack video = new VideoTrack(1, format, frameTicks, frameTicks > 0 ? frameTicks : meanTicks, 0, 0, "");
        Keyframes none = new Keyframes(new long[] {0, in + length}, new long[1], new byte[1]);
        MediaIndex index =
                new MediaIndex("f", Container.OTHER, in + length, Optional.of(video), List.of(), none, 1_000);
        var media = new PlayoutEvent.Content.Media(1, "f", in, in + length);

        SegmentPlan plan =
                SegmentPlanner.planMedia(media, Treatment.TRANSCODE, Optional.of(index), HouseFormat.standard());

        FrameRate rate = TranscodePlan.of(index, HouseFormat.standard()).rate();
        assertThat(rate.perSecond()).isBetween(9.99, 60.01);
        assertThat(plan.fromTicks()).isEqualTo(in);
        assertThat(plan.toTicks()).isEqualTo(in + length);
        for (int k = 0; k < plan.count(); k++) {
            long into = plan.edgeTicks(k) - in;
            assertThat(rate.timeOf(rate.frameNearest(into))).isEqualTo(into);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3600, 3600, 25/1",
        "3003, 3003, 30000/1001",
        "750, 750, 60/1",
        "18000, 18000, 10/1",
        "0, 3831, 24000/1001",
        "0, 3364, 30/1",
        "0, 1927, 48/1",
        "0, 1520, 60000/1001",
        "0, 3600, 25/1",
        "0, 2400, 60/1",
        "0, 6000, 15/1",
        "0, 0, 30/1"
    })
    void outputRate_isTheFilesOwn_butForDrops(long frameTicks, long meanTicks, String rate) {
        VideoFormat format = VideoFormat.of(VideoCodec.VP9, "vp9").build();

        assertThat(SegmentPlanner.outputRate(new VideoTrack(1, format, frameTicks, meanTicks, 0, 0, "")))
                .hasToString(rate);
    }

    @Test
    void planEven_ofOneFrame_isOneSegment() {
        assertThat(text(SegmentPlanner.planEven(3_600, FrameRate.PAL))).isEqualTo("0.00-0.04 [-1,-1)\n");
    }
}
