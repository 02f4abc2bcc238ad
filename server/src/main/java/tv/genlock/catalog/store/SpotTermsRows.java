package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.SpotTerms.SPOT_TERMS;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** On what terms items air in breaks, as the text of those who say it. */
final class SpotTermsRows {
    private SpotTermsRows() {}

    /** By item; without those of which nothing is said. */
    static Map<Long, String> of(DSLContext db, Collection<Long> itemIds) {
        return db.select(SPOT_TERMS.ITEM_ID, SPOT_TERMS.TERMS)
                .from(SPOT_TERMS)
                .where(SPOT_TERMS.ITEM_ID.in(itemIds))
                .fetchMap(SPOT_TERMS.ITEM_ID, SPOT_TERMS.TERMS);
    }

    /** @param terms null for nothing said */
    static void put(DSLContext db, long itemId, @Nullable String terms, long nowMillis) {
        if (terms == null) {
            db.deleteFrom(SPOT_TERMS).where(SPOT_TERMS.ITEM_ID.eq(itemId)).execute();
            return;
        }
        db.insertInto(SPOT_TERMS, SPOT_TERMS.ITEM_ID, SPOT_TERMS.TERMS, SPOT_TERMS.UPDATED_AT)
                .values(itemId, terms, nowMillis)
                .onConflict(SPOT_TERMS.ITEM_ID)
                .doUpdate()
                .set(SPOT_TERMS.TERMS, terms)
                .set(SPOT_TERMS.UPDATED_AT, nowMillis)
                .execute();
    }
}
