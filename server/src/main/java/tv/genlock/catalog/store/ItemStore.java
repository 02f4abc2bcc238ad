package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import tv.genlock.catalog.ListedItem;
import tv.genlock.store.Database;

/** Items as people look through them. */
@Singleton
public final class ItemStore {
    private static final int MOST_EPISODES = 20_000;

    private final Database database;

    @Inject
    public ItemStore(Database database) {
        this.database = database;
    }

    /** These items, as far as they exist, in no order. */
    public List<ListedItem> items(List<Long> ids) {
        return database.read(db ->
                new ListedRows(db).items(rows(db).where(MEDIA_ITEM.ID.in(ids)).fetch()));
    }

    /** A series' items in order. */
    public List<ListedItem> episodes(long seriesId) {
        return database.read(db -> new ListedRows(db)
                .items(rows(db).where(MEDIA_ITEM.SERIES_ID.eq(seriesId))
                        .orderBy(MEDIA_ITEM.SEASON, MEDIA_ITEM.EPISODE, MEDIA_ITEM.ID)
                        .limit(MOST_EPISODES)
                        .fetch()));
    }

    public Optional<ListedItem> item(long id) {
        return items(List.of(id)).stream().findFirst();
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
}
