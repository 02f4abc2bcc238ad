package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import tv.genlock.catalog.store.BreakpointStore;
import tv.genlock.catalog.store.OriginStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;

/** People's say about where items may be interrupted; it survives every sync. Any thread. */
@Singleton
final class KeptBreakpoints {
    private final BreakpointStore store;
    private final OriginStore origins;
    private final StationEvents events;
    private final InstantSource clock;

    @Inject
    KeptBreakpoints(BreakpointStore store, OriginStore origins, StationEvents events, InstantSource clock) {
        this.store = store;
        this.origins = origins;
        this.events = events;
        this.clock = clock;
    }

    /** Puts an item's breakpoints in order: {@code wanted} are all that a person wants, in whatever state. */
    void keep(ListedItem item, List<Breakpoint> wanted) {
        List<Breakpoint> before = Breakpoints.of(item.facts(), item.chapterStarts(), origins.decided(item.id()));
        store.keep(item.id(), Breakpoints.kept(before, wanted), clock.millis());
        events.publish(new StationEvent.CatalogChanged(item.sourceId()));
    }
}
