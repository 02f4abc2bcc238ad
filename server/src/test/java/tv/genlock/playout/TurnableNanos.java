package tv.genlock.playout;

import io.quarkus.test.Mock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import tv.genlock.tuner.TurnableClock;

/** Goes on by itself, and by what a test turns the station's clock on: a file nobody asked for meanwhile is closed as on the air. */
@Mock
@Singleton
final class TurnableNanos implements OpenFiles.SteadyClock {
    private final TurnableClock clock;

    @Inject
    TurnableNanos(TurnableClock clock) {
        this.clock = clock;
    }

    @Override
    public long nanos() {
        return System.nanoTime() + clock.instant().toEpochMilli() * 1_000_000;
    }
}
