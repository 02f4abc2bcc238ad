package tv.genlock.spot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.Spot;
import tv.genlock.spot.store.SpotStore;

/** What breaks are filled from: items with their terms, read once and shared until the catalog or terms change. Any thread. */
@Singleton
public final class SpotShelf {
    private final SpotStore store;
    /** How often the catalog or terms changed. What was read counts for the number that was there before. */
    private final AtomicLong changes = new AtomicLong();

    private volatile @Nullable Read latest; // written under this

    private record Read(long stamp, Map<Long, SpotTerms> terms) {}

    @Inject
    public SpotShelf(SpotStore store, StationEvents events) {
        this.store = store;
        events.subscribe(event -> {
            if (event instanceof StationEvent.CatalogChanged) {
                changes.incrementAndGet();
            }
        });
    }

    /** Differs from one read before when terms may have changed since; means nothing in another run of the station. */
    public long stamp() {
        return changes.get();
    }

    /**
     * What may air in breaks with its terms, in the order of {@code items}.
     *
     * @param zone the channel's clock, on which flights and windows are told
     * @param dayStart when its broadcast day begins
     */
    public List<Spot> spots(Collection<ScheduleItem> items, ZoneId zone, LocalTime dayStart) {
        Map<Long, SpotTerms> terms = terms();
        return items.stream()
                .map(item -> terms.getOrDefault(item.id(), SpotTerms.USUAL).spot(item, zone, dayStart))
                .toList();
    }

    private Map<Long, SpotTerms> terms() {
        Read read = latest;
        return read != null && read.stamp() == stamp() ? read.terms() : readOnce();
    }

    private synchronized Map<Long, SpotTerms> readOnce() {
        Read read = latest;
        long now = stamp();
        if (read == null || read.stamp() != now) {
            read = new Read(now, store.said());
            latest = read;
        }
        return read.terms();
    }
}
