package tv.genlock.collection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.genlock.catalog.ItemLists;
import tv.genlock.catalog.ItemView;
import tv.genlock.collection.store.CollectionStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.search.CatalogSearch;
import tv.genlock.search.SearchHits;
import tv.genlock.search.SearchRequest;
import tv.genlock.search.SearchTotals;
import tv.genlock.search.query.Condition;
import tv.genlock.search.query.Query;
import tv.genlock.search.query.SearchField;

/** The collections: made, changed, filled and removed here. Any thread. */
@Singleton
public final class Collections implements CollectionItems {
    /** Most items of a manual collection, and most that a smart one can be limited to. */
    public static final int MOST_ITEMS = 10_000;

    static final int MOST_COLLECTIONS = 1_000;

    private final CollectionStore store;
    private final CatalogSearch search;
    private final ItemLists items;
    private final StationEvents events;
    private final InstantSource clock;

    @Inject
    public Collections(
            CollectionStore store, CatalogSearch search, ItemLists items, StationEvents events, InstantSource clock) {
        this.store = store;
        this.search = search;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /** A page of what is in a collection. */
    record Page(int total, List<ItemView> items) {}

    /** What a person decides about a collection. */
    public record Settings(
            String name,
            ItemCollection.Kind kind,
            String query,
            SearchRequest.Order order,
            boolean descending,
            int most,
            String description) {}

    /** All collections, by name. */
    public List<ItemCollection> all() {
        return store.all();
    }

    /** @throws StationException {@code not-found} */
    ItemCollection get(long id) {
        return store.find(id).orElseThrow(() -> StationException.notFound("collection " + id));
    }

    @Override
    public Set<Long> missing(Set<Long> ids) {
        Set<Long> missing = new HashSet<>(ids);
        missing.removeAll(store.existing(ids));
        return missing;
    }

    /** Channels that take each collection, by its id. */
    Map<Long, List<CollectionView.User>> users() {
        return store.users();
    }

    /** A new collection. */
    public ItemCollection create(CollectionRequest request) {
        return create(request.fresh(), request.items());
    }

    /** Puts these items into a manual collection in the place of those in it. */
    public ItemCollection replace(long id, List<Long> itemIds) {
        checkItems(itemIds);
        return edit(id, present -> {
            present.clear();
            present.addAll(itemIds);
        });
    }

    ItemCollection create(Settings settings, List<Long> itemIds) {
        if (store.all().size() >= MOST_COLLECTIONS) {
            throw StationException.conflict(
                    "There are " + MOST_COLLECTIONS + " collections already: that is the most there can be.");
        }
        checkItems(itemIds);
        long id = store.insert(settings, itemIds, clock.millis());
        changed(id);
        return get(id);
    }

    public ItemCollection change(long id, Settings settings) {
        get(id);
        if (leadsTo(id, settings.name(), settings.query(), new HashSet<>())) {
            throw StationException.invalid("query", "must not ask for the collection itself");
        }
        store.update(id, settings, clock.millis());
        changed(id);
        return get(id);
    }

    /** Whether a query asks, perhaps through other collections, for the one of this id or name. */
    private boolean leadsTo(long id, String name, String query, Set<Long> seen) {
        return Query.namedCollections(CatalogSearch.parsed("query", query)).stream()
                .anyMatch(named -> named.equalsIgnoreCase(name)
                        || named.equals(Long.toString(id))
                        || store.all().stream()
                                .filter(other -> other.name().equalsIgnoreCase(named)
                                        || Long.toString(other.id()).equals(named))
                                .filter(other -> seen.add(other.id()))
                                .anyMatch(other -> leadsTo(id, name, other.query(), seen)));
    }

    /** @throws StationException {@code in-use} while a channel takes it */
    public void delete(long id) {
        List<CollectionView.User> users = store.delete(id);
        if (!users.isEmpty()) {
            String channels = String.join(
                    ", ",
                    users.stream()
                            .map(user -> user.number() + " " + user.name())
                            .toList());
            throw new StationException(
                    ProblemCode.IN_USE,
                    users.size() == 1
                            ? "Channel %s takes from it.".formatted(channels)
                            : "Channels %s take from it.".formatted(channels));
        }
        changed(id);
    }

    /** Puts items in at a place; those that are in already move there. */
    ItemCollection add(long id, List<Long> itemIds, int at) {
        checkItems(itemIds);
        return edit(id, present -> {
            present.removeAll(new HashSet<>(itemIds));
            present.addAll(Math.min(at, present.size()), itemIds);
        });
    }

    ItemCollection remove(long id, List<Long> itemIds) {
        return edit(id, present -> present.removeAll(new HashSet<>(itemIds)));
    }

    /** Puts those named first, in that order; the others keep theirs behind them. */
    ItemCollection reorder(long id, List<Long> itemIds) {
        return edit(id, present -> {
            List<Long> first =
                    itemIds.stream().filter(new HashSet<>(present)::contains).toList();
            present.removeAll(new HashSet<>(first));
            present.addAll(0, first);
        });
    }

    private ItemCollection edit(long id, CollectionStore.Edit edit) {
        if (get(id).smart()) {
            throw StationException.conflict("What is in a smart collection comes from its query.");
        }
        store.edit(id, edit, clock.millis());
        changed(id);
        return get(id);
    }

    private void checkItems(List<Long> ids) {
        if (store.countItems(ids) < ids.size()) {
            throw StationException.invalid("item_ids", "must name items that exist");
        }
    }

    private void changed(long id) {
        events.publish(new StationEvent.CollectionChanged(id));
    }

    /** How much is in a collection. */
    SearchTotals totals(ItemCollection collection) {
        return collection.smart() ? totals(settings(collection)) : store.totals(collection.id());
    }

    /** How much a smart collection of these settings would hold. */
    SearchTotals totals(Settings settings) {
        Query query = CatalogSearch.parsed("query", settings.query());
        return settings.most() == 0 ? search.totals(query) : search.totals(anyOf(ids(settings, settings.most())));
    }

    private static Settings settings(ItemCollection of) {
        return new Settings(of.name(), of.kind(), of.query(), of.order(), of.descending(), of.most(), of.description());
    }

    private static Query anyOf(List<Long> ids) {
        return Query.of(SearchField.ID, new Condition.AnyOf(new HashSet<>(ids)));
    }

    private List<Long> ids(Settings settings, int most) {
        return search.ids(
                CatalogSearch.parsed("query", settings.query()), settings.order(), settings.descending(), most);
    }

    /** What is in a collection, in its order. */
    Page page(ItemCollection collection, int offset, int limit) {
        if (!collection.smart()) {
            List<Long> all = store.items(collection.id());
            return new Page(
                    all.size(), items.of(all.stream().skip(offset).limit(limit).toList()));
        }
        int most = collection.most() == 0 ? Integer.MAX_VALUE : collection.most();
        SearchHits hits = search.search(new SearchRequest(
                CatalogSearch.parsed("query", collection.query()),
                collection.order(),
                collection.descending(),
                offset,
                Math.clamp((long) most - offset, 0, limit)));
        return new Page(Math.min(hits.total(), most), items.of(hits.ids()));
    }

    /** The first items of a smart collection of these settings. */
    List<ItemView> first(Settings settings, int limit) {
        return items.of(ids(settings, settings.most() == 0 ? limit : Math.min(limit, settings.most())));
    }

    @Override
    public Set<Long> in(Set<Long> collectionIds) {
        Set<Long> found = new HashSet<>();
        collectionIds.forEach(id -> found.addAll(inOrder(id)));
        return found;
    }

    @Override
    public List<Long> inOrder(long collectionId) {
        return store.find(collectionId)
                .map(collection -> collection.smart()
                        ? ids(settings(collection), collection.most() == 0 ? CatalogSearch.MOST_IDS : collection.most())
                        : store.items(collectionId))
                .orElse(List.of());
    }
}
