package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;
import static tv.genlock.store.schema.tables.Source.SOURCE;
import static tv.genlock.store.schema.tables.SourceSeries.SOURCE_SERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.genlock.catalog.ArtKind;
import tv.genlock.catalog.ArtReference;
import tv.genlock.catalog.ListedSeries;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.store.Database;

/** Series as people look through them: those that have an item. */
@Singleton
public final class SeriesStore {
    private final Database database;

    @Inject
    public SeriesStore(Database database) {
        this.database = database;
    }

    public int count(String words, OptionalLong library) {
        return database.read(db -> db.fetchCount(SERIES, DSL.and(matching(words, library))));
    }

    /** By title. */
    public List<ListedSeries> list(String words, OptionalLong library, int offset, int limit) {
        return database.read(db -> series(db, matching(words, library), offset, limit));
    }

    public Optional<ListedSeries> series(long id) {
        return database.read(db -> series(db, List.of(SERIES.ID.eq(id), hasItems(OptionalLong.empty())), 0, 1).stream()
                .findFirst());
    }

    private static List<ListedSeries> series(DSLContext db, List<Condition> which, int offset, int limit) {
        return db.select(SERIES.ID, SERIES.TITLE, SERIES.YEAR, SERIES.FACTS)
                .select(
                        DSL.field(DSL.select(DSL.countDistinct(MEDIA_ITEM.SEASON))
                                .from(MEDIA_ITEM)
                                .where(MEDIA_ITEM.SERIES_ID.eq(SERIES.ID))),
                        DSL.field(DSL.selectCount().from(MEDIA_ITEM).where(MEDIA_ITEM.SERIES_ID.eq(SERIES.ID))))
                .from(SERIES)
                .where(which)
                .orderBy(SERIES.SORT_TITLE, SERIES.ID)
                .offset(offset)
                .limit(limit)
                .fetch(SeriesStore::series);
    }

    private static ListedSeries series(Record row) {
        return new ListedSeries(
                row.get(SERIES.ID),
                row.get(SERIES.TITLE),
                Rows.whole(row, SERIES.YEAR),
                row.get(4, Integer.class),
                row.get(5, Integer.class),
                FactsText.series(row.get(SERIES.FACTS)));
    }

    private static List<Condition> matching(String words, OptionalLong library) {
        List<Condition> all = new ArrayList<>();
        all.add(hasItems(library));
        for (String word : words.strip().split("\\s+", 8)) {
            if (!word.isEmpty()) {
                all.add(SERIES.SORT_TITLE.contains(SortTitle.of(word)).or(SERIES.TITLE.containsIgnoreCase(word)));
            }
        }
        return all;
    }

    private static Condition hasItems(OptionalLong library) {
        Condition ofSeries = MEDIA_ITEM.SERIES_ID.eq(SERIES.ID);
        return exists(selectOne()
                .from(MEDIA_ITEM)
                .where(library.isPresent() ? ofSeries.and(MEDIA_ITEM.LIBRARY_ID.eq(library.getAsLong())) : ofSeries));
    }

    /** Pictures of one kind that sources have of a series, in the order of the sources. */
    public List<ArtReference> art(long seriesId, ArtKind kind) {
        return art(seriesId, facts -> facts.images().getOrDefault(kind.word(), ""));
    }

    /** The same of one of its seasons. */
    public List<ArtReference> art(long seriesId, int season, ArtKind kind) {
        return art(seriesId, facts -> facts.season(season).images().getOrDefault(kind.word(), ""));
    }

    private List<ArtReference> art(long seriesId, Function<SeriesFacts, String> picture) {
        return database.read(db -> {
            List<ArtReference> art = new ArrayList<>();
            db.select(SOURCE.ID, SOURCE.KIND, LIBRARY.ID, SOURCE_SERIES.KEY, SOURCE_SERIES.FACTS)
                    .from(SOURCE_SERIES)
                    .join(LIBRARY)
                    .on(LIBRARY.ID.eq(SOURCE_SERIES.LIBRARY_ID))
                    .join(SOURCE)
                    .on(SOURCE.ID.eq(LIBRARY.SOURCE_ID))
                    .where(SOURCE_SERIES.SERIES_ID.eq(seriesId))
                    .orderBy(SOURCE.RANK, SOURCE_SERIES.ID)
                    .forEach(row -> {
                        String reference = picture.apply(FactsText.series(row.value5()));
                        if (!reference.isEmpty()) {
                            art.add(new ArtReference(
                                    row.value1(), row.value2(), row.value3(), row.value4(), reference));
                        }
                    });
            return art;
        });
    }
}
