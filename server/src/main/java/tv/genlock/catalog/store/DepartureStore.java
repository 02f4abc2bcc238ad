package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.genlock.catalog.ItemState;
import tv.genlock.store.Database;

/** How things leave the catalog: what a source lists no more becomes unavailable, and is removed in the end. */
@Singleton
public final class DepartureStore {
    private static final int IDS_A_STATEMENT = 500;
    private static final String GONE_AT_SOURCE = "The source does not list it any more.";
    private static final String GONE = "The file is not there any more.";

    private final Database database;

    @Inject
    public DepartureStore(Database database) {
        this.database = database;
    }

    /** Marks listings as gone at their source; their items become unavailable where no other source has them. */
    public void vanishedListings(long libraryId, Collection<String> keys, long now) {
        inParts(keys, (db, part) -> {
            List<Long> listings = db.update(SOURCE_ITEM)
                    .set(SOURCE_ITEM.VANISHED_AT, now)
                    .where(
                            SOURCE_ITEM.LIBRARY_ID.eq(libraryId),
                            SOURCE_ITEM.KEY.in(part),
                            SOURCE_ITEM.VANISHED_AT.isNull())
                    .returningResult(SOURCE_ITEM.ID)
                    .fetch(row -> row.value1());
            db.update(MEDIA_FILE)
                    .set(MEDIA_FILE.STATE, Rows.word(ItemState.UNAVAILABLE))
                    .set(MEDIA_FILE.REASON, GONE_AT_SOURCE)
                    .set(MEDIA_FILE.VANISHED_AT, now)
                    .where(MEDIA_FILE.SOURCE_ITEM_ID.in(listings))
                    .execute();
            settleListed(db, SOURCE_ITEM.ID.in(listings), now);
        });
    }

    /** Removes listings that vanished before {@code before}, at most {@code most}. @return how many there were */
    public int purge(long before, int most, long now) {
        return database.write(db -> {
            List<Long> listings = db.select(SOURCE_ITEM.ID)
                    .from(SOURCE_ITEM)
                    .where(SOURCE_ITEM.VANISHED_AT.lt(before))
                    .limit(most)
                    .fetch(SOURCE_ITEM.ID);
            removeListings(db, listings, now);
            return listings.size();
        });
    }

    /** Takes some of a source's listings out, at most {@code most}. @return how many there were; 0 when none is left */
    public int forget(long sourceId, int most, long now) {
        return forget(LIBRARY.SOURCE_ID.eq(sourceId), most, now);
    }

    /** As {@link #forget}, of one library. */
    public int forgetLibrary(long libraryId, int most, long now) {
        return forget(LIBRARY.ID.eq(libraryId), most, now);
    }

    private int forget(Condition libraries, int most, long now) {
        return database.write(db -> {
            List<Long> listings = db.select(SOURCE_ITEM.ID)
                    .from(SOURCE_ITEM)
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(SOURCE_ITEM.LIBRARY_ID))
                    .where(libraries)
                    .limit(most)
                    .fetch(SOURCE_ITEM.ID);
            removeListings(db, listings, now);
            return listings.size();
        });
    }

    private static void removeListings(DSLContext db, List<Long> listings, long now) {
        List<Long> items = db.selectDistinct(SOURCE_ITEM.ITEM_ID)
                .from(SOURCE_ITEM)
                .where(SOURCE_ITEM.ID.in(listings))
                .fetch(SOURCE_ITEM.ITEM_ID);
        db.deleteFrom(SOURCE_ITEM).where(SOURCE_ITEM.ID.in(listings)).execute();
        ItemSettling.settle(db, items, now);
    }

    private static void settleListed(DSLContext db, Condition listings, long now) {
        ItemSettling.settle(
                db,
                db.selectDistinct(SOURCE_ITEM.ITEM_ID)
                        .from(SOURCE_ITEM)
                        .where(listings)
                        .fetch(SOURCE_ITEM.ITEM_ID),
                now);
    }

    /** Marks files as not there, and listings none of whose files is. Nothing is deleted. */
    public void vanished(Collection<Long> fileIds, long now) {
        inParts(fileIds, (db, ids) -> {
            db.update(MEDIA_FILE)
                    .set(MEDIA_FILE.STATE, Rows.word(ItemState.UNAVAILABLE))
                    .set(MEDIA_FILE.REASON, GONE)
                    .set(MEDIA_FILE.VANISHED_AT, now)
                    .where(MEDIA_FILE.ID.in(ids))
                    .execute();
            Condition listings = listedBy(ids);
            db.update(SOURCE_ITEM)
                    .set(SOURCE_ITEM.VANISHED_AT, now)
                    .where(
                            listings,
                            notExists(selectOne()
                                    .from(MEDIA_FILE)
                                    .where(
                                            MEDIA_FILE.SOURCE_ITEM_ID.eq(SOURCE_ITEM.ID),
                                            MEDIA_FILE.VANISHED_AT.isNull())))
                    .execute();
            settleListed(db, listings, now);
        });
    }

    private static Condition listedBy(List<Long> fileIds) {
        return SOURCE_ITEM.ID.in(
                DSL.select(MEDIA_FILE.SOURCE_ITEM_ID).from(MEDIA_FILE).where(MEDIA_FILE.ID.in(fileIds)));
    }

    private interface Part<K> {
        void apply(DSLContext db, List<K> keys);
    }

    private <K> void inParts(Collection<K> keys, Part<K> part) {
        if (keys.isEmpty()) {
            return;
        }
        List<K> all = List.copyOf(keys);
        database.write(db -> {
            for (int from = 0; from < all.size(); from += IDS_A_STATEMENT) {
                part.apply(db, all.subList(from, Math.min(all.size(), from + IDS_A_STATEMENT)));
            }
            return null;
        });
    }
}
