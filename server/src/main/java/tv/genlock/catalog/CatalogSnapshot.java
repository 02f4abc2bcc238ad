package tv.genlock.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All items at one moment, unavailable ones too. Immutable; in the order of their ids, so that equal catalogs build equal schedules. */
public final class CatalogSnapshot {
    private final List<CatalogItem> items;
    private final Map<Long, CatalogItem> byId;

    public CatalogSnapshot(List<CatalogItem> items) {
        this.items = List.copyOf(items);
        this.byId = this.items.stream().collect(Collectors.toUnmodifiableMap(CatalogItem::id, Function.identity()));
    }

    public List<CatalogItem> items() {
        return items;
    }

    public Optional<CatalogItem> item(long id) {
        return Optional.ofNullable(byId.get(id));
    }
}
