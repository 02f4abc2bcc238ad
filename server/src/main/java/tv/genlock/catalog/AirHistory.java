package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tv.genlock.catalog.store.AirHistoryStore;

/**
 * How often each item aired and when last, for longer than schedules are kept. Who keeps the schedules tells of what began. Any
 * thread.
 */
@Singleton
public final class AirHistory {
    private final AirHistoryStore store;
    private final InstantSource clock;

    @Inject
    public AirHistory(AirHistoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * An item that aired.
     *
     * @param last when it began the last time
     * @param times how often it did since what was counted before
     */
    public record Aired(long itemId, Instant last, int times) {}

    /** Air time in ticks up to which everything is counted. */
    public long countedThroughTicks() {
        return store.countedThroughTicks();
    }

    /** Counts what began behind {@link #countedThroughTicks} and not behind {@code throughTicks}. */
    public void count(List<Aired> aired, long throughTicks) {
        store.count(aired, throughTicks, clock.millis());
    }
}
