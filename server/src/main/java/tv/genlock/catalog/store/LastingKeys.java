package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.ItemRef.ITEM_REF;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.Draws;

/**
 * Keys by which things are the same on every station that lists them: made of an id at a database of films; else of the series and
 * the episode's number, or of title and year; else of the path that its source names. Of several items with the same key one keeps
 * it, chosen by their paths. Immutable.
 */
final class LastingKeys {
    private final Map<Long, Long> items = new HashMap<>();
    private final Map<Long, Long> series = new HashMap<>();

    private record Keyed(long id, long key, long path) {}

    private LastingKeys() {}

    /** The keys of everything in the catalog. */
    static LastingKeys read(DSLContext db) {
        LastingKeys keys = new LastingKeys();
        Map<Long, String> names = new HashMap<>();
        db.select(SERIES.ID, SERIES.TITLE, SERIES.YEAR)
                .from(SERIES)
                .forEach(row -> names.put(row.value1(), words("series", row.value2(), row.value3())));
        names.forEach((id, name) -> keys.series.put(id, Draws.keyOf(name)));
        keys.keep(keyed(db, names));
        return keys;
    }

    private static List<Keyed> keyed(DSLContext db, Map<Long, String> seriesNames) {
        Map<Long, Long> refs = refs(db);
        List<Keyed> keyed = new ArrayList<>();
        try (var rows = db.select(
                        MEDIA_ITEM.ID,
                        MEDIA_ITEM.KIND,
                        MEDIA_ITEM.TITLE,
                        MEDIA_ITEM.YEAR,
                        MEDIA_ITEM.SERIES_ID,
                        MEDIA_ITEM.SEASON,
                        MEDIA_ITEM.EPISODE,
                        MEDIA_FILE.PATH)
                .from(MEDIA_ITEM)
                .leftJoin(MEDIA_FILE)
                .on(MEDIA_FILE.ID.eq(MEDIA_ITEM.FILE_ID))
                .fetchLazy()) {
            for (Record row : rows) {
                Long id = row.get(MEDIA_ITEM.ID);
                Long ref = refs.get(id);
                String path = words("path", row.get(MEDIA_ITEM.KIND), row.get(MEDIA_FILE.PATH));
                String kept = row.get(MEDIA_FILE.PATH) == null ? path + row.get(MEDIA_ITEM.TITLE) : path;
                keyed.add(new Keyed(
                        id, ref != null ? ref : Draws.keyOf(known(row, seriesNames, kept)), Draws.keyOf(kept)));
            }
        }
        return keyed;
    }

    /** The first id of each item at a database of films, as a key. */
    private static Map<Long, Long> refs(DSLContext db) {
        Map<Long, Long> refs = new HashMap<>();
        try (var rows = db.select(ITEM_REF.ITEM_ID, ITEM_REF.PROVIDER, ITEM_REF.VALUE, MEDIA_ITEM.KIND)
                .from(ITEM_REF)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(ITEM_REF.ITEM_ID))
                .orderBy(ITEM_REF.ITEM_ID, ITEM_REF.PROVIDER, ITEM_REF.VALUE)
                .fetchLazy()) {
            for (var row : rows) {
                refs.computeIfAbsent(row.value1(), _ -> Draws.keyOf(words(row.value4(), row.value2(), row.value3())));
            }
        }
        return refs;
    }

    private static String known(Record row, Map<Long, String> seriesNames, String path) {
        Long series = row.get(MEDIA_ITEM.SERIES_ID);
        Long episode = row.get(MEDIA_ITEM.EPISODE);
        if (series != null && episode != null && episode > 0) {
            return words(seriesNames.get(series), row.get(MEDIA_ITEM.SEASON), episode);
        }
        Long year = row.get(MEDIA_ITEM.YEAR);
        return series == null && year != null ? words(row.get(MEDIA_ITEM.KIND), row.get(MEDIA_ITEM.TITLE), year) : path;
    }

    private static String words(@Nullable Object... parts) {
        StringBuilder words = new StringBuilder();
        for (Object part : parts) {
            words.append(part == null ? "" : part).append('|');
        }
        return words.toString();
    }

    private void keep(List<Keyed> keyed) {
        keyed.sort(Comparator.comparingLong(Keyed::key)
                .thenComparingLong(Keyed::path)
                .thenComparingLong(Keyed::id));
        for (int n = 0; n < keyed.size(); n++) {
            Keyed one = keyed.get(n);
            boolean twin = n > 0 && keyed.get(n - 1).key() == one.key();
            items.put(one.id(), twin ? Draws.keyOf(words(one.key(), one.path())) : one.key());
        }
    }

    /** An item's key. */
    long ofItem(long id) {
        return items.getOrDefault(id, id);
    }

    /** A series' key. */
    long ofSeries(long id) {
        return series.getOrDefault(id, id);
    }
}
