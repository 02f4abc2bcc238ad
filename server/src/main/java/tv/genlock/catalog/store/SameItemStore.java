package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.Breakpoint.BREAKPOINT;
import static tv.genlock.store.schema.tables.CollectionItem.COLLECTION_ITEM;
import static tv.genlock.store.schema.tables.ItemEdit.ITEM_EDIT;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.ScheduleEntry.SCHEDULE_ENTRY;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemState;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.store.Database;

/** What people decide about which listings are one item, and which of them counts. Later syncs leave it so. */
@Singleton
public final class SameItemStore {
    private final Database database;

    @Inject
    public SameItemStore(Database database) {
        this.database = database;
    }

    /** Sets whose facts come first and which version airs; null for nobody's choice. */
    public void prefer(long itemId, @Nullable Long listing, @Nullable Long file, long nowMillis) {
        database.write(db -> {
            if (listing != null
                    && !db.fetchExists(SOURCE_ITEM, SOURCE_ITEM.ID.eq(listing).and(SOURCE_ITEM.ITEM_ID.eq(itemId)))) {
                throw StationException.invalid("source_item_id", "must be a listing of this item");
            }
            if (file != null
                    && !db.fetchExists(MEDIA_FILE, MEDIA_FILE.ID.eq(file).and(MEDIA_FILE.ITEM_ID.eq(itemId)))) {
                throw StationException.invalid("file_id", "must be a file of this item");
            }
            db.update(MEDIA_ITEM)
                    .set(MEDIA_ITEM.PREFERRED_SOURCE_ITEM_ID, listing)
                    .set(MEDIA_ITEM.PREFERRED_FILE_ID, file)
                    .where(MEDIA_ITEM.ID.eq(itemId))
                    .execute();
            ItemSettling.settle(db, List.of(itemId), nowMillis);
            return null;
        });
    }

    /** Parts a listing from its item. @return the id of the item it is now */
    public long split(long itemId, long listing, long nowMillis) {
        return database.write(db -> {
            List<Long> listings = db.select(SOURCE_ITEM.ID)
                    .from(SOURCE_ITEM)
                    .where(SOURCE_ITEM.ITEM_ID.eq(itemId))
                    .fetch(SOURCE_ITEM.ID);
            if (!listings.contains(listing)) {
                throw StationException.invalid("source_item_id", "must be a listing of this item");
            }
            if (listings.size() == 1) {
                throw new StationException(ProblemCode.CONFLICT, "Only one source lists this item.");
            }
            long made = NextIds.take(db, "media_item", 1);
            db.insertInto(MEDIA_ITEM)
                    .columns(
                            MEDIA_ITEM.ID,
                            MEDIA_ITEM.LIBRARY_ID,
                            MEDIA_ITEM.KIND,
                            MEDIA_ITEM.TITLE,
                            MEDIA_ITEM.SORT_TITLE,
                            MEDIA_ITEM.STATE,
                            MEDIA_ITEM.ADDED_AT,
                            MEDIA_ITEM.UPDATED_AT)
                    .select(DSL.select(
                                    DSL.val(made),
                                    SOURCE_ITEM.LIBRARY_ID,
                                    MEDIA_ITEM.KIND,
                                    MEDIA_ITEM.TITLE,
                                    MEDIA_ITEM.SORT_TITLE,
                                    DSL.val(Rows.word(ItemState.PENDING)),
                                    DSL.val(nowMillis),
                                    DSL.val(nowMillis))
                            .from(SOURCE_ITEM)
                            .join(MEDIA_ITEM)
                            .on(MEDIA_ITEM.ID.eq(SOURCE_ITEM.ITEM_ID))
                            .where(SOURCE_ITEM.ID.eq(listing)))
                    .execute();
            move(db, SOURCE_ITEM.ID.eq(listing), MEDIA_FILE.SOURCE_ITEM_ID.eq(listing), made);
            ItemSettling.settle(db, List.of(itemId, made), nowMillis);
            return made;
        });
    }

    /** Makes another item's listings this one's, with what people said of it where they said nothing of this one. */
    public void merge(long itemId, long other, long nowMillis) {
        database.write(db -> {
            String kind = kind(db, itemId);
            if (itemId == other || kind(db, other).isEmpty()) {
                throw StationException.invalid("other_id", "must be another item");
            }
            if (!kind.equals(kind(db, other))) {
                throw new StationException(ProblemCode.CONFLICT, "They are of different kinds.");
            }
            move(db, SOURCE_ITEM.ITEM_ID.eq(other), MEDIA_FILE.ITEM_ID.eq(other), itemId);
            db.insertInto(ITEM_EDIT)
                    .select(DSL.select(DSL.val(itemId), ITEM_EDIT.FIELD, ITEM_EDIT.VALUE, ITEM_EDIT.EDITED_AT)
                            .from(ITEM_EDIT)
                            .where(ITEM_EDIT.ITEM_ID.eq(other)))
                    .onConflictDoNothing()
                    .execute();
            db.insertInto(BREAKPOINT)
                    .select(DSL.select(
                                    DSL.val(itemId),
                                    BREAKPOINT.AT_TICKS,
                                    BREAKPOINT.SOURCE,
                                    BREAKPOINT.CONFIDENCE,
                                    BREAKPOINT.STATE,
                                    BREAKPOINT.NOTE)
                            .from(BREAKPOINT)
                            .where(BREAKPOINT.ITEM_ID.eq(other)))
                    .onConflictDoNothing()
                    .execute();
            db.update(COLLECTION_ITEM)
                    .set(COLLECTION_ITEM.ITEM_ID, itemId)
                    .where(
                            COLLECTION_ITEM.ITEM_ID.eq(other),
                            COLLECTION_ITEM.COLLECTION_ID.notIn(DSL.select(COLLECTION_ITEM.COLLECTION_ID)
                                    .from(COLLECTION_ITEM)
                                    .where(COLLECTION_ITEM.ITEM_ID.eq(itemId))))
                    .execute();
            db.update(SCHEDULE_ENTRY)
                    .set(SCHEDULE_ENTRY.ITEM_ID, itemId)
                    .where(SCHEDULE_ENTRY.ITEM_ID.eq(other))
                    .execute();
            ItemSettling.settle(db, List.of(itemId, other), nowMillis);
            return null;
        });
    }

    private static void move(DSLContext db, Condition listings, Condition files, long to) {
        db.update(SOURCE_ITEM).set(SOURCE_ITEM.ITEM_ID, to).where(listings).execute();
        db.update(MEDIA_FILE).set(MEDIA_FILE.ITEM_ID, to).where(files).execute();
    }

    private static String kind(DSLContext db, long itemId) {
        return db.select(MEDIA_ITEM.KIND)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.ID.eq(itemId))
                .fetchOptional(MEDIA_ITEM.KIND)
                .orElse("");
    }
}
