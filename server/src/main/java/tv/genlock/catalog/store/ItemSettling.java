package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.ItemGenre.ITEM_GENRE;
import static tv.genlock.store.schema.tables.ItemRef.ITEM_REF;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.SourceSeries.SOURCE_SERIES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.Breakpoint;
import tv.genlock.catalog.Breakpoints;
import tv.genlock.catalog.FactsMerge;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.catalog.store.SettlingRows.Listing;
import tv.genlock.format.rating.ContentRating;

/**
 * Brings items in line with what is known of them: merges what their sources say in the order of preference, lays people's edits
 * over it, and chooses the file that airs. An item that no source lists any more is deleted. The one place that writes an item's
 * effective columns; inside a write transaction only.
 */
final class ItemSettling {
    private static final int ITEMS_A_STEP = 500;
    private static final String AVAILABLE = Rows.word(ItemState.AVAILABLE);

    private static final List<Field<?>> SETTLED = List.of(
            MEDIA_ITEM.LIBRARY_ID,
            MEDIA_ITEM.SERIES_ID,
            MEDIA_ITEM.FILE_ID,
            MEDIA_ITEM.KIND,
            MEDIA_ITEM.TITLE,
            MEDIA_ITEM.SORT_TITLE,
            MEDIA_ITEM.SEASON,
            MEDIA_ITEM.EPISODE,
            MEDIA_ITEM.LAST_EPISODE,
            MEDIA_ITEM.YEAR,
            MEDIA_ITEM.PREMIERED,
            MEDIA_ITEM.DESCRIPTION,
            MEDIA_ITEM.STATE,
            MEDIA_ITEM.DURATION_TICKS,
            MEDIA_ITEM.IN_TICKS,
            MEDIA_ITEM.OUT_TICKS,
            MEDIA_ITEM.RATING_SYSTEM,
            MEDIA_ITEM.RATING_CODE,
            MEDIA_ITEM.RATING_AGE,
            MEDIA_ITEM.DAYPARTS,
            MEDIA_ITEM.HOLIDAYS,
            MEDIA_ITEM.COMPANY,
            MEDIA_ITEM.CATEGORY,
            MEDIA_ITEM.DEMOGRAPHIC,
            MEDIA_ITEM.FACTS,
            MEDIA_ITEM.EDITED,
            MEDIA_ITEM.BREAK_COUNT,
            MEDIA_ITEM.UPDATED_AT);

    private final DSLContext db;
    private final long stamp;

    /** What is written of an item. */
    private record Settled(
            long id,
            ItemFacts facts,
            boolean ownFacts,
            boolean edited,
            Listing listing,
            VersionChoice choice,
            int breakCount) {}

    private record SeriesPlace(long libraryId, String key) {}

    private record SeriesRow(long seriesId, SeriesFacts facts) {}

    private ItemSettling(DSLContext db, long stamp) {
        this.db = db;
        this.stamp = stamp;
    }

    static void settle(DSLContext db, Collection<Long> itemIds, long nowMillis) {
        List<Long> ids = List.copyOf(new LinkedHashSet<>(itemIds));
        ItemSettling settling = new ItemSettling(db, ItemStamp.next(db, nowMillis));
        for (int from = 0; from < ids.size(); from += ITEMS_A_STEP) {
            settling.step(ids.subList(from, Math.min(ids.size(), from + ITEMS_A_STEP)));
        }
    }

    private void step(List<Long> ids) {
        SettlingRows rows = new SettlingRows(db, ids);
        Map<Long, List<Listing>> listings = rows.listings();
        Map<Long, Map<String, String>> edits = rows.edits();
        Map<Long, List<Record>> files = rows.files();
        Map<Long, List<Breakpoint>> decided = rows.breakpoints();
        List<Settled> settled = new ArrayList<>(ids.size());
        List<Long> orphans = new ArrayList<>();
        db.select(MEDIA_ITEM.ID, MEDIA_ITEM.PREFERRED_SOURCE_ITEM_ID, MEDIA_ITEM.PREFERRED_FILE_ID)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.ID.in(ids))
                .orderBy(MEDIA_ITEM.ID)
                .forEach(row -> {
                    long id = row.value1();
                    List<Listing> listed = listings.getOrDefault(id, List.of());
                    if (listed.isEmpty()) {
                        orphans.add(id);
                    } else {
                        List<Listing> ordered = ordered(listed, row.value2());
                        settled.add(settled(
                                id,
                                ordered,
                                edits.getOrDefault(id, Map.of()),
                                VersionChoice.of(
                                        files.getOrDefault(id, List.of()),
                                        row.value3(),
                                        ordered.stream().map(Listing::id).toList()),
                                decided.getOrDefault(id, List.of())));
                    }
                });
        delete(orphans);
        write(settled);
    }

    private static List<Listing> ordered(List<Listing> listings, @Nullable Long preferred) {
        return listings.stream()
                .sorted(Comparator.comparing((Listing listing) -> preferred == null || listing.id() != preferred)
                        .thenComparing(Listing::vanished)
                        .thenComparing(Listing::rank)
                        .thenComparing(Listing::id))
                .toList();
    }

    private static Settled settled(
            long id, List<Listing> ordered, Map<String, String> edits, VersionChoice choice, List<Breakpoint> decided) {
        ItemFacts merged = FactsMerge.of(
                ordered.stream().map(listing -> FactsText.item(listing.facts())).toList());
        ItemFacts facts = edits.isEmpty() ? merged : FactsText.edited(merged, edits);
        boolean own = ordered.size() > 1 || !edits.isEmpty();
        return new Settled(
                id, facts, own, !edits.isEmpty(), ordered.getFirst(), choice, Breakpoints.usable(facts, decided));
    }

    private void delete(List<Long> orphans) {
        if (!orphans.isEmpty()) {
            db.deleteFrom(MEDIA_ITEM).where(MEDIA_ITEM.ID.in(orphans)).execute();
        }
    }

    private void write(List<Settled> settled) {
        if (settled.isEmpty()) {
            return;
        }
        Map<SeriesPlace, SeriesRow> series = series(settled);
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        SETTLED.forEach(field -> columns.put(field, null));
        BatchBindStep batch = db.batch(db.update(MEDIA_ITEM).set(columns).where(MEDIA_ITEM.ID.eq((Long) null)));
        for (Settled item : settled) {
            ItemFacts.Place place = item.facts().place();
            SeriesRow of = place == null
                    ? null
                    : series.get(new SeriesPlace(item.listing().libraryId(), place.seriesKey()));
            batch = batch.bind(row(item, place, of));
        }
        batch.execute();
        genres(settled, series);
        refs(settled);
    }

    private @Nullable Object[] row(Settled item, ItemFacts.@Nullable Place place, @Nullable SeriesRow series) {
        ItemFacts facts = item.facts();
        Optional<ContentRating> rating = rating(facts, series);
        @Nullable
        Long age = rating.isPresent() && rating.get().minAge().isPresent()
                ? (Long) (long) rating.get().minAge().getAsInt()
                : null;
        return new @Nullable Object[] {
            item.listing().libraryId(),
            series == null ? null : series.seriesId(),
            item.choice().fileId(),
            Rows.word(facts.kind()),
            facts.title(),
            SortTitle.of(facts.sortTitle().isBlank() ? facts.title() : facts.sortTitle()),
            place == null ? null : (long) place.season(),
            place == null ? null : (long) place.episode(),
            place == null || place.lastEpisode() == null
                    ? null
                    : place.lastEpisode().longValue(),
            facts.year() == null || facts.year() == 0 ? null : facts.year().longValue(),
            facts.premiered(),
            facts.description(),
            item.choice().state(),
            item.choice().durationTicks(),
            facts.inTicks(),
            facts.outTicks(),
            rating.map(ContentRating::system).orElse(""),
            rating.map(ContentRating::code).orElse(""),
            age,
            words(facts.dayparts()),
            words(facts.holidays()),
            facts.company(),
            facts.category(),
            facts.demographic(),
            item.ownFacts() ? FactsText.of(facts) : "",
            item.edited() ? 1L : 0L,
            (long) item.breakCount(),
            stamp,
            item.id()
        };
    }

    /** Episodes that say nothing of it take their series'. */
    private static Optional<ContentRating> rating(ItemFacts facts, @Nullable SeriesRow series) {
        return ContentRating.parse(
                series != null && facts.rating().isBlank() ? series.facts().rating() : facts.rating());
    }

    private static String words(List<String> list) {
        return list.isEmpty()
                ? ""
                : "|"
                        + String.join(
                                "|",
                                list.stream()
                                        .map(word -> word.toLowerCase(Locale.ROOT))
                                        .toList()) + "|";
    }

    private void genres(List<Settled> settled, Map<SeriesPlace, SeriesRow> series) {
        db.deleteFrom(ITEM_GENRE)
                .where(ITEM_GENRE.ITEM_ID.in(settled.stream().map(Settled::id).toList()))
                .execute();
        BatchBindStep batch = db.batch(db.insertInto(ITEM_GENRE, ITEM_GENRE.ITEM_ID, ITEM_GENRE.GENRE)
                .values((Long) null, null)
                .onConflictDoNothing());
        for (Settled item : settled) {
            for (String genre : genresOf(item, series)) {
                batch = batch.bind(item.id(), genre);
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static Set<String> genresOf(Settled item, Map<SeriesPlace, SeriesRow> series) {
        ItemFacts.Place place = item.facts().place();
        if (!item.facts().genres().isEmpty() || place == null) {
            return new LinkedHashSet<>(item.facts().genres());
        }
        SeriesRow of = series.get(new SeriesPlace(item.listing().libraryId(), place.seriesKey()));
        return of == null ? Set.of() : new LinkedHashSet<>(of.facts().genres());
    }

    private void refs(List<Settled> settled) {
        db.deleteFrom(ITEM_REF)
                .where(ITEM_REF.ITEM_ID.in(settled.stream().map(Settled::id).toList()))
                .execute();
        BatchBindStep batch = db.batch(db.insertInto(ITEM_REF, ITEM_REF.PROVIDER, ITEM_REF.VALUE, ITEM_REF.ITEM_ID)
                .values((String) null, null, null)
                .onConflictDoNothing());
        for (Settled item : settled) {
            for (Map.Entry<String, String> ref : item.facts().ids().entrySet()) {
                batch = batch.bind(ref.getKey(), ref.getValue(), item.id());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private Map<SeriesPlace, SeriesRow> series(List<Settled> settled) {
        Map<Long, Set<String>> wanted = new HashMap<>();
        for (Settled item : settled) {
            ItemFacts.Place place = item.facts().place();
            if (place != null) {
                wanted.computeIfAbsent(item.listing().libraryId(), _ -> new LinkedHashSet<>())
                        .add(place.seriesKey());
            }
        }
        Map<SeriesPlace, SeriesRow> found = new HashMap<>();
        wanted.forEach((library, keys) -> db.select(SOURCE_SERIES.KEY, SOURCE_SERIES.SERIES_ID, SOURCE_SERIES.FACTS)
                .from(SOURCE_SERIES)
                .where(SOURCE_SERIES.LIBRARY_ID.eq(library).and(SOURCE_SERIES.KEY.in(keys)))
                .forEach(row -> found.put(
                        new SeriesPlace(library, row.value1()),
                        new SeriesRow(row.value2(), FactsText.series(row.value3())))));
        return found;
    }

    static boolean isAvailable(String state) {
        return state.equals(AVAILABLE);
    }
}
