package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.media.Ticks;

class StreamPaceTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final int SIZE = 188 * 1_000;
    private static final Timeline TIMELINE = TestChannel.standard(START)
            .air(Recipe.pal(500).withFrameBytes(2).make())
            .air(Recipe.pal(510).withFrameBytes(2).make())
            .timeline();

    private final TimelineSegment onAir = TIMELINE.locate(START).orElseThrow();

    private static int stepsDue(StreamPace pace, long nowTicks) {
        return (int) IntStream.range(0, pace.steps())
                .filter(step -> pace.dueTicks(step) <= nowTicks)
                .count();
    }

    @Test
    void segmentOnAir_whenTunedInAtItsStart_isDueUpToTheBurst() {
        StreamPace pace = StreamPace.of(onAir);

        int due = stepsDue(pace, onAir.startTicks());

        long sent = (onAir.endTicks() - onAir.startTicks()) * due / pace.steps();
        assertThat(sent).isBetween(StreamPace.BURST_TICKS, StreamPace.BURST_TICKS + Ticks.PER_SECOND);
    }

    @Test
    void everySegment_inTime_isSentEvenlyAndWholeBeforeItAirs() {
        for (TimelineSegment segment = onAir;
                segment != null;
                segment = TIMELINE.next(segment).orElse(null)) {
            StreamPace pace = StreamPace.of(segment);

            assertThat(pace.dueTicks(0)).isEqualTo(segment.startTicks() - StreamPace.BURST_TICKS);
            for (int step = 1; step < pace.steps(); step++) {
                assertThat(pace.dueTicks(step) - pace.dueTicks(step - 1))
                        .isBetween(Ticks.PER_SECOND / 2 - 1, Ticks.PER_SECOND);
            }
            assertThat(pace.dueTicks(pace.steps() - 1)).isLessThan(segment.endTicks() - StreamPace.BURST_TICKS);
        }
    }

    @Test
    void bytes_ofAllSteps_areTheSegmentInWholePackets() {
        StreamPace pace = StreamPace.of(onAir);
        for (int size : new int[] {188, 188 * 7, SIZE, SIZE + 188}) {
            assertThat(pace.offset(0, size)).isZero();
            assertThat(pace.offset(pace.steps(), size)).isEqualTo(size);
            for (int step = 0; step < pace.steps(); step++) {
                assertThat(pace.offset(step + 1, size) - pace.offset(step, size))
                        .isNotNegative()
                        .matches(length -> length % 188 == 0);
            }
        }
    }

    @Test
    void segmentOfAPast_isDueAtOnce() {
        StreamPace pace = StreamPace.of(onAir);

        assertThat(stepsDue(pace, onAir.endTicks() + 3600 * Ticks.PER_SECOND)).isEqualTo(pace.steps());
    }

    @Test
    void slowReader_goesOnWhereItIs_untilItIsTooFarBehind() {
        long late = onAir.endTicks() + StreamPace.MOST_LAG_TICKS;

        assertThat(StreamPace.resume(onAir.endTicks(), late)).isEqualTo(onAir.endTicks());
        assertThat(StreamPace.resume(onAir.endTicks(), late + 1)).isEqualTo(late + 1);
    }
}
