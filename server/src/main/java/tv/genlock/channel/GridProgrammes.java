package tv.genlock.channel;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tv.genlock.catalog.ItemFinder;
import tv.genlock.collection.CollectionItems;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.Programmes;
import tv.genlock.schedule.grid.Selection;

/**
 * What a grid's builder asks of the station. Queries and smart collections are asked once a build; a selection is made once for
 * all channels, as long as catalog and answer stay the same. One thread; lives for one build.
 */
final class GridProgrammes implements Programmes {
    /** Most items that a query gives. */
    private static final int MOST_FOUND = 100_000;

    /** Takes nothing by itself: what it selects is what is handed to it as collected. */
    private static final ItemFilter COLLECTED = new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(0L));

    private final CatalogSnapshot catalog;
    private final Cache<Chosen, Selection> selections;
    private final CollectionItems collections;
    private final ItemFinder finder;
    private final Stored stored;
    private final Map<Content, Selection> asked = new HashMap<>();

    /** A content, and the ids that its collections or its query gave. */
    record Chosen(Content content, List<Long> ids) {}

    /** What is stored, as {@link Programmes} is asked for it. */
    @FunctionalInterface
    interface Stored {
        List<ScheduleEntry> entries(long channelId, long fromTicks, long untilTicks);

        /** None but for who is about to plan a channel anew. */
        default List<ScheduleEntry> planned(long fromTicks, long untilTicks) {
            return List.of();
        }
    }

    GridProgrammes(
            CatalogSnapshot catalog,
            Cache<Chosen, Selection> selections,
            CollectionItems collections,
            ItemFinder finder,
            Stored stored) {
        this.catalog = catalog;
        this.selections = selections;
        this.collections = collections;
        this.finder = finder;
        this.stored = stored;
    }

    @Override
    public CatalogSnapshot catalog() {
        return catalog;
    }

    @Override
    public Selection of(Content content) {
        return asked.computeIfAbsent(content, one -> selections.get(new Chosen(one, ids(one)), this::selected));
    }

    @Override
    public List<ScheduleEntry> entries(long channelId, long fromTicks, long untilTicks) {
        return stored.entries(channelId, fromTicks, untilTicks);
    }

    @Override
    public List<ScheduleEntry> planned(long fromTicks, long untilTicks) {
        return stored.planned(fromTicks, untilTicks);
    }

    private List<Long> ids(Content content) {
        return switch (content) {
            case Content.Filtered(ItemFilter filter) ->
                filter.collections().isEmpty()
                        ? List.of()
                        : collections.in(filter.collections()).stream().sorted().toList();
            case Content.Query(String query) -> found(query);
            case Content.Playlist(long collectionId) -> collections.inOrder(collectionId);
            case Content.Series _, Content.Delayed _, Content.Rerun _, Content.Mix _, Content.OffAir _ -> List.of();
        };
    }

    /** A query that cannot be understood any more, say because a collection in it has gone, finds nothing. */
    private List<Long> found(String query) {
        try {
            return finder.find(query, MOST_FOUND);
        } catch (StationException e) {
            if (e.code() == ProblemCode.QUERY) {
                return List.of();
            }
            throw e;
        }
    }

    private Selection selected(Chosen chosen) {
        return switch (chosen.content()) {
            case Content.Filtered(ItemFilter filter) ->
                Selection.of(catalog.select(filter, new HashSet<>(chosen.ids())));
            case Content.Query _ -> Selection.of(catalog.select(COLLECTED, new HashSet<>(chosen.ids())));
            case Content.Playlist _ ->
                Selection.of(catalog.select(COLLECTED, new HashSet<>(chosen.ids())), chosen.ids());
            case Content.Series(Set<Long> series) -> Selection.of(catalog.select(COLLECTED, episodes(series)));
            case Content.Delayed _, Content.Rerun _, Content.Mix _, Content.OffAir _ ->
                Selection.of(catalog.select(COLLECTED, Set.of()));
        };
    }

    private Set<Long> episodes(Set<Long> series) {
        Set<Long> ids = new HashSet<>();
        IntStream.range(0, catalog.size()).forEach(position -> {
            ScheduleItem item = catalog.item(position);
            if (item.series().isPresent() && series.contains(item.series().get().seriesId())) {
                ids.add(item.id());
            }
        });
        return ids;
    }
}
