package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.EditBatch.EDIT_BATCH;
import static tv.genlock.store.schema.tables.EditChange.EDIT_CHANGE;
import static tv.genlock.store.schema.tables.ItemEdit.ITEM_EDIT;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.EditBatch;
import tv.genlock.catalog.ItemChange;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.store.Database;

/**
 * What people say of items, over what sources say. Each act is kept with what was there before, so that it can be taken back;
 * the latest {@value #KEPT} are. Acts of many items are written in steps, each a transaction: one that was cut off is kept as far
 * as it came.
 */
@Singleton
public final class EditStore {
    private static final int KEPT = 50;
    /** What stands for the terms of a spot where fields are listed; no field of an item is called so. */
    private static final String TERMS = "spot terms";
    /** Items of one transaction. */
    public static final int ITEMS_A_STEP = 1_000;

    private final Database database;

    /** @param editId empty when nothing changed */
    public record Edited(OptionalLong editId, int items) {}

    /** One field of one item, or its {@link #TERMS}: the edits, JSON, null for none. */
    record Change(
            long itemId,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    @Inject
    public EditStore(Database database) {
        this.database = database;
    }

    /** Changes items; those that are gone, and those that are as wanted already, are not counted. */
    public Edited edit(String title, List<Long> itemIds, ItemChange change, long nowMillis) {
        long batch = 0;
        int items = 0;
        for (int from = 0; from < itemIds.size(); from += ITEMS_A_STEP) {
            List<Long> step = itemIds.subList(from, Math.min(itemIds.size(), from + ITEMS_A_STEP));
            long open = batch;
            Step done = database.write(db -> edit(db, open, title, step, change, nowMillis));
            batch = done.batch();
            items += done.items();
        }
        return new Edited(batch == 0 ? OptionalLong.empty() : OptionalLong.of(batch), items);
    }

    /** Begins an act that is made in several turns: {@link #more} of it, then {@link #close}. */
    public long open(String title, long nowMillis) {
        return database.write(db -> batch(db, title, nowMillis));
    }

    /**
     * The next items of an act, at most {@link #ITEMS_A_STEP}, in one transaction.
     *
     * @return how many changed
     */
    public int more(long editId, List<Long> itemIds, ItemChange change, long nowMillis) {
        return database.write(
                db -> edit(db, editId, "", itemIds, change, nowMillis).items());
    }

    /**
     * Keeps on what terms at most {@link #ITEMS_A_STEP} items air in breaks, as part of an act, in one transaction.
     *
     * @param terms text that only those who say it understand, by item; each item exists
     */
    public void terms(long editId, Map<Long, String> terms, long nowMillis) {
        database.write(db -> {
            Map<Long, String> before = SpotTermsRows.of(db, terms.keySet());
            List<Change> changes = terms.entrySet().stream()
                    .map(one -> new Change(one.getKey(), TERMS, before.get(one.getKey()), one.getValue()))
                    .filter(change -> !Objects.equals(change.before(), change.after()))
                    .toList();
            if (!changes.isEmpty()) {
                keep(db, editId, changes);
                write(db, changes, nowMillis);
            }
            return null;
        });
    }

    /** An act that changed nothing is forgotten. @return whether it changed something */
    public boolean close(long editId) {
        return database.write(db -> db.deleteFrom(EDIT_BATCH)
                        .where(EDIT_BATCH.ID.eq(editId))
                        .andNotExists(db.selectFrom(EDIT_CHANGE).where(EDIT_CHANGE.BATCH_ID.eq(editId)))
                        .execute()
                == 0);
    }

    private record Step(long batch, int items) {}

    private static Step edit(
            DSLContext db, long open, String title, List<Long> ids, ItemChange change, long nowMillis) {
        List<Change> changes = new PlannedEdits(db, ids, change).changes();
        if (changes.isEmpty()) {
            return new Step(open, 0);
        }
        long batch = open == 0 ? batch(db, title, nowMillis) : open;
        keep(db, batch, changes);
        return new Step(batch, write(db, changes, nowMillis));
    }

    private static long batch(DSLContext db, String title, long nowMillis) {
        long batch = db.insertInto(EDIT_BATCH)
                .set(EDIT_BATCH.TITLE, title)
                .set(EDIT_BATCH.MADE_AT, nowMillis)
                .returningResult(EDIT_BATCH.ID)
                .fetchSingle()
                .value1();
        db.deleteFrom(EDIT_BATCH).where(EDIT_BATCH.ID.le(batch - KEPT)).execute();
        return batch;
    }

    private static void keep(DSLContext db, long batch, List<Change> changes) {
        BatchBindStep rows = db.batch(db.insertInto(
                        EDIT_CHANGE,
                        EDIT_CHANGE.BATCH_ID,
                        EDIT_CHANGE.ITEM_ID,
                        EDIT_CHANGE.FIELD,
                        EDIT_CHANGE.BEFORE,
                        EDIT_CHANGE.AFTER)
                .values((Long) null, null, null, null, null));
        for (Change one : changes) {
            rows = rows.bind(batch, one.itemId(), one.field(), one.before(), one.after());
        }
        rows.execute();
    }

    /** @return how many items there were */
    private static int write(DSLContext db, List<Change> changes, long nowMillis) {
        for (Change one : changes) {
            if (one.field().equals(TERMS)) {
                SpotTermsRows.put(db, one.itemId(), one.after(), nowMillis);
            }
        }
        List<Change> fields =
                changes.stream().filter(one -> !one.field().equals(TERMS)).toList();
        if (!fields.isEmpty()) {
            writeFields(db, fields, nowMillis);
        }
        return (int) changes.stream().map(Change::itemId).distinct().count();
    }

    private static void writeFields(DSLContext db, List<Change> changes, long nowMillis) {
        BatchBindStep drops = db.batch(
                db.deleteFrom(ITEM_EDIT).where(ITEM_EDIT.ITEM_ID.eq((Long) null), ITEM_EDIT.FIELD.eq((String) null)));
        BatchBindStep edits = db.batch(
                db.insertInto(ITEM_EDIT, ITEM_EDIT.ITEM_ID, ITEM_EDIT.FIELD, ITEM_EDIT.VALUE, ITEM_EDIT.EDITED_AT)
                        .values((Long) null, null, null, null));
        for (Change one : changes) {
            drops = drops.bind(one.itemId(), one.field());
            if (one.after() != null) {
                edits = edits.bind(one.itemId(), one.field(), one.after(), nowMillis);
            }
        }
        drops.execute();
        if (edits.size() > 0) {
            edits.execute();
        }
        ItemSettling.settle(db, changes.stream().map(Change::itemId).distinct().toList(), nowMillis);
    }

    /** The latest acts, newest first. */
    public List<EditBatch> edits() {
        return database.read(db -> db.select(
                        EDIT_BATCH.ID,
                        EDIT_BATCH.TITLE,
                        EDIT_BATCH.MADE_AT,
                        DSL.countDistinct(EDIT_CHANGE.ITEM_ID),
                        EDIT_BATCH.UNDONE_AT)
                .from(EDIT_BATCH)
                .leftJoin(EDIT_CHANGE)
                .on(EDIT_CHANGE.BATCH_ID.eq(EDIT_BATCH.ID))
                .groupBy(EDIT_BATCH.ID)
                .orderBy(EDIT_BATCH.ID.desc())
                .limit(KEPT)
                .fetch(row -> new EditBatch(
                        row.value1(),
                        row.value2(),
                        Instant.ofEpochMilli(row.value3()),
                        row.value4(),
                        row.value5() != null)));
    }

    /** Takes an act back, but for fields that were edited again since. */
    public EditBatch.Undone undo(long editId, long nowMillis) {
        checkOpen(editId);
        int restored = 0;
        int skipped = 0;
        long last = 0;
        while (true) {
            long after = last;
            Map<Long, Boolean> done = database.write(db -> undo(db, editId, after, nowMillis));
            if (done.isEmpty()) {
                break;
            }
            int whole = (int) done.values().stream().filter(one -> one).count();
            restored += whole;
            skipped += done.size() - whole;
            last = done.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
        }
        database.write(db -> db.update(EDIT_BATCH)
                .set(EDIT_BATCH.UNDONE_AT, nowMillis)
                .where(EDIT_BATCH.ID.eq(editId))
                .execute());
        return new EditBatch.Undone(restored, skipped);
    }

    private void checkOpen(long editId) {
        Map<Long, @Nullable Long> found = new HashMap<>();
        database.read(db -> db.select(EDIT_BATCH.ID, EDIT_BATCH.UNDONE_AT)
                        .from(EDIT_BATCH)
                        .where(EDIT_BATCH.ID.eq(editId))
                        .fetch())
                .forEach(row -> found.put(row.value1(), row.value2()));
        if (found.isEmpty()) {
            throw StationException.notFound("edit " + editId);
        }
        if (found.get(editId) != null) {
            throw new StationException(ProblemCode.CONFLICT, "This edit was taken back already.");
        }
    }

    /** The next items of an act by id, and whether all of each could be taken back. */
    private static Map<Long, Boolean> undo(DSLContext db, long editId, long after, long nowMillis) {
        List<Long> ids = db.selectDistinct(EDIT_CHANGE.ITEM_ID)
                .from(EDIT_CHANGE)
                .where(EDIT_CHANGE.BATCH_ID.eq(editId), EDIT_CHANGE.ITEM_ID.gt(after))
                .orderBy(EDIT_CHANGE.ITEM_ID)
                .limit(ITEMS_A_STEP)
                .fetch(EDIT_CHANGE.ITEM_ID);
        Map<Long, Map<String, String>> edits = new SettlingRows(db, ids).edits();
        SpotTermsRows.of(db, ids)
                .forEach((item, terms) ->
                        edits.computeIfAbsent(item, _ -> new HashMap<>()).put(TERMS, terms));
        List<Long> there = db.select(MEDIA_ITEM.ID)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.ID.in(ids))
                .fetch(MEDIA_ITEM.ID);
        Map<Long, Boolean> done = new LinkedHashMap<>();
        ids.forEach(id -> done.put(id, true));
        List<Change> back = new ArrayList<>();
        db.selectFrom(EDIT_CHANGE)
                .where(EDIT_CHANGE.BATCH_ID.eq(editId), EDIT_CHANGE.ITEM_ID.in(ids))
                .forEach(row -> {
                    long item = row.get(EDIT_CHANGE.ITEM_ID);
                    String field = row.get(EDIT_CHANGE.FIELD);
                    @Nullable String now = edits.getOrDefault(item, Map.of()).get(field);
                    @Nullable String before = row.get(EDIT_CHANGE.BEFORE);
                    if (!there.contains(item) || !isAs(now, before, row.get(EDIT_CHANGE.AFTER))) {
                        done.put(item, false);
                    } else if (!Objects.equals(now, before)) {
                        back.add(new Change(item, field, now, before));
                    }
                });
        if (!back.isEmpty()) {
            write(db, back, nowMillis);
        }
        return done;
    }

    /** As the act left it, or taken back already by an undo that was cut off. */
    private static boolean isAs(@Nullable String now, @Nullable String before, @Nullable String after) {
        return Objects.equals(now, after) || Objects.equals(now, before);
    }
}
