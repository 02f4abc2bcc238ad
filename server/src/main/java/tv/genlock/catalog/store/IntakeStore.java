package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static tv.genlock.store.schema.tables.ItemGenre.ITEM_GENRE;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.KnownFile;
import tv.genlock.catalog.Library;
import tv.genlock.catalog.ScannedFile;
import tv.genlock.catalog.SourceCounts;
import tv.genlock.media.MediaProbe;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.store.Database;

/** Writes what sources find. */
@Singleton
public final class IntakeStore {
    private static final int IDS_A_STATEMENT = 500;
    private static final String AVAILABLE = Rows.word(ItemState.AVAILABLE);
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
                            MEDIA_FILE.PATH,
                            MEDIA_FILE.LIBRARY_ID,
                            MEDIA_FILE.SIZE,
                            MEDIA_FILE.MODIFIED_AT,
                            MEDIA_FILE.STATE,
                            MEDIA_FILE.FINGERPRINT)
                    .from(MEDIA_FILE)
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(MEDIA_FILE.LIBRARY_ID))
                    .where(LIBRARY.SOURCE_ID.eq(sourceId))
                    .fetchLazy()
                    .forEach(row -> each.accept(new KnownFile(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5(),
                            Rows.constant(ItemState.class, row.value6()),
                            row.value7())));
            return null;
        });
    }

    public void store(List<ScannedFile> batch, long now) {
        database.write(db -> {
            for (ScannedFile file : batch) {
                if (file.knownId().isPresent()) {
                    update(db, file, file.knownId().getAsLong(), now);
                } else {
                    insert(db, file, now);
                }
            }
            return null;
        });
    }

    private static void insert(DSLContext db, ScannedFile file, long now) {
        ItemFacts facts = file.facts();
        String sortTitle = SortTitle.of(facts.title());
        long itemId = db.insertInto(MEDIA_ITEM)
                .set(MEDIA_ITEM.LIBRARY_ID, file.libraryId())
                .set(MEDIA_ITEM.SERIES_ID, seriesId(db, file))
                .set(MEDIA_ITEM.KIND, Rows.word(facts.kind()))
                .set(MEDIA_ITEM.TITLE, facts.title())
                .set(MEDIA_ITEM.SORT_TITLE, sortTitle)
                .set(MEDIA_ITEM.SEASON, number(facts.season()))
                .set(MEDIA_ITEM.EPISODE, number(facts.episode()))
                .set(MEDIA_ITEM.YEAR, number(facts.year()))
                .set(MEDIA_ITEM.STATE, Rows.word(file.state()))
                .set(MEDIA_ITEM.DURATION_TICKS, durationOf(file))
                .set(MEDIA_ITEM.ADDED_AT, now)
                .set(MEDIA_ITEM.UPDATED_AT, now)
                .returningResult(MEDIA_ITEM.ID)
                .fetchSingle()
                .value1();
        for (String genre : facts.genres()) {
            db.insertInto(ITEM_GENRE)
                    .set(ITEM_GENRE.ITEM_ID, itemId)
                    .set(ITEM_GENRE.GENRE, genre)
                    .onConflictDoNothing()
                    .execute();
        }
        db.insertInto(MEDIA_FILE)
                .set(MEDIA_FILE.ITEM_ID, itemId)
                .set(MEDIA_FILE.LIBRARY_ID, file.libraryId())
                .set(MEDIA_FILE.PATH, file.path())
                .set(MEDIA_FILE.SIZE, file.sizeBytes())
                .set(MEDIA_FILE.MODIFIED_AT, file.modifiedAtMillis())
                .set(MEDIA_FILE.FINGERPRINT, file.fingerprint())
                .set(MEDIA_FILE.STATE, Rows.word(file.state()))
                .set(MEDIA_FILE.REASON, file.reason())
                .set(
                        MEDIA_FILE.CONTAINER,
                        file.probe().map(MediaProbe::container).orElse(""))
                .set(MEDIA_FILE.DURATION_TICKS, durationOf(file))
                .set(MEDIA_FILE.DURATION_EXACT, exact(file))
                .set(MEDIA_FILE.PROBE, file.probe().map(ProbeText::of).orElse(""))
                .set(MEDIA_FILE.PROBED_AT, file.probe().isPresent() ? now : null)
                .execute();
    }

    private static void update(DSLContext db, ScannedFile file, long id, long now) {
        db.update(MEDIA_FILE)
                .set(MEDIA_FILE.LIBRARY_ID, file.libraryId())
                .set(MEDIA_FILE.PATH, file.path())
                .set(MEDIA_FILE.SIZE, file.sizeBytes())
                .set(MEDIA_FILE.MODIFIED_AT, file.modifiedAtMillis())
                .set(MEDIA_FILE.FINGERPRINT, file.fingerprint())
                .set(MEDIA_FILE.STATE, Rows.word(file.state()))
                .set(MEDIA_FILE.REASON, file.reason())
                .set(MEDIA_FILE.VANISHED_AT, DSL.castNull(MEDIA_FILE.VANISHED_AT))
                .where(MEDIA_FILE.ID.eq(id))
                .execute();
        if (file.probe().isPresent()) {
            db.update(MEDIA_FILE)
                    .set(MEDIA_FILE.CONTAINER, file.probe().get().container())
                    .set(MEDIA_FILE.DURATION_TICKS, durationOf(file))
                    .set(MEDIA_FILE.DURATION_EXACT, exact(file))
                    .set(MEDIA_FILE.PROBE, ProbeText.of(file.probe().get()))
                    .set(MEDIA_FILE.PROBED_AT, now)
                    .where(MEDIA_FILE.ID.eq(id))
                    .execute();
        }
        db.update(MEDIA_ITEM)
                .set(MEDIA_ITEM.LIBRARY_ID, file.libraryId())
                .set(MEDIA_ITEM.STATE, Rows.word(file.state()))
                .set(
                        MEDIA_ITEM.DURATION_TICKS,
                        file.probe().isPresent() ? DSL.val(durationOf(file)) : MEDIA_ITEM.DURATION_TICKS)
                .set(MEDIA_ITEM.UPDATED_AT, now)
                .where(MEDIA_ITEM.ID.eq(itemOf(id)))
                .execute();
    }

    private static @Nullable Long seriesId(DSLContext db, ScannedFile file) {
        if (file.facts().seriesTitle().isEmpty()) {
            return null;
        }
        String title = file.facts().seriesTitle().get();
        Long known = db.select(SERIES.ID)
                .from(SERIES)
                .where(SERIES.LIBRARY_ID.eq(file.libraryId()).and(SERIES.TITLE.eq(title)))
                .fetchOne(SERIES.ID);
        return known != null
                ? known
                : db.insertInto(SERIES)
                        .set(SERIES.LIBRARY_ID, file.libraryId())
                        .set(SERIES.TITLE, title)
                        .set(SERIES.SORT_TITLE, SortTitle.of(title))
                        .returningResult(SERIES.ID)
                        .fetchSingle()
                        .value1();
    }

    public void vanished(Collection<Long> fileIds, long now) {
        inParts(fileIds, (db, ids) -> {
            db.update(MEDIA_FILE)
                    .set(MEDIA_FILE.STATE, Rows.word(ItemState.UNAVAILABLE))
                    .set(MEDIA_FILE.REASON, GONE)
                    .set(MEDIA_FILE.VANISHED_AT, now)
                    .where(MEDIA_FILE.ID.in(ids))
                    .execute();
            mirror(db, ids, now);
        });
    }

    public void returned(Collection<Long> fileIds) {
        inParts(fileIds, (db, ids) -> {
            db.update(MEDIA_FILE)
                    .set(
                            MEDIA_FILE.STATE,
                            when(MEDIA_FILE.DURATION_TICKS.gt(0L), inline(AVAILABLE))
                                    .otherwise(inline(Rows.word(ItemState.PENDING))))
                    .set(MEDIA_FILE.REASON, "")
                    .set(MEDIA_FILE.VANISHED_AT, DSL.castNull(MEDIA_FILE.VANISHED_AT))
                    .where(MEDIA_FILE.ID.in(ids))
                    .execute();
            mirror(db, ids, /* now= */ 0);
        });
    }

    private interface Part {
        void apply(DSLContext db, List<Long> ids);
    }

    private void inParts(Collection<Long> fileIds, Part part) {
        if (fileIds.isEmpty()) {
            return;
        }
        List<Long> ids = List.copyOf(fileIds);
        database.write(db -> {
            for (int from = 0; from < ids.size(); from += IDS_A_STATEMENT) {
                part.apply(db, ids.subList(from, Math.min(ids.size(), from + IDS_A_STATEMENT)));
            }
            return null;
        });
    }

    /** An item is as its file is. */
    private static void mirror(DSLContext db, List<Long> fileIds, long now) {
        db.update(MEDIA_ITEM)
                .set(
                        MEDIA_ITEM.STATE,
                        DSL.field(DSL.select(MEDIA_FILE.STATE)
                                .from(MEDIA_FILE)
                                .where(MEDIA_FILE.ITEM_ID.eq(MEDIA_ITEM.ID))
                                .orderBy(MEDIA_FILE.STATE)
                                .limit(1)))
                .set(MEDIA_ITEM.UPDATED_AT, now == 0 ? MEDIA_ITEM.UPDATED_AT : DSL.val(now))
                .where(MEDIA_ITEM.ID.in(
                        DSL.select(MEDIA_FILE.ITEM_ID).from(MEDIA_FILE).where(MEDIA_FILE.ID.in(fileIds))))
                .execute();
    }

    public void setLibraryKinds(long sourceId) {
        database.write(db -> {
            Map<Long, Map<ScheduleItem.Kind, Integer>> held = new HashMap<>();
            db.select(MEDIA_ITEM.LIBRARY_ID, MEDIA_ITEM.KIND, count())
                    .from(MEDIA_ITEM)
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(MEDIA_ITEM.LIBRARY_ID))
                    .where(LIBRARY.SOURCE_ID.eq(sourceId))
                    .groupBy(MEDIA_ITEM.LIBRARY_ID, MEDIA_ITEM.KIND)
                    .forEach(row -> held.computeIfAbsent(row.value1(), _ -> new EnumMap<>(ScheduleItem.Kind.class))
                            .put(Rows.constant(ScheduleItem.Kind.class, row.value2()), row.value3()));
            held.forEach((library, kinds) -> db.update(LIBRARY)
                    .set(LIBRARY.KIND, kindOf(kinds).word())
                    .where(LIBRARY.ID.eq(library))
                    .execute());
            return null;
        });
    }

    /** Four fifths of one kind name a library; less is mixed. */
    private static Library.Kind kindOf(Map<ScheduleItem.Kind, Integer> held) {
        int all = held.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<ScheduleItem.Kind, Integer> kind : held.entrySet()) {
            if (kind.getValue() * 5 >= all * 4) {
                return switch (kind.getKey()) {
                    case MOVIE -> Library.Kind.MOVIES;
                    case EPISODE -> Library.Kind.SHOWS;
                    case CLIP -> Library.Kind.CLIPS;
                };
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

    private static org.jooq.Field<Long> itemOf(long fileId) {
        return DSL.field(DSL.select(MEDIA_FILE.ITEM_ID).from(MEDIA_FILE).where(MEDIA_FILE.ID.eq(fileId)));
    }

    private static long durationOf(ScannedFile file) {
        return file.state() == ItemState.AVAILABLE
                ? file.probe().map(MediaProbe::durationTicks).orElse(0L)
                : 0L;
    }

    private static long exact(ScannedFile file) {
        return file.probe().filter(MediaProbe::durationExact).isPresent() ? 1 : 0;
    }

    private static @Nullable Long number(OptionalInt value) {
        return value.isPresent() ? Long.valueOf(value.getAsInt()) : null;
    }
}
