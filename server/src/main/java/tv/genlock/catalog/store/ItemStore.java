package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static tv.genlock.store.schema.tables.ItemGenre.ITEM_GENRE;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import tv.genlock.catalog.Count;
import tv.genlock.catalog.ItemQuery;
import tv.genlock.catalog.ListedItem;
import tv.genlock.media.Ticks;
import tv.genlock.store.Database;

/** Items as people look through them. */
@Singleton
public final class ItemStore {
    private static final int MOST_GENRES = 500;

    private final Database database;
    private final InstantSource clock;

    @Inject
    public ItemStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public int count(ItemQuery query) {
        return database.read(db -> db.select(DSL.count())
                .from(MEDIA_ITEM)
                .leftJoin(SERIES)
                .on(SERIES.ID.eq(MEDIA_ITEM.SERIES_ID))
                .where(matching(query))
                .fetchSingle()
                .value1());
    }

    public List<ListedItem> list(ItemQuery query) {
        return database.read(db -> new ListedRows(db, Ticks.of(clock.instant()))
                .items(rows(db).where(matching(query))
                        .orderBy(order(query), MEDIA_ITEM.SEASON, MEDIA_ITEM.EPISODE, MEDIA_ITEM.ID)
                        .offset(query.offset())
                        .limit(query.limit())
                        .fetch()));
    }

    public Optional<ListedItem> item(long id) {
        return database.read(db -> new ListedRows(db, Ticks.of(clock.instant()))
                .items(rows(db).where(MEDIA_ITEM.ID.eq(id)).fetch()).stream().findFirst());
    }

    /** Genres with how many items of the library (or of all) have them, the most frequent first. */
    public List<Count> genres(ItemQuery query) {
        return database.read(db -> db.select(ITEM_GENRE.GENRE, DSL.count())
                .from(ITEM_GENRE)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(ITEM_GENRE.ITEM_ID))
                .leftJoin(SERIES)
                .on(SERIES.ID.eq(MEDIA_ITEM.SERIES_ID))
                .where(matching(query))
                .groupBy(ITEM_GENRE.GENRE)
                .orderBy(DSL.count().desc(), ITEM_GENRE.GENRE)
                .limit(MOST_GENRES)
                .fetch(row -> new Count(row.value1(), row.value2())));
    }

    public List<Count> kinds(ItemQuery query) {
        return counts(query, MEDIA_ITEM.KIND);
    }

    public List<Count> states(ItemQuery query) {
        return counts(query, MEDIA_ITEM.STATE);
    }

    private List<Count> counts(ItemQuery query, Field<String> field) {
        return database.read(db -> db.select(field, DSL.count())
                .from(MEDIA_ITEM)
                .leftJoin(SERIES)
                .on(SERIES.ID.eq(MEDIA_ITEM.SERIES_ID))
                .where(matching(query))
                .groupBy(field)
                .orderBy(DSL.count().desc(), field)
                .fetch(row -> new Count(row.value1(), row.value2())));
    }

    private static SelectOnConditionStep<Record> rows(DSLContext db) {
        return db.select(MEDIA_ITEM.fields())
                .select(SERIES.TITLE, SERIES.FACTS, LIBRARY.SOURCE_ID)
                .from(MEDIA_ITEM)
                .join(LIBRARY)
                .on(LIBRARY.ID.eq(MEDIA_ITEM.LIBRARY_ID))
                .leftJoin(SERIES)
                .on(SERIES.ID.eq(MEDIA_ITEM.SERIES_ID));
    }

    private static List<Condition> matching(ItemQuery query) {
        List<Condition> all = new ArrayList<>();
        query.libraryId().ifPresent(id -> all.add(MEDIA_ITEM.LIBRARY_ID.eq(id)));
        query.seriesId().ifPresent(id -> all.add(MEDIA_ITEM.SERIES_ID.eq(id)));
        query.kind().ifPresent(kind -> all.add(MEDIA_ITEM.KIND.eq(Rows.word(kind))));
        query.state().ifPresent(state -> all.add(MEDIA_ITEM.STATE.eq(Rows.word(state))));
        query.genre()
                .ifPresent(genre -> all.add(exists(selectOne()
                        .from(ITEM_GENRE)
                        .where(ITEM_GENRE.ITEM_ID.eq(MEDIA_ITEM.ID), ITEM_GENRE.GENRE.equalIgnoreCase(genre)))));
        for (String word : query.words().strip().split("\\s+", 8)) {
            if (!word.isEmpty()) {
                all.add(MEDIA_ITEM
                        .SORT_TITLE
                        .contains(SortTitle.of(word))
                        .or(MEDIA_ITEM.TITLE.containsIgnoreCase(word))
                        .or(SERIES.SORT_TITLE.contains(SortTitle.of(word)))
                        .or(SERIES.TITLE.containsIgnoreCase(word)));
            }
        }
        return all;
    }

    private static SortField<?> order(ItemQuery query) {
        Field<?> field = switch (query.order()) {
            case TITLE -> DSL.coalesce(SERIES.SORT_TITLE, MEDIA_ITEM.SORT_TITLE);
            case ADDED -> MEDIA_ITEM.ADDED_AT;
            case DURATION -> MEDIA_ITEM.DURATION_TICKS;
            case YEAR -> MEDIA_ITEM.YEAR;
        };
        return query.descending() ? field.desc() : field.asc();
    }
}
