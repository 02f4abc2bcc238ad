package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Source.SOURCE;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import java.util.List;
import org.jooq.OrderField;
import org.jooq.impl.DSL;

/** The order of preference of an item's listings, as {@link ItemSettling} has it, for queries of the item, its listings and their sources. */
final class ListingOrder {
    private ListingOrder() {}

    static List<OrderField<?>> of() {
        return List.of(
                DSL.coalesce(MEDIA_ITEM.PREFERRED_SOURCE_ITEM_ID, 0L)
                        .eq(SOURCE_ITEM.ID)
                        .desc(),
                SOURCE_ITEM.VANISHED_AT.isNull().desc(),
                SOURCE.RANK.asc(),
                SOURCE_ITEM.ID.asc());
    }
}
