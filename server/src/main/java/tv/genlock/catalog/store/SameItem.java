package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static tv.genlock.store.schema.tables.ItemRef.ITEM_REF;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;
import static tv.genlock.store.schema.tables.SourceSeries.SOURCE_SERIES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.schedule.ScheduleItem;

/**
 * Finds the item that another library lists already: by the same file, by an id at a database of films, or as the same episode of
 * the same series. Two listings of one library are never the same item.
 */
final class SameItem {
    private final DSLContext db;
    private final long libraryId;

    private record Ref(String provider, String value, String kind) {}

    private record EpisodeNumber(long seriesId, long season, long episode) {}

    SameItem(DSLContext db, long libraryId) {
        this.db = db;
        this.libraryId = libraryId;
    }

    /** The items of those that are known, by the listing's key; each item is given to one listing only. */
    Map<String, Long> find(List<SourcedItem> fresh) {
        Map<String, Long> found = new HashMap<>();
        if (!hasOthers()) {
            return found;
        }
        Map<String, Long> byPath = byPath(fresh);
        Map<Ref, Long> byRef = byRef(fresh);
        Map<String, Long> series = series(fresh);
        Map<EpisodeNumber, Long> byNumber = byNumber(new HashSet<>(series.values()));
        Set<Long> taken = new HashSet<>();
        for (SourcedItem item : fresh) {
            Long same = same(item, byPath, byRef, series, byNumber);
            if (same != null && taken.add(same)) {
                found.put(item.key(), same);
            }
        }
        return found;
    }

    private static @Nullable Long same(
            SourcedItem item,
            Map<String, Long> byPath,
            Map<Ref, Long> byRef,
            Map<String, Long> series,
            Map<EpisodeNumber, Long> byNumber) {
        for (SourcedFile file : item.files()) {
            Long same = byPath.get(file.localPath());
            if (same != null) {
                return same;
            }
        }
        String kind = Rows.word(item.facts().kind());
        for (Map.Entry<String, String> ref : item.facts().ids().entrySet()) {
            Long same = byRef.get(new Ref(ref.getKey(), ref.getValue(), kind));
            if (same != null) {
                return same;
            }
        }
        ItemFacts.Place place = item.facts().place();
        Long of = place == null ? null : series.get(place.seriesKey());
        return place == null || of == null
                ? null
                : byNumber.get(new EpisodeNumber(of, place.season(), place.episode()));
    }

    private boolean hasOthers() {
        return db.fetchExists(selectOne().from(SOURCE_ITEM).where(SOURCE_ITEM.LIBRARY_ID.ne(libraryId)));
    }

    private Condition notListedHere() {
        return notExists(selectOne()
                .from(SOURCE_ITEM)
                .where(SOURCE_ITEM.ITEM_ID.eq(MEDIA_ITEM.ID).and(SOURCE_ITEM.LIBRARY_ID.eq(libraryId))));
    }

    private Map<String, Long> byPath(List<SourcedItem> fresh) {
        List<String> paths = fresh.stream()
                .flatMap(item -> item.files().stream())
                .map(SourcedFile::localPath)
                .filter(path -> !path.isEmpty())
                .toList();
        Map<String, Long> found = new HashMap<>();
        if (!paths.isEmpty()) {
            db.select(MEDIA_FILE.LOCAL_PATH, MEDIA_FILE.ITEM_ID)
                    .from(MEDIA_FILE)
                    .join(MEDIA_ITEM)
                    .on(MEDIA_ITEM.ID.eq(MEDIA_FILE.ITEM_ID))
                    .where(MEDIA_FILE.LOCAL_PATH.in(paths), notListedHere())
                    .forEach(row -> found.putIfAbsent(row.value1(), row.value2()));
        }
        return found;
    }

    private Map<Ref, Long> byRef(List<SourcedItem> fresh) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (SourcedItem item : fresh) {
            item.facts()
                    .ids()
                    .forEach((provider, value) -> wanted.computeIfAbsent(provider, _ -> new HashSet<>())
                            .add(value));
        }
        Map<Ref, Long> found = new HashMap<>();
        wanted.forEach((provider, values) -> db.select(ITEM_REF.VALUE, MEDIA_ITEM.KIND, MEDIA_ITEM.ID)
                .from(ITEM_REF)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(ITEM_REF.ITEM_ID))
                .where(ITEM_REF.PROVIDER.eq(provider), ITEM_REF.VALUE.in(values), notListedHere())
                .orderBy(MEDIA_ITEM.ID)
                .forEach(row -> found.putIfAbsent(new Ref(provider, row.value1(), row.value2()), row.value3())));
        return found;
    }

    /** This library's series that other libraries list too. */
    private Map<String, Long> series(List<SourcedItem> fresh) {
        Set<String> keys = new HashSet<>();
        for (SourcedItem item : fresh) {
            ItemFacts.Place place = item.facts().place();
            if (place != null) {
                keys.add(place.seriesKey());
            }
        }
        var other = SOURCE_SERIES.as("other");
        Map<String, Long> shared = new HashMap<>();
        db.select(SOURCE_SERIES.KEY, SOURCE_SERIES.SERIES_ID)
                .from(SOURCE_SERIES)
                .where(
                        SOURCE_SERIES.LIBRARY_ID.eq(libraryId),
                        SOURCE_SERIES.KEY.in(keys),
                        org.jooq.impl.DSL.exists(selectOne()
                                .from(other)
                                .where(other.SERIES_ID
                                        .eq(SOURCE_SERIES.SERIES_ID)
                                        .and(other.LIBRARY_ID.ne(libraryId)))))
                .forEach(row -> shared.put(row.value1(), row.value2()));
        return shared;
    }

    private Map<EpisodeNumber, Long> byNumber(Set<Long> series) {
        Map<EpisodeNumber, Long> found = new HashMap<>();
        if (!series.isEmpty()) {
            db.select(MEDIA_ITEM.SERIES_ID, MEDIA_ITEM.SEASON, MEDIA_ITEM.EPISODE, MEDIA_ITEM.ID)
                    .from(MEDIA_ITEM)
                    .where(
                            MEDIA_ITEM.SERIES_ID.in(series),
                            MEDIA_ITEM.KIND.eq(Rows.word(ScheduleItem.Kind.EPISODE)),
                            MEDIA_ITEM.EPISODE.gt(0L),
                            notListedHere())
                    .orderBy(MEDIA_ITEM.ID)
                    .forEach(row -> found.putIfAbsent(
                            new EpisodeNumber(row.value1(), row.value2(), row.value3()), row.value4()));
        }
        return found;
    }
}
