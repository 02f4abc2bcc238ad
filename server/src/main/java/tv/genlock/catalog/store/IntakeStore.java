package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.count;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;
import static tv.genlock.store.schema.tables.SourceSeries.SOURCE_SERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.impl.DSL;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.KnownFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.media.MediaProbe;
import tv.genlock.store.Database;

/** Writes what sources find, and where its files are on this machine. */
@Singleton
public final class IntakeStore {
    private final Database database;

    @Inject
    public IntakeStore(Database database) {
        this.database = database;
    }

    /** Hands every file of a source to {@code each}, without holding them all. */
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

    /** What was seen in a file when it was last looked into. */
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
            LibraryStore.setProgress(db, libraryId, progress);
            return written;
        });
    }

    /** A batch of series one library lists. @return how many were new or changed */
    public int storeSeries(long libraryId, List<SourcedSeries> batch, String progress, long now) {
        return database.write(db -> {
            int written = new SeriesWriter(db, libraryId, now).write(batch);
            LibraryStore.setProgress(db, libraryId, progress);
            return written;
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
}
