package tv.genlock.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tv.genlock.air.SyntheticMedia.Recipe;
import tv.genlock.media.Ticks;

class StreamPaceTest {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final int SIZE = 188 * 1_000;
    private static final Timeline TIMELINE = TestChannel.standard(START)
            .air(Recipe.pal(500).withFrameBytes(2).make())
            .air(Recipe.pal(500).withFrameBytes(2).make())
            .timeline();

    private static StreamPace tuneIn(double second) {
        return StreamPace.tuneIn(
                        TIMELINE,
                        START + Math.round(second * Ticks.PER_SECOND),
                        StreamPace.BURST,
                        Duration.ofSeconds(10))
                .orElseThrow();
    }

    @Test
    void tuneIn_beginsWithTheSegmentOnAir_andTheBurstAtOnce() {
        StreamPace pace = tuneIn(14);

        assertThat(pace.first().startTicks()).isEqualTo(START + 12 * Ticks.PER_SECOND);
        assertThat(pace.bytesDue(pace.first(), SIZE, Duration.ZERO)).isEqualTo(188 * 666);
    }

    @Test
    void bytes_afterTheBurst_areDueInRealTime() {
        StreamPace pace = tuneIn(1);
        TimelineSegment second = TIMELINE.next(pace.first()).orElseThrow();

        assertThat(pace.due(second)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.bytesDue(second, SIZE, Duration.ofSeconds(1))).isZero();
        assertThat(pace.bytesDue(second, SIZE, Duration.ofSeconds(5))).isEqualTo(SIZE / 2);
        assertThat(pace.bytesDue(second, SIZE, Duration.ofSeconds(60))).isEqualTo(SIZE);
    }

    @Test
    void dueTime_ofAByte_isWhenItIsDue() {
        StreamPace pace = tuneIn(1);
        TimelineSegment segment = TIMELINE.next(pace.first()).orElseThrow();
        for (int offset = 0; offset < SIZE; offset += 188 * 37) {
            Duration due = pace.due(segment, offset, SIZE);
            assertThat(pace.bytesDue(segment, SIZE, due)).isGreaterThan(offset);
            assertThat(pace.bytesDue(segment, SIZE, due.minusMillis(7))).isLessThanOrEqualTo(offset);
        }
    }

    @Test
    void slowReader_isTakenForwardAtASegmentBorder() {
        StreamPace pace = tuneIn(1);

        TimelineSegment onTime =
                pace.after(pace.first(), TIMELINE, Duration.ofSeconds(7)).orElseThrow();
        TimelineSegment late =
                pace.after(pace.first(), TIMELINE, Duration.ofSeconds(25)).orElseThrow();

        assertThat(onTime.sequence()).isEqualTo(1);
        assertThat(late)
                .isEqualTo(TIMELINE.locate(START + 25 * Ticks.PER_SECOND).orElseThrow());
    }

    @Test
    void tuneIn_outsideTheTimeline_isEmpty() {
        assertThat(StreamPace.tuneIn(TIMELINE, START - 1, StreamPace.BURST, Duration.ZERO))
                .isEmpty();
    }
}
