package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.count;
import static tv.genlock.store.schema.tables.ItemGenre.ITEM_GENRE;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.PathMapping.PATH_MAPPING;
import static tv.genlock.store.schema.tables.Series.SERIES;
import static tv.genlock.store.schema.tables.Source.SOURCE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.MediaFile;
import tv.genlock.catalog.SourcePlace;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.store.Database;

/** Reads the catalog for the station's own use. */
@Singleton
public final class CatalogStore {
    /** The kind of source whose files lie in its folder; all others are media servers. */
    private static final String FOLDER = "folder";

    private static final int IDS_A_STEP = 500;

    private final Database database;

    @Inject
    public CatalogStore(Database database) {
        this.database = database;
    }

    /** All items by id. */
    public List<CatalogItem> items() {
        return database.read(CatalogStore::items);
    }

    private static List<CatalogItem> items(DSLContext db) {
        Map<Long, List<String>> genres = genres(db);
        SharedTraits traits = new SharedTraits();
        LastingKeys keys = LastingKeys.read(db);
        List<CatalogItem> items = new ArrayList<>();
        try (var rows = db.select(
                        MEDIA_ITEM.ID,
                        MEDIA_ITEM.LIBRARY_ID,
                        MEDIA_ITEM.FILE_ID,
                        MEDIA_ITEM.KIND,
                        MEDIA_ITEM.TITLE,
                        MEDIA_ITEM.SERIES_ID,
                        SERIES.TITLE,
                        MEDIA_ITEM.SEASON,
                        MEDIA_ITEM.EPISODE,
                        MEDIA_ITEM.YEAR,
                        MEDIA_ITEM.DURATION_TICKS,
                        MEDIA_ITEM.IN_TICKS,
                        MEDIA_ITEM.OUT_TICKS,
                        MEDIA_ITEM.STATE,
                        MEDIA_ITEM.RATING_AGE,
                        MEDIA_ITEM.PREMIERED)
                .from(MEDIA_ITEM)
                .leftJoin(SERIES)
                .on(SERIES.ID.eq(MEDIA_ITEM.SERIES_ID))
                .orderBy(MEDIA_ITEM.ID)
                .fetchLazy()) {
            for (Record row : rows) {
                items.add(item(row, genres.getOrDefault(row.get(MEDIA_ITEM.ID), List.of()), traits, keys));
            }
        }
        return items;
    }

    private static Map<Long, List<String>> genres(DSLContext db) {
        Map<String, String> shared = new HashMap<>();
        Map<Long, List<String>> genres = new HashMap<>();
        db.select(ITEM_GENRE.ITEM_ID, ITEM_GENRE.GENRE)
                .from(ITEM_GENRE)
                .orderBy(ITEM_GENRE.ITEM_ID, ITEM_GENRE.GENRE)
                .fetchLazy()
                .forEach(row -> genres.computeIfAbsent(row.value1(), _ -> new ArrayList<>(2))
                        .add(shared.computeIfAbsent(row.value2(), genre -> genre)));
        return genres;
    }

    private static CatalogItem item(Record row, List<String> genres, SharedTraits traits, LastingKeys keys) {
        Long seriesId = row.get(MEDIA_ITEM.SERIES_ID);
        Optional<ScheduleItem.Episode> series = seriesId == null
                ? Optional.empty()
                : Optional.of(new ScheduleItem.Episode(
                        seriesId,
                        row.get(SERIES.TITLE),
                        Rows.whole(row, MEDIA_ITEM.SEASON).orElse(1),
                        Rows.whole(row, MEDIA_ITEM.EPISODE).orElse(0),
                        keys.ofSeries(seriesId)));
        return new CatalogItem(
                row.get(MEDIA_ITEM.ID),
                row.get(MEDIA_ITEM.FILE_ID),
                row.get(MEDIA_ITEM.LIBRARY_ID),
                Rows.constant(ScheduleItem.Kind.class, row.get(MEDIA_ITEM.KIND)),
                row.get(MEDIA_ITEM.TITLE),
                series,
                Rows.whole(row, MEDIA_ITEM.YEAR),
                List.copyOf(genres),
                airedTicks(row),
                Rows.constant(ItemState.class, row.get(MEDIA_ITEM.STATE)),
                traits.of(row.get(MEDIA_ITEM.RATING_AGE), row.get(MEDIA_ITEM.PREMIERED)),
                keys.ofItem(row.get(MEDIA_ITEM.ID)));
    }

    /** What lies between the in and the out point; 0 while the whole is not known. Points that leave nothing count as none. */
    private static long airedTicks(Record row) {
        long whole = row.get(MEDIA_ITEM.DURATION_TICKS);
        Long in = row.get(MEDIA_ITEM.IN_TICKS);
        Long out = row.get(MEDIA_ITEM.OUT_TICKS);
        long aired = (out == null ? whole : Math.min(out, whole)) - (in == null ? 0 : in);
        return aired > 0 ? aired : whole;
    }

    /** Descriptions of these items, as far as they have any. */
    public Map<Long, String> descriptions(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        Map<Long, String> descriptions = new HashMap<>();
        for (int from = 0; from < all.size(); from += IDS_A_STEP) {
            List<Long> step = all.subList(from, Math.min(all.size(), from + IDS_A_STEP));
            database.read(db -> {
                db.select(MEDIA_ITEM.ID, MEDIA_ITEM.DESCRIPTION)
                        .from(MEDIA_ITEM)
                        .where(MEDIA_ITEM.ID.in(step), MEDIA_ITEM.DESCRIPTION.ne(""))
                        .forEach(row -> descriptions.put(row.value1(), row.value2()));
                return null;
            });
        }
        return descriptions;
    }

    public List<Library> libraries() {
        return database.read(db -> db.select(
                        LIBRARY.ID,
                        LIBRARY.SOURCE_ID,
                        LIBRARY.KEY,
                        LIBRARY.NAME,
                        LIBRARY.KIND,
                        count(MEDIA_ITEM.ID),
                        LIBRARY.STATE,
                        LIBRARY.MESSAGE,
                        LIBRARY.LAST_SYNC_AT)
                .from(LIBRARY)
                .leftJoin(MEDIA_ITEM)
                .on(MEDIA_ITEM.LIBRARY_ID.eq(LIBRARY.ID))
                .groupBy(LIBRARY.ID)
                .orderBy(LIBRARY.NAME, LIBRARY.ID)
                .fetch(row -> new Library(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Rows.constant(Library.Kind.class, row.value5()),
                        row.value6(),
                        Rows.constant(Library.State.class, row.value7()),
                        row.value8(),
                        row.value9() == null ? null : Instant.ofEpochMilli(row.value9()))));
    }

    public Optional<MediaFile> file(long id) {
        return database.read(
                db -> db.selectFrom(MEDIA_FILE).where(MEDIA_FILE.ID.eq(id)).fetchOptional(CatalogStore::file));
    }

    /** Where the files of a library are. */
    public SourcePlace placeOf(long libraryId) {
        return database.read(db -> db.select(SOURCE.ID, SOURCE.KIND, SOURCE.LOCATION)
                .from(LIBRARY)
                .join(SOURCE)
                .on(SOURCE.ID.eq(LIBRARY.SOURCE_ID))
                .where(LIBRARY.ID.eq(libraryId))
                .fetchOptional(row -> new SourcePlace(
                        row.value1(), row.value2().equals(FOLDER), row.value3(), mapped(db, row.value1())))
                .orElseThrow(() -> StationException.notFound("library " + libraryId)));
    }

    private static List<String> mapped(DSLContext db, long sourceId) {
        return db.select(PATH_MAPPING.LOCAL)
                .from(PATH_MAPPING)
                .where(PATH_MAPPING.SOURCE_ID.eq(sourceId))
                .orderBy(PATH_MAPPING.POSITION)
                .fetch(PATH_MAPPING.LOCAL);
    }

    public OptionalLong sourceOf(long fileId) {
        return database.read(db -> db.select(LIBRARY.SOURCE_ID)
                        .from(MEDIA_FILE)
                        .join(LIBRARY)
                        .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                        .where(MEDIA_FILE.ID.eq(fileId))
                        .fetchOptional(LIBRARY.SOURCE_ID))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** What people know a file by. */
    public Optional<String> nameOf(long fileId) {
        return database.read(db -> db.select(SOURCE.KIND, SOURCE.NAME, MEDIA_ITEM.TITLE, MEDIA_FILE.PATH)
                .from(MEDIA_FILE)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(MEDIA_FILE.ITEM_ID))
                .join(LIBRARY)
                .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(LIBRARY.SOURCE_ID))
                .where(MEDIA_FILE.ID.eq(fileId))
                .fetchOptional(row -> row.value1().equals(FOLDER)
                        ? row.value4()
                        : "%s, from %s".formatted(row.value3(), row.value2())));
    }

    /** The parts of a file's version, in order; the file alone when it is not there any more. */
    public List<Long> partsOf(long fileId) {
        var one = MEDIA_FILE.as("one");
        List<Long> parts = database.read(db -> db.select(MEDIA_FILE.ID)
                .from(MEDIA_FILE)
                .join(one)
                .on(one.SOURCE_ITEM_ID.eq(MEDIA_FILE.SOURCE_ITEM_ID).and(one.VERSION.eq(MEDIA_FILE.VERSION)))
                .where(one.ID.eq(fileId))
                .orderBy(MEDIA_FILE.PART)
                .fetch(MEDIA_FILE.ID));
        return parts.isEmpty() ? List.of(fileId) : parts;
    }

    /** The in point of the item of a file; 0 when there is none. */
    public long inTicks(long fileId) {
        return database.read(db -> db.select(MEDIA_ITEM.IN_TICKS)
                .from(MEDIA_ITEM)
                .join(MEDIA_FILE)
                .on(MEDIA_FILE.ITEM_ID.eq(MEDIA_ITEM.ID))
                .where(MEDIA_FILE.ID.eq(fileId), MEDIA_ITEM.IN_TICKS.isNotNull())
                .fetchOptional(MEDIA_ITEM.IN_TICKS)
                .orElse(0L));
    }

    static MediaFile file(Record row) {
        return new MediaFile(
                row.get(MEDIA_FILE.ID),
                OptionalLong.of(row.get(MEDIA_FILE.ITEM_ID)),
                row.get(MEDIA_FILE.LIBRARY_ID),
                row.get(MEDIA_FILE.PATH),
                row.get(MEDIA_FILE.LOCAL_PATH),
                row.get(MEDIA_FILE.REMOTE_PATH),
                row.get(MEDIA_FILE.SIZE),
                Instant.ofEpochMilli(row.get(MEDIA_FILE.MODIFIED_AT)),
                row.get(MEDIA_FILE.FINGERPRINT),
                Rows.constant(ItemState.class, row.get(MEDIA_FILE.STATE)),
                row.get(MEDIA_FILE.REASON),
                row.get(MEDIA_FILE.CONTAINER),
                row.get(MEDIA_FILE.DURATION_TICKS));
    }
}
