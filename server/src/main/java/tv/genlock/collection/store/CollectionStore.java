package tv.genlock.collection.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static tv.genlock.store.schema.tables.Channel.CHANNEL;
import static tv.genlock.store.schema.tables.ChannelCollection.CHANNEL_COLLECTION;
import static tv.genlock.store.schema.tables.Collection.COLLECTION;
import static tv.genlock.store.schema.tables.CollectionItem.COLLECTION_ITEM;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import tv.genlock.collection.CollectionView;
import tv.genlock.collection.Collections;
import tv.genlock.collection.ItemCollection;
import tv.genlock.media.Ticks;
import tv.genlock.problem.StationException;
import tv.genlock.search.SearchRequest;
import tv.genlock.search.SearchTotals;
import tv.genlock.store.Database;

/** Collections with what was put into them by hand, and the channels that take from them. */
@Singleton
public final class CollectionStore {
    private static final int IDS_A_STEP = 500;

    private final Database database;

    @Inject
    public CollectionStore(Database database) {
        this.database = database;
    }

    /** Changes the list of a collection's items, in order. */
    @FunctionalInterface
    public interface Edit {
        void of(List<Long> itemIds);
    }

    public List<ItemCollection> all() {
        return database.read(db -> db.selectFrom(COLLECTION)
                .orderBy(COLLECTION.NAME, COLLECTION.ID)
                .fetch(CollectionStore::collection));
    }

    public Optional<ItemCollection> find(long id) {
        return database.read(
                db -> db.selectFrom(COLLECTION).where(COLLECTION.ID.eq(id)).fetchOptional(CollectionStore::collection));
    }

    public Set<Long> existing(Set<Long> ids) {
        return new HashSet<>(database.read(db -> db.select(COLLECTION.ID)
                .from(COLLECTION)
                .where(COLLECTION.ID.in(ids))
                .fetch(COLLECTION.ID)));
    }

    /** How many of these items are in the catalog. */
    public int countItems(List<Long> ids) {
        return database.read(db -> {
            int found = 0;
            for (int from = 0; from < ids.size(); from += IDS_A_STEP) {
                found += db.fetchCount(
                        MEDIA_ITEM, MEDIA_ITEM.ID.in(ids.subList(from, Math.min(ids.size(), from + IDS_A_STEP))));
            }
            return found;
        });
    }

    public long insert(Collections.Settings settings, List<Long> itemIds, long nowMillis) {
        return database.write(db -> {
            long id = db.insertInto(COLLECTION)
                    .set(columns(settings))
                    .set(COLLECTION.KIND, settings.kind().word())
                    .set(COLLECTION.CREATED_AT, nowMillis)
                    .set(COLLECTION.UPDATED_AT, nowMillis)
                    .returningResult(COLLECTION.ID)
                    .fetchSingle()
                    .value1();
            write(db, id, itemIds);
            return id;
        });
    }

    public void update(long id, Collections.Settings settings, long nowMillis) {
        database.write(db -> db.update(COLLECTION)
                .set(columns(settings))
                .set(COLLECTION.UPDATED_AT, nowMillis)
                .where(COLLECTION.ID.eq(id))
                .execute());
    }

    private static Map<Field<?>, Object> columns(Collections.Settings settings) {
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(COLLECTION.NAME, settings.name());
        columns.put(COLLECTION.QUERY, settings.query());
        columns.put(COLLECTION.SORT, settings.order().word());
        columns.put(COLLECTION.DESCENDING, settings.descending() ? 1 : 0);
        columns.put(COLLECTION.MOST, settings.most());
        columns.put(COLLECTION.DESCRIPTION, settings.description());
        return columns;
    }

    /**
     * Removes a collection, unless a channel takes from it.
     *
     * @return those channels; empty when it was removed
     * @throws StationException {@code not-found}
     */
    public List<CollectionView.User> delete(long id) {
        return database.write(db -> {
            List<CollectionView.User> users =
                    users(db, CHANNEL_COLLECTION.COLLECTION_ID.eq(id)).getOrDefault(id, List.of());
            if (users.isEmpty()
                    && db.deleteFrom(COLLECTION).where(COLLECTION.ID.eq(id)).execute() == 0) {
                throw StationException.notFound("collection " + id);
            }
            return users;
        });
    }

    public Map<Long, List<CollectionView.User>> users() {
        return database.read(db -> users(db, DSL.noCondition()));
    }

    private static Map<Long, List<CollectionView.User>> users(DSLContext db, Condition condition) {
        Map<Long, List<CollectionView.User>> users = new HashMap<>();
        db.select(CHANNEL_COLLECTION.COLLECTION_ID, CHANNEL.ID, CHANNEL.NUMBER, CHANNEL.NAME)
                .from(CHANNEL_COLLECTION)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(CHANNEL_COLLECTION.CHANNEL_ID))
                .where(condition)
                .orderBy(CHANNEL.NUMBER)
                .forEach(row -> users.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new CollectionView.User(row.value2(), Math.toIntExact(row.value3()), row.value4())));
        return users;
    }

    /** What was put in by hand, in order. */
    public List<Long> items(long id) {
        return database.read(db -> items(db, id));
    }

    private static List<Long> items(DSLContext db, long id) {
        return db.select(COLLECTION_ITEM.ITEM_ID)
                .from(COLLECTION_ITEM)
                .where(COLLECTION_ITEM.COLLECTION_ID.eq(id))
                .orderBy(COLLECTION_ITEM.POSITION)
                .fetch(COLLECTION_ITEM.ITEM_ID);
    }

    /** @throws StationException {@code conflict} when it would hold too many */
    public void edit(long id, Edit edit, long nowMillis) {
        database.write(db -> {
            List<Long> present = new ArrayList<>(items(db, id));
            edit.of(present);
            if (present.size() > Collections.MOST_ITEMS) {
                throw StationException.conflict(
                        String.format(Locale.ROOT, "A collection holds at most %,d items.", Collections.MOST_ITEMS));
            }
            write(db, id, present);
            return db.update(COLLECTION)
                    .set(COLLECTION.UPDATED_AT, nowMillis)
                    .where(COLLECTION.ID.eq(id))
                    .execute();
        });
    }

    private static void write(DSLContext db, long id, List<Long> itemIds) {
        db.deleteFrom(COLLECTION_ITEM)
                .where(COLLECTION_ITEM.COLLECTION_ID.eq(id))
                .execute();
        BatchBindStep batch = db.batch(db.insertInto(
                        COLLECTION_ITEM,
                        COLLECTION_ITEM.COLLECTION_ID,
                        COLLECTION_ITEM.POSITION,
                        COLLECTION_ITEM.ITEM_ID)
                .values((Long) null, null, null));
        long position = 0;
        for (long item : itemIds) {
            batch = batch.bind(id, position++, item);
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** How much was put in by hand. */
    public SearchTotals totals(long id) {
        return database.read(db -> db.select(count(), sum(MEDIA_ITEM.DURATION_TICKS))
                .from(COLLECTION_ITEM)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(COLLECTION_ITEM.ITEM_ID))
                .where(COLLECTION_ITEM.COLLECTION_ID.eq(id))
                .fetchSingle(row -> new SearchTotals(
                        row.value1(),
                        Optional.ofNullable(row.value2())
                                        .map(BigDecimal::longValue)
                                        .orElse(0L)
                                / Ticks.PER_MILLI)));
    }

    private static ItemCollection collection(Record row) {
        return new ItemCollection(
                row.get(COLLECTION.ID),
                row.get(COLLECTION.NAME),
                ItemCollection.Kind.valueOf(row.get(COLLECTION.KIND).toUpperCase(Locale.ROOT)),
                row.get(COLLECTION.QUERY),
                SearchRequest.Order.of(row.get(COLLECTION.SORT)),
                row.get(COLLECTION.DESCENDING) != 0,
                Math.toIntExact(row.get(COLLECTION.MOST)),
                row.get(COLLECTION.DESCRIPTION),
                Instant.ofEpochMilli(row.get(COLLECTION.CREATED_AT)),
                Instant.ofEpochMilli(row.get(COLLECTION.UPDATED_AT)));
    }
}
