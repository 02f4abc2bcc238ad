package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.NextId.NEXT_ID;

import org.jooq.DSLContext;

/** Ids that are never given twice. Inside a write transaction only. */
final class NextIds {
    private NextIds() {}

    /** The first of {@code count} new ids in a row. */
    static long take(DSLContext db, String name, int count) {
        long first = db.select(NEXT_ID.VALUE)
                .from(NEXT_ID)
                .where(NEXT_ID.NAME.eq(name))
                .fetchSingle()
                .value1();
        if (count > 0) {
            db.update(NEXT_ID)
                    .set(NEXT_ID.VALUE, first + count)
                    .where(NEXT_ID.NAME.eq(name))
                    .execute();
        }
        return first;
    }
}
