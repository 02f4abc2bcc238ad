package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.OriginStore;

/** Where items may be interrupted on the air: the breakpoints that are confirmed. Any thread. */
@Singleton
public final class UsableBreakpoints {
    private final ItemStore items;
    private final OriginStore origins;

    @Inject
    UsableBreakpoints(ItemStore items, OriginStore origins) {
        this.items = items;
        this.origins = origins;
    }

    /** Of an item, by item time in ticks, rising; none for an item that is gone. */
    public List<Long> of(long itemId) {
        return items.item(itemId)
                .map(item -> Breakpoints.of(item.facts(), item.chapterStarts(), origins.decided(itemId)).stream()
                        .filter(point -> point.state() == Breakpoint.State.CONFIRMED)
                        .map(Breakpoint::atTicks)
                        .toList())
                .orElse(List.of());
    }
}
