package tv.genlock.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.ItemFinder;
import tv.genlock.collection.CollectionItems;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.grid.Programmes;
import tv.genlock.schedule.grid.Selection;

/**
 * Which items fit which channel, by the present catalog and collections. One snapshot is shared by all channels; how much fits a filter is
 * counted once per snapshot, so that listing a thousand channels does not walk the catalog a thousand times.
 *
 * <p>Any thread.
 */
@Singleton
final class MatchingItems {
    private static final int MOST_FILTERS = 4_000;
    /** Items in all selections together: some hundred bytes for ten of them. */
    private static final int MOST_SELECTED = 5_000_000;

    private final Catalog catalog;
    private final CollectionItems collections;
    private final ItemFinder finder;
    /** How often any collection changed. */
    private final AtomicLong collectionChanges = new AtomicLong();

    private volatile Prepared prepared;

    /** How much of the catalog fits a filter. {@code explanation} is for a person. */
    record Match(int items, long totalTicks, String explanation) {}

    private record Prepared(
            List<CatalogItem> source,
            long collectionChanges,
            CatalogSnapshot snapshot,
            List<ScheduleItem> clips,
            Cache<ItemFilter, Match> matches,
            Cache<GridProgrammes.Chosen, Selection> selections) {}

    @Inject
    MatchingItems(Catalog catalog, CollectionItems collections, ItemFinder finder, StationEvents events) {
        this.catalog = catalog;
        this.collections = collections;
        this.finder = finder;
        this.prepared = prepare(List.of());
        events.subscribe(event -> {
            if (event instanceof StationEvent.CollectionChanged) {
                collectionChanges.incrementAndGet();
            }
        });
    }

    /** What a channel with this filter may air now; its smart collections are asked anew. */
    ItemPool pool(ItemFilter filter) {
        return select(present().snapshot(), filter);
    }

    /** What programme grids may air now; every question is answered by the same catalog. Lives for one build. */
    Programmes programmes(GridProgrammes.Stored stored) {
        Prepared present = present();
        return new GridProgrammes(present.snapshot(), present.selections(), collections, finder, stored);
    }

    /** All that may air in breaks, by id. */
    List<ScheduleItem> clips() {
        return present().clips();
    }

    private ItemPool select(CatalogSnapshot snapshot, ItemFilter filter) {
        return filter.collections().isEmpty()
                ? snapshot.select(filter)
                : snapshot.select(filter, collections.in(filter.collections()));
    }

    Match match(ItemFilter filter) {
        Prepared present = present();
        return present.matches().get(filter, wanted -> {
            ItemPool pool = select(present.snapshot(), wanted);
            return new Match(pool.size(), pool.totalTicks(), pool.explanation());
        });
    }

    private Prepared present() {
        List<CatalogItem> items = catalog.snapshot().items();
        Prepared present = prepared;
        if (present.source() != items || present.collectionChanges() != collectionChanges.get()) {
            present = prepare(items);
            prepared = present;
        }
        return present;
    }

    private Prepared prepare(List<CatalogItem> items) {
        long changes = collectionChanges.get();
        CatalogSnapshot.Builder builder = CatalogSnapshot.builder();
        List<ScheduleItem> clips = new ArrayList<>();
        for (CatalogItem item : items) {
            if (item.airable()) {
                ScheduleItem made = item.toScheduleItem();
                builder.add(made, item.libraryId());
                if (made.kind().airsInBreaks()) {
                    clips.add(made);
                }
            }
        }
        return new Prepared(
                items,
                changes,
                builder.build(),
                List.copyOf(clips),
                Caffeine.newBuilder().maximumSize(MOST_FILTERS).build(),
                Caffeine.newBuilder()
                        .maximumWeight(MOST_SELECTED)
                        .weigher((GridProgrammes.Chosen chosen, Selection selection) ->
                                chosen.ids().size() + selection.pool().size() + 1)
                        .build());
    }
}
