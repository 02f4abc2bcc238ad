package tv.genlock.search.store;

import static tv.genlock.store.schema.tables.Collection.COLLECTION;
import static tv.genlock.store.schema.tables.CollectionItem.COLLECTION_ITEM;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.Source.SOURCE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import tv.genlock.search.query.SearchField;
import tv.genlock.store.Database;

/** Names of what items are in. */
@Singleton
public final class PlaceStore {
    private final Database database;

    @Inject
    public PlaceStore(Database database) {
        this.database = database;
    }

    /**
     * A collection as a query needs it.
     *
     * @param smart whether {@code query} says what is in it
     * @param sort as in {@code ?sort=}; matters where {@code most} is not 0
     * @param most items it takes; 0 for all
     */
    public record Collected(
            long id, String name, boolean smart, String query, String sort, boolean descending, int most) {}

    /** The sources or libraries of this name, case aside, or the one of this number. */
    public Set<Long> ids(SearchField field, String name) {
        return switch (field) {
            case SOURCE -> ids(SOURCE, SOURCE.ID, SOURCE.NAME, name);
            case LIBRARY -> ids(LIBRARY, LIBRARY.ID, LIBRARY.NAME, name);
            default -> Set.of();
        };
    }

    private Set<Long> ids(Table<?> table, Field<Long> id, Field<String> called, String name) {
        return new HashSet<>(database.read(db -> db.select(id)
                .from(table)
                .where(called.equalIgnoreCase(name).or(id.cast(String.class).eq(name)))
                .fetch(id)));
    }

    /** What sources and libraries are called, by id. */
    public Map<Long, String> names(SearchField field) {
        return switch (field) {
            case SOURCE -> names(SOURCE, SOURCE.ID, SOURCE.NAME);
            case LIBRARY -> names(LIBRARY, LIBRARY.ID, LIBRARY.NAME);
            default -> Map.of();
        };
    }

    private Map<Long, String> names(Table<?> table, Field<Long> id, Field<String> name) {
        return database.read(db -> {
            Map<Long, String> names = new LinkedHashMap<>();
            db.select(id, name).from(table).orderBy(name, id).forEach(row -> names.put(row.value1(), row.value2()));
            return names;
        });
    }

    /** The collection of this number, else the oldest of this name, case aside. */
    public Optional<Collected> collection(String name) {
        return database.read(db -> db.selectFrom(COLLECTION)
                .where(COLLECTION
                        .NAME
                        .equalIgnoreCase(name)
                        .or(COLLECTION.ID.cast(String.class).eq(name)))
                .orderBy(COLLECTION.ID.cast(String.class).eq(name).desc(), COLLECTION.ID)
                .limit(1)
                .fetchOptional(PlaceStore::collected));
    }

    /** Collections by name, at most {@code most}. */
    public List<Collected> collections(int most) {
        return database.read(db -> db.selectFrom(COLLECTION)
                .orderBy(COLLECTION.NAME, COLLECTION.ID)
                .limit(most)
                .fetch(PlaceStore::collected));
    }

    /** What was put into a collection by hand, in order. */
    public List<Long> items(long collectionId) {
        return database.read(db -> db.select(COLLECTION_ITEM.ITEM_ID)
                .from(COLLECTION_ITEM)
                .where(COLLECTION_ITEM.COLLECTION_ID.eq(collectionId))
                .orderBy(COLLECTION_ITEM.POSITION)
                .fetch(COLLECTION_ITEM.ITEM_ID));
    }

    private static Collected collected(Record row) {
        return new Collected(
                row.get(COLLECTION.ID),
                row.get(COLLECTION.NAME),
                row.get(COLLECTION.KIND).equals("smart"),
                row.get(COLLECTION.QUERY),
                row.get(COLLECTION.SORT),
                row.get(COLLECTION.DESCENDING) != 0,
                Math.toIntExact(row.get(COLLECTION.MOST)));
    }
}
