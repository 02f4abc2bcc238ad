package tv.genlock.schedule.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tv.genlock.media.Ticks;

class AirWindowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static LocalSpan span(String from, String until) {
        return LocalSpan.of(Ticks.of(Instant.parse(from)), Ticks.of(Instant.parse(until)), BERLIN);
    }

    private static AirWindow window(String from, String until) {
        return AirWindow.daily(LocalTime.parse(from), LocalTime.parse(until));
    }

    @Test
    void whileTheClockGoesBack_aBreakShowsAllTimesOfTheDoubledHour() {
        LocalSpan overTheTurn = span("2026-10-25T00:58:00Z", "2026-10-25T01:02:00Z");

        assertThat(window("02:00", "02:30").covers(overTheTurn)).isFalse();
        assertThat(window("02:30", "03:30").covers(overTheTurn)).isFalse();
        assertThat(window("02:00", "03:00").covers(overTheTurn)).isTrue();
        assertThat(window("02:00", "02:30").covers(span("2026-10-25T01:02:00Z", "2026-10-25T01:04:00Z")))
                .isTrue();
    }

    @Test
    void whileTheClockGoesForward_aBreakIsOnBothSidesOfTheLostHour() {
        LocalSpan overTheTurn = span("2026-03-29T00:58:00Z", "2026-03-29T01:02:00Z");

        assertThat(window("01:00", "02:00").covers(overTheTurn)).isFalse();
        assertThat(window("01:00", "03:30").covers(overTheTurn)).isTrue();
    }
}
