package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;
import static tv.genlock.store.schema.tables.SourceSeries.SOURCE_SERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.KnownFile;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.SourceCounts;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.media.MediaProbe;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.store.Database;

/** Writes what sources find. */
@Singleton
public final class IntakeStore {
    private static final int IDS_A_STATEMENT = 500;
    private static final String AVAILABLE = Rows.word(ItemState.AVAILABLE);
    private static final String GONE_AT_SOURCE = "The source does not list it any more.";
    private static final String GONE = "The file is not there any more.";

    private final Database database;

    @Inject
    public IntakeStore(Database database) {
        this.database = database;
    }

    public Map<String, Long> libraries(long sourceId) {
        return database.read(db -> db.select(LIBRARY.KEY, LIBRARY.ID)
                .from(LIBRARY)
                .where(LIBRARY.SOURCE_ID.eq(sourceId))
                .fetchMap(LIBRARY.KEY, LIBRARY.ID));
    }

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

    public void known(long sourceId, Consumer<KnownFile> each) {
        database.read(db -> {
            db.select(
                            MEDIA_FILE.ID,
                            SOURCE_ITEM.ID,
                            SOURCE_ITEM.MARK,
                            MEDIA_FILE.PART,
                            MEDIA_FILE.PATH,
                            MEDIA_FILE.LIBRARY_ID,
                            MEDIA_FILE.SIZE,
                            MEDIA_FILE.MODIFIED_AT,
                            MEDIA_FILE.STATE,
                            MEDIA_FILE.FINGERPRINT)
                    .from(MEDIA_FILE)
                    .join(SOURCE_ITEM)
                    .on(SOURCE_ITEM.ID.eq(MEDIA_FILE.SOURCE_ITEM_ID))
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                    .where(LIBRARY.SOURCE_ID.eq(sourceId))
                    .orderBy(MEDIA_FILE.ID)
                    .fetchLazy()
                    .forEach(row -> each.accept(new KnownFile(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4().intValue(),
                            row.value5(),
                            row.value6(),
                            row.value7(),
                            row.value8(),
                            Rows.constant(ItemState.class, row.value9()),
                            row.value10())));
            return null;
        });
    }

    public Optional<MediaProbe> probe(long fileId) {
        return database.read(db -> db.select(MEDIA_FILE.PROBE)
                .from(MEDIA_FILE)
                .where(MEDIA_FILE.ID.eq(fileId))
                .fetchOptional(MEDIA_FILE.PROBE)
                .flatMap(ProbeText::read));
    }

    /** A batch of what one library lists, and with it how far its sync has come. @return how many were new or changed */
    public int store(long libraryId, List<SourcedItem> batch, String progress, long now) {
        return database.write(db -> {
            int written = new ListingWriter(db, libraryId, now).write(batch);
            setProgress(db, libraryId, progress);
            return written;
        });
    }

    /** A batch of series one library lists. @return how many were new or changed */
    public int storeSeries(long libraryId, List<SourcedSeries> batch, String progress, long now) {
        return database.write(db -> {
            int written = new SeriesWriter(db, libraryId, now).write(batch);
            setProgress(db, libraryId, progress);
            return written;
        });
    }

    private static void setProgress(DSLContext db, long libraryId, String progress) {
        db.update(LIBRARY)
                .set(LIBRARY.PROGRESS, progress)
                .where(LIBRARY.ID.eq(libraryId), LIBRARY.PROGRESS.ne(progress))
                .execute();
    }

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

    /** Paths of some files of a source as it names them, from all over it. */
    public List<String> somePaths(long sourceId, int most) {
        return database.read(db -> db.select(MEDIA_FILE.PATH)
                .from(MEDIA_FILE)
                .join(LIBRARY)
                .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                .where(LIBRARY.SOURCE_ID.eq(sourceId), MEDIA_FILE.PATH.ne(""))
                .orderBy(DSL.rand())
                .limit(most)
                .fetch(MEDIA_FILE.PATH));
    }

    /**
     * Notes where the files of a source are on this machine now, for at most {@code most} of those behind {@code afterId}.
     *
     * @param place the path here, empty for nowhere, for a path as the source names it
     * @return the last that was looked at; empty when there was none
     */
    public OptionalLong relocate(long sourceId, long afterId, int most, UnaryOperator<String> place) {
        return database.write(db -> {
            var files = db.select(MEDIA_FILE.ID, MEDIA_FILE.PATH, MEDIA_FILE.LOCAL_PATH)
                    .from(MEDIA_FILE)
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                    .where(LIBRARY.SOURCE_ID.eq(sourceId), MEDIA_FILE.ID.gt(afterId))
                    .orderBy(MEDIA_FILE.ID)
                    .limit(most)
                    .fetch();
            files.forEach(file -> {
                String local = place.apply(file.value2());
                if (!local.equals(file.value3())) {
                    db.update(MEDIA_FILE)
                            .set(MEDIA_FILE.LOCAL_PATH, local)
                            .where(MEDIA_FILE.ID.eq(file.value1()))
                            .execute();
                }
            });
            return files.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(files.getLast().value1());
        });
    }

    /** Settles items that several listings speak of, at most {@code most} behind {@code afterId}; as {@link #relocate} answers. */
    public OptionalLong settleShared(long afterId, int most, long now) {
        return database.write(db -> {
            List<Long> items = db.select(SOURCE_ITEM.ITEM_ID)
                    .from(SOURCE_ITEM)
                    .where(SOURCE_ITEM.ITEM_ID.gt(afterId))
                    .groupBy(SOURCE_ITEM.ITEM_ID)
                    .having(count().gt(1))
                    .orderBy(SOURCE_ITEM.ITEM_ID)
                    .limit(most)
                    .fetch(SOURCE_ITEM.ITEM_ID);
            ItemSettling.settle(db, items, now);
            return items.isEmpty() ? OptionalLong.empty() : OptionalLong.of(items.getLast());
        });
    }

    /** Hands the key and mark of every listing of a library to {@code each}; a listing that has vanished has an empty mark. */
    public void listings(long libraryId, BiConsumer<String, String> each) {
        database.read(db -> {
            db.select(SOURCE_ITEM.KEY, SOURCE_ITEM.MARK, SOURCE_ITEM.VANISHED_AT)
                    .from(SOURCE_ITEM)
                    .where(SOURCE_ITEM.LIBRARY_ID.eq(libraryId))
                    .fetchLazy()
                    .forEach(row -> each.accept(row.value1(), row.value3() == null ? row.value2() : ""));
            return null;
        });
    }

    /** Hands the key and mark of every series of a library to {@code each}. */
    public void seriesListings(long libraryId, BiConsumer<String, String> each) {
        database.read(db -> {
            db.select(SOURCE_SERIES.KEY, SOURCE_SERIES.MARK)
                    .from(SOURCE_SERIES)
                    .where(SOURCE_SERIES.LIBRARY_ID.eq(libraryId))
                    .fetchLazy()
                    .forEach(row -> each.accept(row.value1(), row.value2()));
            return null;
        });
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

    /** Removes a library that lists nothing any more. */
    public void removeLibrary(long libraryId) {
        database.write(
                db -> db.deleteFrom(LIBRARY).where(LIBRARY.ID.eq(libraryId)).execute());
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
                states.getOrDefault(AVAILABLE, 0),
                new ArrayList<>(states.values())
                        .stream().mapToInt(Integer::intValue).sum(),
                states.getOrDefault(Rows.word(ItemState.UNUSABLE), 0),
                states.getOrDefault(Rows.word(ItemState.UNAVAILABLE), 0));
    }
}
