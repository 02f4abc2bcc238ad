package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.genlock.catalog.store.ItemStore;

/** Items as lists show them, for who knows which. Any thread. */
@Singleton
public final class ItemLists {
    private final ItemStore store;

    @Inject
    public ItemLists(ItemStore store) {
        this.store = store;
    }

    /** These items in this order; one that is gone meanwhile is left out. */
    public List<ItemView> of(List<Long> ids) {
        Map<Long, ListedItem> byId =
                store.items(ids).stream().collect(Collectors.toMap(ListedItem::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(ItemView::of)
                .toList();
    }
}
