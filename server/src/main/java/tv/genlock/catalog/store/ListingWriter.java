package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;

/** Writes a batch of what one library lists: listings, their files, and the items they stand for. Inside a write transaction only. */
final class ListingWriter {
    private static final List<Field<?>> FILE_COLUMNS = List.of(
            MEDIA_FILE.ID,
            MEDIA_FILE.ITEM_ID,
            MEDIA_FILE.SOURCE_ITEM_ID,
            MEDIA_FILE.LIBRARY_ID,
            MEDIA_FILE.VERSION,
            MEDIA_FILE.PART,
            MEDIA_FILE.PATH,
            MEDIA_FILE.LOCAL_PATH,
            MEDIA_FILE.REMOTE_PATH,
            MEDIA_FILE.SIZE,
            MEDIA_FILE.MODIFIED_AT,
            MEDIA_FILE.FINGERPRINT,
            MEDIA_FILE.STATE,
            MEDIA_FILE.REASON,
            MEDIA_FILE.CONTAINER,
            MEDIA_FILE.VIDEO_CODEC,
            MEDIA_FILE.WIDTH,
            MEDIA_FILE.HEIGHT,
            MEDIA_FILE.DURATION_TICKS,
            MEDIA_FILE.DURATION_EXACT,
            MEDIA_FILE.PROBE,
            MEDIA_FILE.PROBED_AT);

    private final DSLContext db;
    private final long libraryId;
    private final long now;

    /** A listing to write. */
    private record Written(SourcedItem item, long id, long itemId) {}

    private record NewFile(SourcedFile file, Written of) {}

    private record Known(long id, long itemId, String mark, boolean vanished) {}

    ListingWriter(DSLContext db, long libraryId, long nowMillis) {
        this.db = db;
        this.libraryId = libraryId;
        this.now = nowMillis;
    }

    /** @return how many were new or changed */
    int write(List<SourcedItem> batch) {
        Map<String, Known> known = known(batch);
        List<SourcedItem> fresh = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        for (SourcedItem item : batch) {
            Known before = known.get(keyOf(item));
            if (before == null) {
                fresh.add(item);
            } else if (item.mark().isEmpty()
                    || before.vanished()
                    || !item.mark().equals(before.mark())) {
                written.add(new Written(item, before.id(), before.itemId()));
            }
        }
        Map<Long, Map<String, Record>> files = files(written);
        series(batch);
        update(written);
        written.addAll(insert(fresh));
        files(written, files);
        ItemSettling.settle(db, written.stream().map(Written::itemId).toList(), now);
        return written.size();
    }

    private static String keyOf(SourcedItem item) {
        return item.knownId().isPresent() ? "#" + item.knownId().getAsLong() : item.key();
    }

    private Map<String, Known> known(List<SourcedItem> batch) {
        Set<Long> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (SourcedItem item : batch) {
            if (item.knownId().isPresent()) {
                ids.add(item.knownId().getAsLong());
            } else {
                keys.add(item.key());
            }
        }
        Map<String, Known> known = new HashMap<>();
        db.select(SOURCE_ITEM.ID, SOURCE_ITEM.KEY, SOURCE_ITEM.ITEM_ID, SOURCE_ITEM.MARK, SOURCE_ITEM.VANISHED_AT)
                .from(SOURCE_ITEM)
                .where(SOURCE_ITEM
                        .ID
                        .in(ids)
                        .or(SOURCE_ITEM.LIBRARY_ID.eq(libraryId).and(SOURCE_ITEM.KEY.in(keys))))
                .forEach(row -> {
                    Known one = new Known(row.value1(), row.value3(), row.value4(), row.value5() != null);
                    known.put(ids.contains(row.value1()) ? "#" + row.value1() : row.value2(), one);
                });
        return known;
    }

    /** Makes the series that nobody has told of yet. */
    private void series(List<SourcedItem> batch) {
        Map<String, SourcedSeries> named = new HashMap<>();
        for (SourcedItem item : batch) {
            ItemFacts.Place place = item.facts().place();
            if (place != null) {
                named.putIfAbsent(
                        place.seriesKey(),
                        new SourcedSeries(place.seriesKey(), "", SeriesFacts.named(place.seriesTitle())));
            }
        }
        new SeriesWriter(db, libraryId, now).ensure(named);
    }

    private void update(List<Written> written) {
        if (written.isEmpty()) {
            return;
        }
        BatchBindStep batch = db.batch(db.update(SOURCE_ITEM)
                .set(SOURCE_ITEM.LIBRARY_ID, (Long) null)
                .set(SOURCE_ITEM.KEY, (String) null)
                .set(SOURCE_ITEM.MARK, (String) null)
                .set(SOURCE_ITEM.FACTS, (String) null)
                .set(SOURCE_ITEM.VANISHED_AT, (Long) null)
                .where(SOURCE_ITEM.ID.eq((Long) null)));
        for (Written one : written) {
            batch = batch.bind(
                    libraryId,
                    one.item().key(),
                    one.item().mark(),
                    FactsText.of(one.item().facts()),
                    null,
                    one.id());
        }
        batch.execute();
    }

    private List<Written> insert(List<SourcedItem> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<String, Long> same = new SameItem(db, libraryId).find(fresh);
        long listing = NextIds.take(db, "source_item", fresh.size());
        long item = NextIds.take(db, "media_item", fresh.size() - same.size());
        List<Written> written = new ArrayList<>(fresh.size());
        BatchBindStep items = db.batch(db.insertInto(
                        MEDIA_ITEM,
                        MEDIA_ITEM.ID,
                        MEDIA_ITEM.LIBRARY_ID,
                        MEDIA_ITEM.KIND,
                        MEDIA_ITEM.TITLE,
                        MEDIA_ITEM.SORT_TITLE,
                        MEDIA_ITEM.STATE,
                        MEDIA_ITEM.ADDED_AT,
                        MEDIA_ITEM.UPDATED_AT)
                .values((Long) null, null, null, null, null, null, null, null));
        BatchBindStep listings = db.batch(db.insertInto(
                        SOURCE_ITEM,
                        SOURCE_ITEM.ID,
                        SOURCE_ITEM.LIBRARY_ID,
                        SOURCE_ITEM.KEY,
                        SOURCE_ITEM.ITEM_ID,
                        SOURCE_ITEM.MARK,
                        SOURCE_ITEM.FACTS)
                .values((Long) null, null, null, null, null, null));
        for (SourcedItem one : fresh) {
            Long known = same.get(one.key());
            long id = known == null ? item++ : known;
            if (known == null) {
                items = items.bind(
                        id,
                        libraryId,
                        Rows.word(one.facts().kind()),
                        one.facts().title(),
                        "",
                        Rows.word(ItemState.PENDING),
                        now,
                        now);
            }
            listings = listings.bind(listing, libraryId, one.key(), id, one.mark(), FactsText.of(one.facts()));
            written.add(new Written(one, listing++, id));
        }
        if (items.size() > 0) {
            items.execute();
        }
        listings.execute();
        return written;
    }

    /** The files that are known of listings, by path. */
    private Map<Long, Map<String, Record>> files(List<Written> written) {
        Map<Long, Map<String, Record>> files = new HashMap<>();
        if (!written.isEmpty()) {
            db.select(
                            MEDIA_FILE.SOURCE_ITEM_ID,
                            MEDIA_FILE.ID,
                            MEDIA_FILE.PATH,
                            MEDIA_FILE.SIZE,
                            MEDIA_FILE.MODIFIED_AT,
                            MEDIA_FILE.DURATION_TICKS,
                            MEDIA_FILE.DURATION_EXACT)
                    .from(MEDIA_FILE)
                    .where(MEDIA_FILE.SOURCE_ITEM_ID.in(
                            written.stream().map(Written::id).toList()))
                    .forEach(row -> files.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                            .put(row.get(MEDIA_FILE.PATH), row));
        }
        return files;
    }

    private void files(List<Written> written, Map<Long, Map<String, Record>> known) {
        List<Long> gone = new ArrayList<>();
        List<NewFile> inserts = new ArrayList<>();
        for (Written one : written) {
            Map<String, Record> before = known.getOrDefault(one.id(), new HashMap<>());
            // A file that was moved: the only one before, the only one now.
            boolean moved = before.size() == 1
                    && one.item().files().size() == 1
                    && !before.containsKey(one.item().files().getFirst().path());
            List<SourcedFile> fresh = new ArrayList<>();
            for (SourcedFile file : one.item().files()) {
                Record same = moved ? before.remove(before.keySet().iterator().next()) : before.remove(file.path());
                if (same == null) {
                    fresh.add(file);
                } else {
                    update(file, one, same);
                }
            }
            before.values().forEach(row -> gone.add(row.get(MEDIA_FILE.ID)));
            fresh.forEach(file -> inserts.add(new NewFile(file, one)));
        }
        if (!gone.isEmpty()) {
            db.deleteFrom(MEDIA_FILE).where(MEDIA_FILE.ID.in(gone)).execute();
        }
        insertFiles(inserts);
    }

    private void insertFiles(List<NewFile> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        long id = NextIds.take(db, "media_file", fresh.size());
        BatchBindStep batch = db.batch(db.insertInto(MEDIA_FILE, FILE_COLUMNS).values(new Object[FILE_COLUMNS.size()]));
        for (NewFile one : fresh) {
            SourcedFile file = one.file();
            Written of = one.of();
            Seen seen = Seen.of(file);
            batch = batch.bind(
                    id++,
                    of.itemId(),
                    of.id(),
                    libraryId,
                    (long) file.version(),
                    (long) file.part(),
                    file.path(),
                    file.localPath(),
                    file.remotePath(),
                    file.sizeBytes(),
                    file.modifiedAtMillis(),
                    file.fingerprint(),
                    Rows.word(file.state()),
                    file.reason(),
                    seen.container(),
                    seen.codec(),
                    seen.width(),
                    seen.height(),
                    seen.ticks(),
                    seen.exact(),
                    seen.probe(),
                    file.probe().isPresent() ? now : null);
        }
        batch.execute();
    }

    private void update(SourcedFile file, Written of, Record before) {
        long id = before.get(MEDIA_FILE.ID);
        db.update(MEDIA_FILE)
                .set(MEDIA_FILE.ITEM_ID, of.itemId())
                .set(MEDIA_FILE.LIBRARY_ID, libraryId)
                .set(MEDIA_FILE.VERSION, (long) file.version())
                .set(MEDIA_FILE.PART, (long) file.part())
                .set(MEDIA_FILE.PATH, file.path())
                .set(MEDIA_FILE.LOCAL_PATH, file.localPath())
                .set(MEDIA_FILE.REMOTE_PATH, file.remotePath())
                .set(MEDIA_FILE.SIZE, file.sizeBytes())
                .set(MEDIA_FILE.MODIFIED_AT, file.modifiedAtMillis())
                .set(MEDIA_FILE.FINGERPRINT, file.fingerprint())
                .set(MEDIA_FILE.STATE, Rows.word(file.state()))
                .set(MEDIA_FILE.REASON, file.reason())
                .set(MEDIA_FILE.VANISHED_AT, DSL.castNull(MEDIA_FILE.VANISHED_AT))
                .where(MEDIA_FILE.ID.eq(id))
                .execute();
        if (file.probe().isPresent() || file.durationTicks() > 0) {
            Seen seen = Seen.of(file).afterMeasuring(file, before);
            db.update(MEDIA_FILE)
                    .set(MEDIA_FILE.CONTAINER, seen.container())
                    .set(MEDIA_FILE.VIDEO_CODEC, seen.codec())
                    .set(MEDIA_FILE.WIDTH, seen.width())
                    .set(MEDIA_FILE.HEIGHT, seen.height())
                    .set(MEDIA_FILE.DURATION_TICKS, seen.ticks())
                    .set(MEDIA_FILE.DURATION_EXACT, seen.exact())
                    .set(MEDIA_FILE.PROBE, seen.probe())
                    .set(MEDIA_FILE.PROBED_AT, file.probe().isPresent() ? now : null)
                    .where(MEDIA_FILE.ID.eq(id))
                    .execute();
        }
    }
}
