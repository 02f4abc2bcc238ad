package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.BreakWish.BREAK_WISH;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.OptionalLong;
import org.jooq.BatchBindStep;
import org.jooq.impl.DSL;
import tv.genlock.store.Database;

/** The items that wait to be looked through for breakpoints, in the order they were asked for, each once. Outlives the station. */
@Singleton
public final class BreakQueue {
    private final Database database;

    @Inject
    public BreakQueue(Database database) {
        this.database = database;
    }

    /** @return false, and none has joined, when more than {@code most} would wait */
    public boolean add(Collection<Long> itemIds, int most) {
        if (itemIds.isEmpty()) {
            return true;
        }
        return database.write(db -> {
            if (db.fetchCount(BREAK_WISH) + itemIds.size() > most) {
                return false;
            }
            BatchBindStep rows = db.batch(db.insertInto(BREAK_WISH, BREAK_WISH.ITEM_ID)
                    .values((Long) null)
                    .onConflictDoNothing());
            for (long id : itemIds) {
                rows = rows.bind(id);
            }
            rows.execute();
            return true;
        });
    }

    /** The item that waits the longest. */
    public OptionalLong first() {
        return database.read(db -> db.select(BREAK_WISH.ITEM_ID)
                .from(BREAK_WISH)
                .orderBy(BREAK_WISH.ID)
                .limit(1)
                .fetchOptional(BREAK_WISH.ITEM_ID)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
    }

    /** The length of all that wait. */
    public long ticks() {
        return database.read(db -> db.select(DSL.coalesce(DSL.sum(MEDIA_ITEM.DURATION_TICKS), DSL.val(0)))
                .from(BREAK_WISH)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(BREAK_WISH.ITEM_ID))
                .fetchSingle()
                .value1()
                .longValue());
    }

    public void remove(long itemId) {
        database.write(db ->
                db.deleteFrom(BREAK_WISH).where(BREAK_WISH.ITEM_ID.eq(itemId)).execute());
    }

    public void clear() {
        database.write(db -> db.deleteFrom(BREAK_WISH).execute());
    }
}
