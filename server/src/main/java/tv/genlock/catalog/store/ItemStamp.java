package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.max;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import org.jooq.DSLContext;

/** What tells one change of an item from the next, see {@link tv.genlock.catalog.CatalogChanges}. */
final class ItemStamp {
    private ItemStamp() {}

    /** The stamp for what this write transaction changes: the time, or just above the last one where that is not before it. */
    static long next(DSLContext db, long nowMillis) {
        Long last = db.select(max(MEDIA_ITEM.UPDATED_AT))
                .from(MEDIA_ITEM)
                .fetchSingle()
                .value1();
        return last == null ? nowMillis : Math.max(nowMillis, last + 1);
    }
}
