package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.OriginStore;
import tv.genlock.problem.StationException;

/** Puts together all the API tells about one item. Any thread. */
@Singleton
final class ItemPages {
    private static final int MOST_AIRINGS = 20;

    private final ItemStore items;
    private final OriginStore origins;
    private final NextAirings airings;

    @Inject
    ItemPages(ItemStore items, OriginStore origins, NextAirings airings) {
        this.items = items;
        this.origins = origins;
        this.airings = airings;
    }

    /** The item; {@code not-found} when there is none. */
    ListedItem listed(long id) {
        return items.item(id).orElseThrow(() -> StationException.notFound("item " + id));
    }

    ItemPage of(long id) {
        return of(listed(id));
    }

    ItemPage of(ListedItem item) {
        long id = item.id();
        return ItemPage.of(
                item,
                new ItemPage.Parts(
                        origins.fields(item),
                        origins.listings(id),
                        origins.files(id),
                        origins.decided(id),
                        airings.of(id, MOST_AIRINGS)));
    }
}
