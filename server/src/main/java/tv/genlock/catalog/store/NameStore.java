package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.ItemRef.ITEM_REF;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;
import static tv.genlock.store.schema.tables.Source.SOURCE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.store.Database;

/** Names by which things of the catalog are the same on another station. */
@Singleton
public final class NameStore {
    private static final String PATH = "path";

    private final Database database;

    @Inject
    public NameStore(Database database) {
        this.database = database;
    }

    /** Libraries by "source/library"; of two with the same name the older one. */
    public Map<String, Long> libraries() {
        Map<String, Long> ids = new HashMap<>();
        database.read(db -> db.select(LIBRARY.ID, SOURCE.NAME, LIBRARY.NAME)
                        .from(LIBRARY)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(LIBRARY.SOURCE_ID))
                        .orderBy(LIBRARY.ID)
                        .fetch())
                .forEach(row -> ids.putIfAbsent(row.value2() + "/" + row.value3(), row.value1()));
        return ids;
    }

    /** "Title (1999)", or the title alone where no year is known. */
    public Optional<String> series(long id) {
        return database.read(db -> db.select(SERIES.TITLE, SERIES.YEAR)
                .from(SERIES)
                .where(SERIES.ID.eq(id))
                .fetchOptional(row -> title(row.value1(), row.value2())));
    }

    /** The series that {@link #series} calls so; the first of several. */
    public OptionalLong seriesNamed(String name) {
        return database
                .read(db -> db.select(SERIES.ID, SERIES.TITLE, SERIES.YEAR)
                        .from(SERIES)
                        .where(SERIES.TITLE.eq(name).or(SERIES.TITLE.eq(withoutYear(name))))
                        .orderBy(SERIES.ID)
                        .fetch())
                .stream()
                .filter(row -> title(row.value2(), row.value3()).equals(name))
                .mapToLong(row -> row.value1())
                .findFirst();
    }

    private static String title(String title, @Nullable Long year) {
        return year == null ? title : title + " (" + year + ")";
    }

    private static String withoutYear(String name) {
        return name.replaceFirst(" \\(\\d{4}\\)$", "");
    }

    /** "imdb:tt0133093" where a provider knows the item, else "path:" and the path of its file. */
    public Optional<String> item(long id) {
        return database.read(db -> db.select(ITEM_REF.PROVIDER, ITEM_REF.VALUE)
                        .from(ITEM_REF)
                        .where(ITEM_REF.ITEM_ID.eq(id))
                        .orderBy(ITEM_REF.PROVIDER, ITEM_REF.VALUE)
                        .limit(1)
                        .fetchOptional(row -> row.value1() + ":" + row.value2()))
                .or(() -> path(id));
    }

    private Optional<String> path(long id) {
        return database.read(db -> db.select(MEDIA_FILE.PATH)
                .from(MEDIA_ITEM)
                .join(MEDIA_FILE)
                .on(MEDIA_FILE.ID.eq(MEDIA_ITEM.FILE_ID))
                .where(MEDIA_ITEM.ID.eq(id))
                .fetchOptional(row -> PATH + ":" + row.value1()));
    }

    /** The item that {@link #item} calls so; the first of several. */
    public OptionalLong itemNamed(String name) {
        int colon = name.indexOf(':');
        if (colon < 1) {
            return OptionalLong.empty();
        }
        String kind = name.substring(0, colon);
        String value = name.substring(colon + 1);
        Optional<Long> id = kind.equals(PATH)
                ? database.read(db -> db.select(MEDIA_FILE.ITEM_ID)
                        .from(MEDIA_FILE)
                        .where(MEDIA_FILE.PATH.eq(value))
                        .orderBy(MEDIA_FILE.ITEM_ID)
                        .limit(1)
                        .fetchOptional(MEDIA_FILE.ITEM_ID))
                : database.read(db -> db.select(ITEM_REF.ITEM_ID)
                        .from(ITEM_REF)
                        .where(ITEM_REF.PROVIDER.eq(kind), ITEM_REF.VALUE.eq(value))
                        .orderBy(ITEM_REF.ITEM_ID)
                        .limit(1)
                        .fetchOptional(ITEM_REF.ITEM_ID));
        return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
    }
}
