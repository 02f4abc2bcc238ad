package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.Breakpoint.BREAKPOINT;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import tv.genlock.catalog.Breakpoint;
import tv.genlock.store.Database;

/** Writes the breakpoints that do not follow from facts, as people put them in order; {@link OriginStore#decided} reads them. */
@Singleton
public final class BreakpointStore {
    private final Database database;

    @Inject
    public BreakpointStore(Database database) {
        this.database = database;
    }

    /** Keeps an item's breakpoints as a person put them in order, in place of those that were kept. */
    public void keep(long itemId, List<Breakpoint> points, long nowMillis) {
        database.write(db -> {
            db.deleteFrom(BREAKPOINT).where(BREAKPOINT.ITEM_ID.eq(itemId)).execute();
            for (Breakpoint point : points) {
                db.insertInto(BREAKPOINT)
                        .set(BREAKPOINT.ITEM_ID, itemId)
                        .set(BREAKPOINT.AT_TICKS, point.atTicks())
                        .set(BREAKPOINT.SOURCE, point.source().word())
                        .set(BREAKPOINT.CONFIDENCE, (float) point.confidence())
                        .set(BREAKPOINT.STATE, Rows.word(point.state()))
                        .set(BREAKPOINT.NOTE, point.note())
                        .onConflictDoNothing()
                        .execute();
            }
            ItemSettling.settle(db, List.of(itemId), nowMillis);
            return null;
        });
    }
}
