package tv.genlock.catalog.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;
import static tv.genlock.store.schema.tables.SeriesRef.SERIES_REF;
import static tv.genlock.store.schema.tables.SourceSeries.SOURCE_SERIES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.catalog.SourcedSeries;

/**
 * Writes the series one library lists. A series of another library is the same when they share an id at a database of series, or
 * the title and (where both say it) the year. Inside a write transaction only.
 */
final class SeriesWriter {
    private final DSLContext db;
    private final long libraryId;
    private final long now;

    SeriesWriter(DSLContext db, long libraryId, long nowMillis) {
        this.db = db;
        this.libraryId = libraryId;
        this.now = nowMillis;
    }

    /** Makes those of {@code wanted} that the library does not list yet. */
    void ensure(Map<String, SourcedSeries> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(db.select(SOURCE_SERIES.KEY)
                .from(SOURCE_SERIES)
                .where(SOURCE_SERIES.LIBRARY_ID.eq(libraryId), SOURCE_SERIES.KEY.in(wanted.keySet()))
                .fetch(SOURCE_SERIES.KEY));
        wanted.values().stream().filter(series -> !known.contains(series.key())).forEach(this::insert);
    }

    /** @return how many were new or changed */
    int write(List<SourcedSeries> batch) {
        Map<String, String> marks = db.select(SOURCE_SERIES.KEY, SOURCE_SERIES.MARK)
                .from(SOURCE_SERIES)
                .where(
                        SOURCE_SERIES.LIBRARY_ID.eq(libraryId),
                        SOURCE_SERIES.KEY.in(
                                batch.stream().map(SourcedSeries::key).toList()))
                .fetchMap(SOURCE_SERIES.KEY, SOURCE_SERIES.MARK);
        List<Long> changed = new ArrayList<>();
        int written = 0;
        for (SourcedSeries series : batch) {
            String before = marks.get(series.key());
            if (before == null) {
                insert(series);
                written++;
            } else if (series.mark().isEmpty() || !series.mark().equals(before)) {
                changed.add(update(series));
                written++;
            }
        }
        settleEpisodes(changed);
        return written;
    }

    private void insert(SourcedSeries series) {
        Long same = same(series.facts());
        long id = same == null ? NextIds.take(db, "series", 1) : same;
        if (same == null) {
            db.insertInto(SERIES)
                    .set(SERIES.ID, id)
                    .set(SERIES.TITLE, series.facts().title())
                    .set(SERIES.SORT_TITLE, sortTitle(series.facts()))
                    .set(SERIES.YEAR, year(series.facts()))
                    .set(SERIES.FACTS, FactsText.of(series.facts()))
                    .set(SERIES.UPDATED_AT, now)
                    .execute();
        }
        db.insertInto(SOURCE_SERIES)
                .set(SOURCE_SERIES.ID, NextIds.take(db, "source_series", 1))
                .set(SOURCE_SERIES.LIBRARY_ID, libraryId)
                .set(SOURCE_SERIES.KEY, series.key())
                .set(SOURCE_SERIES.SERIES_ID, id)
                .set(SOURCE_SERIES.MARK, series.mark())
                .set(SOURCE_SERIES.FACTS, FactsText.of(series.facts()))
                .execute();
        refs(id, series.facts());
    }

    private long update(SourcedSeries series) {
        long id = db.update(SOURCE_SERIES)
                .set(SOURCE_SERIES.MARK, series.mark())
                .set(SOURCE_SERIES.FACTS, FactsText.of(series.facts()))
                .where(SOURCE_SERIES.LIBRARY_ID.eq(libraryId), SOURCE_SERIES.KEY.eq(series.key()))
                .returningResult(SOURCE_SERIES.SERIES_ID)
                .fetchSingle()
                .value1();
        db.update(SERIES)
                .set(SERIES.TITLE, series.facts().title())
                .set(SERIES.SORT_TITLE, sortTitle(series.facts()))
                .set(SERIES.YEAR, year(series.facts()))
                .set(SERIES.FACTS, FactsText.of(series.facts()))
                .set(SERIES.UPDATED_AT, now)
                .where(SERIES.ID.eq(id))
                .execute();
        refs(id, series.facts());
        return id;
    }

    private void refs(long seriesId, SeriesFacts facts) {
        facts.ids()
                .forEach((provider, value) -> db.insertInto(SERIES_REF)
                        .set(SERIES_REF.PROVIDER, provider)
                        .set(SERIES_REF.VALUE, value)
                        .set(SERIES_REF.SERIES_ID, seriesId)
                        .onConflictDoNothing()
                        .execute());
    }

    /** Episodes take genres and rating from their series. */
    private void settleEpisodes(Collection<Long> series) {
        if (!series.isEmpty()) {
            ItemSettling.settle(
                    db,
                    db.select(MEDIA_ITEM.ID)
                            .from(MEDIA_ITEM)
                            .where(MEDIA_ITEM.SERIES_ID.in(series))
                            .fetch(MEDIA_ITEM.ID),
                    now);
        }
    }

    private @Nullable Long same(SeriesFacts facts) {
        for (Map.Entry<String, String> ref : facts.ids().entrySet()) {
            Long same = db.select(SERIES.ID)
                    .from(SERIES_REF)
                    .join(SERIES)
                    .on(SERIES.ID.eq(SERIES_REF.SERIES_ID))
                    .where(SERIES_REF.PROVIDER.eq(ref.getKey()), SERIES_REF.VALUE.eq(ref.getValue()), notListedHere())
                    .orderBy(SERIES.ID)
                    .limit(1)
                    .fetchOne(SERIES.ID);
            if (same != null) {
                return same;
            }
        }
        Map<Long, @Nullable Long> titled = new HashMap<>();
        db.select(SERIES.ID, SERIES.YEAR)
                .from(SERIES)
                .where(SERIES.SORT_TITLE.eq(sortTitle(facts)), notListedHere())
                .forEach(row -> titled.put(row.value1(), row.value2()));
        Long year = year(facts);
        List<Long> fitting = titled.entrySet().stream()
                .filter(one -> year == null || one.getValue() == null || Objects.equals(year, one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private Condition notListedHere() {
        return notExists(selectOne()
                .from(SOURCE_SERIES)
                .where(SOURCE_SERIES.SERIES_ID.eq(SERIES.ID).and(SOURCE_SERIES.LIBRARY_ID.eq(libraryId))));
    }

    private static String sortTitle(SeriesFacts facts) {
        return SortTitle.of(facts.sortTitle().isBlank() ? facts.title() : facts.sortTitle());
    }

    private static @Nullable Long year(SeriesFacts facts) {
        Integer year = facts.year();
        return year == null ? null : year.longValue();
    }
}
