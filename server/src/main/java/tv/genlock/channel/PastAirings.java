package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import tv.genlock.catalog.AirHistory;
import tv.genlock.channel.store.AiringStore;
import tv.genlock.channel.store.ScheduleStore;

/** What becomes of entries once they have aired: they count, and in time they are forgotten. */
@Singleton
public final class PastAirings {
    private final ScheduleStore store;
    private final AiringStore across;
    private final AirHistory history;
    private final AirClock clock;

    @Inject
    PastAirings(ScheduleStore store, AiringStore across, AirHistory history, AirClock clock) {
        this.store = store;
        this.across = across;
        this.history = history;
        this.clock = clock;
    }

    /** Counts what began since the last call as aired. */
    public void count() {
        long now = clock.ticks();
        List<AirHistory.Aired> begun = across.begun(history.countedThroughTicks(), now);
        if (!begun.isEmpty()) {
            history.count(begun, now);
        }
    }

    /** Forgets what ended before {@code ticks}; gives how many entries. */
    public int forgetBefore(long ticks) {
        return store.forgetBefore(ticks);
    }
}
