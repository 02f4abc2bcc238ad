package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.count;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.SourceCounts;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.store.Database;

/** The libraries of sources: what they hold, and how far their sync has come. */
@Singleton
public final class LibraryStore {
    private final Database database;

    @Inject
    public LibraryStore(Database database) {
        this.database = database;
    }

    /** Ids of a source's libraries by their key. */
    public Map<String, Long> libraries(long sourceId) {
        return database.read(db -> db.select(LIBRARY.KEY, LIBRARY.ID)
                .from(LIBRARY)
                .where(LIBRARY.SOURCE_ID.eq(sourceId))
                .fetchMap(LIBRARY.KEY, LIBRARY.ID));
    }

    /** The library with this key, made when it is new. */
    public long library(long sourceId, String key, String name) {
        return database.write(db -> {
            Long known = db.select(LIBRARY.ID)
                    .from(LIBRARY)
                    .where(LIBRARY.SOURCE_ID.eq(sourceId).and(LIBRARY.KEY.eq(key)))
                    .fetchOne(LIBRARY.ID);
            return known != null
                    ? known
                    : db.insertInto(LIBRARY)
                            .set(LIBRARY.SOURCE_ID, sourceId)
                            .set(LIBRARY.KEY, key)
                            .set(LIBRARY.NAME, name)
                            .set(LIBRARY.KIND, Library.Kind.MIXED.word())
                            .returningResult(LIBRARY.ID)
                            .fetchSingle()
                            .value1();
        });
    }

    /** Notes within a transaction how far a library's sync has come. */
    static void setProgress(DSLContext db, long libraryId, String progress) {
        db.update(LIBRARY)
                .set(LIBRARY.PROGRESS, progress)
                .where(LIBRARY.ID.eq(libraryId), LIBRARY.PROGRESS.ne(progress))
                .execute();
    }

    /** How far a library's sync had come; {@code {}} when it never began. */
    public String progress(long libraryId) {
        return database.read(db -> db.select(LIBRARY.PROGRESS)
                .from(LIBRARY)
                .where(LIBRARY.ID.eq(libraryId))
                .fetchOptional(LIBRARY.PROGRESS)
                .orElse("{}"));
    }

    /** How the sync of a library came out; {@code now} counts as when it was last read when that was to its end. */
    public void librarySynced(long libraryId, Library.State state, String message, long now) {
        database.write(db -> {
            var told = db.update(LIBRARY).set(LIBRARY.STATE, state.word()).set(LIBRARY.MESSAGE, message);
            return (state == Library.State.ERROR ? told : told.set(LIBRARY.LAST_SYNC_AT, now))
                    .where(LIBRARY.ID.eq(libraryId))
                    .execute();
        });
    }

    /** Removes a library that lists nothing any more. */
    public void removeLibrary(long libraryId) {
        database.write(
                db -> db.deleteFrom(LIBRARY).where(LIBRARY.ID.eq(libraryId)).execute());
    }

    /** Sets the kind of a source's libraries by what they mostly hold. */
    public void setLibraryKinds(long sourceId) {
        database.write(db -> {
            Map<Long, Map<Library.Kind, Integer>> held = new HashMap<>();
            db.select(MEDIA_ITEM.LIBRARY_ID, MEDIA_ITEM.KIND, count())
                    .from(MEDIA_ITEM)
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(MEDIA_ITEM.LIBRARY_ID))
                    .where(LIBRARY.SOURCE_ID.eq(sourceId))
                    .groupBy(MEDIA_ITEM.LIBRARY_ID, MEDIA_ITEM.KIND)
                    .forEach(row -> held.computeIfAbsent(row.value1(), _ -> new EnumMap<>(Library.Kind.class))
                            .merge(
                                    libraryOf(Rows.constant(ScheduleItem.Kind.class, row.value2())),
                                    row.value3(),
                                    Integer::sum));
            held.forEach((library, kinds) -> db.update(LIBRARY)
                    .set(LIBRARY.KIND, kindOf(kinds).word())
                    .where(LIBRARY.ID.eq(library))
                    .execute());
            return null;
        });
    }

    private static Library.Kind libraryOf(ScheduleItem.Kind kind) {
        return switch (kind) {
            case MOVIE -> Library.Kind.MOVIES;
            case EPISODE -> Library.Kind.SHOWS;
            case MUSIC_VIDEO -> Library.Kind.MUSIC_VIDEOS;
            case CLIP, COMMERCIAL, BUMPER, PROMO, IDENT, PSA, TRAILER, FILLER -> Library.Kind.CLIPS;
        };
    }

    /** Four fifths of one kind name a library; less is mixed. */
    private static Library.Kind kindOf(Map<Library.Kind, Integer> held) {
        int all = held.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<Library.Kind, Integer> kind : held.entrySet()) {
            if (kind.getValue() * 5 >= all * 4) {
                return kind.getKey();
            }
        }
        return Library.Kind.MIXED;
    }

    /** How a source's files stand. */
    public SourceCounts counts(long sourceId) {
        Map<String, Integer> states = new HashMap<>();
        database.read(db -> db.select(MEDIA_FILE.STATE, count())
                        .from(MEDIA_FILE)
                        .join(LIBRARY)
                        .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                        .where(LIBRARY.SOURCE_ID.eq(sourceId))
                        .groupBy(MEDIA_FILE.STATE)
                        .fetch())
                .forEach(row -> states.put(row.value1(), row.value2()));
        return new SourceCounts(
                states.getOrDefault(Rows.word(ItemState.AVAILABLE), 0),
                states.values().stream().mapToInt(Integer::intValue).sum(),
                states.getOrDefault(Rows.word(ItemState.UNUSABLE), 0),
                states.getOrDefault(Rows.word(ItemState.UNAVAILABLE), 0));
    }
}
