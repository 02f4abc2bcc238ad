package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AirClockTest {
    private Instant wall = Instant.parse("2026-11-21T20:00:00Z");
    private long nanos;
    private final AirClock clock = new AirClock(() -> wall, () -> nanos);

    private void pass(Duration duration) {
        wall = wall.plus(duration);
        nanos += duration.toNanos();
    }

    @Test
    void instant_whileTheWallAgrees_isTheWall() {
        pass(Duration.ofMinutes(3));

        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void instant_whenTheWallIsSetBack_goesOnAndNeverFalls() {
        Instant before = clock.instant();
        wall = wall.minus(Duration.ofHours(1));
        pass(Duration.ofSeconds(10));

        assertThat(clock.instant()).isEqualTo(before.plusSeconds(10));
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(310));
    }

    @Test
    void settle_whenTheWallWasSetBack_stepsBackToIt() {
        wall = wall.minus(Duration.ofHours(1));
        pass(Duration.ofSeconds(10));

        clock.settle();

        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void settle_whenTheWallHasCaughtUpByItself_changesNothing() {
        wall = wall.minus(Duration.ofHours(1));
        clock.instant();
        wall = wall.plus(Duration.ofHours(1));
        Instant before = clock.instant();

        wall = wall.minusMillis(500);
        clock.settle();

        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void instant_whenTheWallIsSetForward_follows() {
        wall = wall.plus(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(wall);
    }

    @Test
    void instant_whenTheWallIsSlewedBackALittle_standsStill() {
        Instant before = clock.instant();
        wall = wall.minusMillis(800);

        assertThat(clock.instant()).isEqualTo(before);
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(wall).isAfterOrEqualTo(before);
    }
}
