package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.Breakpoint.BREAKPOINT;
import static tv.genlock.store.schema.tables.ItemEdit.ITEM_EDIT;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.Source.SOURCE;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import tv.genlock.catalog.Breakpoint;

/** All rows that some items are settled by, each kind in one query. */
final class SettlingRows {
    private final DSLContext db;
    private final List<Long> ids;

    /** An item as one source lists it. */
    record Listing(long id, long libraryId, boolean vanished, long rank, String facts) {}

    SettlingRows(DSLContext db, List<Long> ids) {
        this.db = db;
        this.ids = ids;
    }

    Map<Long, List<Listing>> listings() {
        Map<Long, List<Listing>> listings = new HashMap<>();
        db.select(
                        SOURCE_ITEM.ITEM_ID,
                        SOURCE_ITEM.ID,
                        SOURCE_ITEM.LIBRARY_ID,
                        SOURCE_ITEM.VANISHED_AT,
                        SOURCE.RANK,
                        SOURCE_ITEM.FACTS)
                .from(SOURCE_ITEM)
                .join(LIBRARY)
                .on(LIBRARY.ID.eq(SOURCE_ITEM.LIBRARY_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(LIBRARY.SOURCE_ID))
                .where(SOURCE_ITEM.ITEM_ID.in(ids))
                .forEach(row -> listings.computeIfAbsent(row.value1(), _ -> new ArrayList<>(1))
                        .add(new Listing(
                                row.value2(), row.value3(), row.value4() != null, row.value5(), row.value6())));
        return listings;
    }

    Map<Long, Map<String, String>> edits() {
        Map<Long, Map<String, String>> edits = new HashMap<>();
        db.select(ITEM_EDIT.ITEM_ID, ITEM_EDIT.FIELD, ITEM_EDIT.VALUE)
                .from(ITEM_EDIT)
                .where(ITEM_EDIT.ITEM_ID.in(ids))
                .forEach(row -> edits.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return edits;
    }

    Map<Long, List<Record>> files() {
        Map<Long, List<Record>> files = new HashMap<>();
        db.select(
                        MEDIA_FILE.ITEM_ID,
                        MEDIA_FILE.ID,
                        MEDIA_FILE.SOURCE_ITEM_ID,
                        MEDIA_FILE.VERSION,
                        MEDIA_FILE.PART,
                        MEDIA_FILE.STATE,
                        MEDIA_FILE.HEIGHT,
                        MEDIA_FILE.DURATION_TICKS)
                .from(MEDIA_FILE)
                .where(MEDIA_FILE.ITEM_ID.in(ids))
                .orderBy(MEDIA_FILE.SOURCE_ITEM_ID, MEDIA_FILE.VERSION, MEDIA_FILE.PART)
                .forEach(row -> files.computeIfAbsent(row.value1(), _ -> new ArrayList<>(1))
                        .add(row));
        return files;
    }

    /** What was found and decided about where items may be interrupted. */
    Map<Long, List<Breakpoint>> breakpoints() {
        Map<Long, List<Breakpoint>> found = new HashMap<>();
        db.selectFrom(BREAKPOINT)
                .where(BREAKPOINT.ITEM_ID.in(ids))
                .orderBy(BREAKPOINT.ITEM_ID, BREAKPOINT.AT_TICKS)
                .forEach(row -> found.computeIfAbsent(row.get(BREAKPOINT.ITEM_ID), _ -> new ArrayList<>())
                        .add(breakpoint(row)));
        return found;
    }

    static Breakpoint breakpoint(Record row) {
        return new Breakpoint(
                row.get(BREAKPOINT.AT_TICKS),
                Breakpoint.Source.of(row.get(BREAKPOINT.SOURCE)),
                // Stored as a float, whose further digits nobody wrote.
                Math.round(row.get(BREAKPOINT.CONFIDENCE) * 1_000) / 1_000.0,
                Rows.constant(Breakpoint.State.class, row.get(BREAKPOINT.STATE)),
                row.get(BREAKPOINT.NOTE),
                /* decided= */ true);
    }
}
