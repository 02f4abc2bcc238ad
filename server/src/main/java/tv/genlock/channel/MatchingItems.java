package tv.genlock.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ItemPool;

/**
 * Which items fit which channel, by the present catalog. One snapshot is shared by all channels; how much fits a filter is
 * counted once per snapshot, so that listing a thousand channels does not walk the catalog a thousand times.
 *
 * <p>Any thread.
 */
@Singleton
final class MatchingItems {
    private static final int MOST_FILTERS = 4_000;

    private final Catalog catalog;
    private volatile Prepared prepared;

    /** How much of the catalog fits a filter. {@code explanation} is for a person. */
    record Match(int items, long totalTicks, String explanation) {}

    private record Prepared(List<CatalogItem> source, CatalogSnapshot snapshot, Cache<ItemFilter, Match> matches) {}

    @Inject
    MatchingItems(Catalog catalog) {
        this.catalog = catalog;
        this.prepared = prepare(List.of());
    }

    /** What a channel with this filter may air now. */
    ItemPool pool(ItemFilter filter) {
        return present().snapshot().select(filter);
    }

    Match match(ItemFilter filter) {
        Prepared present = present();
        return present.matches().get(filter, wanted -> {
            ItemPool pool = present.snapshot().select(wanted);
            return new Match(pool.size(), pool.totalTicks(), pool.explanation());
        });
    }

    private Prepared present() {
        List<CatalogItem> items = catalog.snapshot().items();
        Prepared present = prepared;
        if (present.source() != items) {
            present = prepare(items);
            prepared = present;
        }
        return present;
    }

    private static Prepared prepare(List<CatalogItem> items) {
        CatalogSnapshot.Builder builder = CatalogSnapshot.builder();
        for (CatalogItem item : items) {
            if (item.airable()) {
                builder.add(item.toScheduleItem(), item.libraryId());
            }
        }
        return new Prepared(
                items,
                builder.build(),
                Caffeine.newBuilder().maximumSize(MOST_FILTERS).build());
    }
}
