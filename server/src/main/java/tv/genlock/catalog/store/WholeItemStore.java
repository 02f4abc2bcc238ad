package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.ItemAiring.ITEM_AIRING;
import static tv.genlock.store.schema.tables.ItemGenre.ITEM_GENRE;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.CatalogChanges;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.WholeItem;
import tv.genlock.format.rating.ContentRating;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.store.Database;

/** Reads items whole, in bulk, and which of them changed. */
@Singleton
public final class WholeItemStore {
    private final Database database;

    @Inject
    public WholeItemStore(Database database) {
        this.database = database;
    }

    public int count() {
        return database.read(db -> db.fetchCount(MEDIA_ITEM));
    }

    public void stamps(CatalogChanges.Stamps each) {
        database.read(db -> {
            try (var rows = db.select(MEDIA_ITEM.ID, MEDIA_ITEM.UPDATED_AT)
                    .from(MEDIA_ITEM)
                    .orderBy(MEDIA_ITEM.ID)
                    .fetchLazy()) {
                rows.forEach(row -> each.item(row.value1(), row.value2()));
            }
            return null;
        });
    }

    public List<WholeItem> since(CatalogChanges.Mark mark, int most) {
        return database.read(db -> read(
                db,
                db.select(MEDIA_ITEM.ID)
                        .from(MEDIA_ITEM)
                        .where(DSL.row(MEDIA_ITEM.UPDATED_AT, MEDIA_ITEM.ID).gt(mark.stamp(), mark.id()))
                        .orderBy(MEDIA_ITEM.UPDATED_AT, MEDIA_ITEM.ID)
                        .limit(most)
                        .fetch(MEDIA_ITEM.ID)));
    }

    public List<WholeItem> items(List<Long> ids) {
        return database.read(db -> read(db, ids));
    }

    /** How an item is listed. */
    private record Listed(Set<Long> libraries, Set<Long> sources, List<String> facts) {
        static final Listed NOWHERE = new Listed(Set.of(), Set.of(), List.of());
    }

    private static List<WholeItem> read(DSLContext db, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Listed> listed = listed(db, ids);
        Map<Long, List<String>> genres = new HashMap<>();
        db.select(ITEM_GENRE.ITEM_ID, ITEM_GENRE.GENRE)
                .from(ITEM_GENRE)
                .where(ITEM_GENRE.ITEM_ID.in(ids))
                .forEach(row -> genres.computeIfAbsent(row.value1(), _ -> new ArrayList<>(2))
                        .add(row.value2()));
        List<WholeItem> items = new ArrayList<>(ids.size());
        db.select(MEDIA_ITEM.fields())
                .select(SERIES.TITLE, SERIES.SORT_TITLE)
                .select(MEDIA_FILE.PROBE, MEDIA_FILE.VIDEO_CODEC, MEDIA_FILE.HEIGHT)
                .select(ITEM_AIRING.AIRED_AT, ITEM_AIRING.PLAYS)
                .from(MEDIA_ITEM)
                .leftJoin(SERIES)
                .on(SERIES.ID.eq(MEDIA_ITEM.SERIES_ID))
                .leftJoin(MEDIA_FILE)
                .on(MEDIA_FILE.ID.eq(MEDIA_ITEM.FILE_ID))
                .leftJoin(ITEM_AIRING)
                .on(ITEM_AIRING.ITEM_ID.eq(MEDIA_ITEM.ID))
                .where(MEDIA_ITEM.ID.in(ids))
                .orderBy(MEDIA_ITEM.UPDATED_AT, MEDIA_ITEM.ID)
                .forEach(row -> {
                    long id = row.get(MEDIA_ITEM.ID);
                    items.add(item(row, listed.getOrDefault(id, Listed.NOWHERE), genres.getOrDefault(id, List.of())));
                });
        return items;
    }

    private static Map<Long, Listed> listed(DSLContext db, List<Long> ids) {
        Map<Long, Listed> listed = new HashMap<>();
        db.select(SOURCE_ITEM.ITEM_ID, SOURCE_ITEM.LIBRARY_ID, LIBRARY.SOURCE_ID, SOURCE_ITEM.FACTS)
                .from(SOURCE_ITEM)
                .join(LIBRARY)
                .on(LIBRARY.ID.eq(SOURCE_ITEM.LIBRARY_ID))
                .where(SOURCE_ITEM.ITEM_ID.in(ids))
                .orderBy(SOURCE_ITEM.ID)
                .forEach(row -> {
                    Listed of = listed.computeIfAbsent(
                            row.value1(),
                            _ -> new Listed(new LinkedHashSet<>(2), new LinkedHashSet<>(2), new ArrayList<>(1)));
                    of.libraries().add(row.value2());
                    of.sources().add(row.value3());
                    of.facts().add(row.value4());
                });
        return listed;
    }

    private static WholeItem item(Record row, Listed listed, List<String> genres) {
        ItemFacts facts = facts(row, listed);
        ItemState state = Rows.constant(ItemState.class, row.get(MEDIA_ITEM.STATE));
        long ticks = row.get(MEDIA_ITEM.DURATION_TICKS);
        Optional<ContentRating> rating = ContentRating.parse(facts.rating());
        return new WholeItem(
                row.get(MEDIA_ITEM.ID),
                row.get(MEDIA_ITEM.UPDATED_AT),
                facts,
                present(row.get(MEDIA_ITEM.SERIES_ID)),
                Optional.ofNullable(row.get(SERIES.TITLE)),
                Optional.ofNullable(row.get(SERIES.SORT_TITLE)).orElse(row.get(MEDIA_ITEM.SORT_TITLE)),
                genres,
                List.copyOf(listed.libraries()),
                List.copyOf(listed.sources()),
                state,
                state == ItemState.AVAILABLE && ticks > 0 && row.get(MEDIA_ITEM.FILE_ID) != 0,
                ticks,
                codes(row.get(MEDIA_ITEM.RATING_CODE), rating),
                age(row, rating),
                row.get(MEDIA_ITEM.EDITED) != 0,
                Math.toIntExact(row.get(MEDIA_ITEM.BREAK_COUNT)),
                Instant.ofEpochMilli(row.get(MEDIA_ITEM.ADDED_AT)),
                Optional.ofNullable(row.get(MEDIA_FILE.PROBE)).flatMap(ProbeText::read),
                Optional.ofNullable(row.get(MEDIA_FILE.VIDEO_CODEC)).orElse(""),
                Math.toIntExact(Optional.ofNullable(row.get(MEDIA_FILE.HEIGHT)).orElse(0L)),
                Optional.ofNullable(row.get(ITEM_AIRING.AIRED_AT)).map(Instant::ofEpochMilli),
                Math.toIntExact(Optional.ofNullable(row.get(ITEM_AIRING.PLAYS)).orElse(0L)));
    }

    /** Its own where they were merged, else what its only listing says. */
    private static ItemFacts facts(Record row, Listed listed) {
        String own = row.get(MEDIA_ITEM.FACTS);
        if (!own.isEmpty()) {
            return FactsText.item(own);
        }
        return listed.facts().isEmpty()
                ? ItemFacts.of(
                                Rows.constant(ScheduleItem.Kind.class, row.get(MEDIA_ITEM.KIND)),
                                row.get(MEDIA_ITEM.TITLE))
                        .build()
                : FactsText.item(listed.facts().getFirst());
    }

    private static List<String> codes(String settled, Optional<ContentRating> rating) {
        return Stream.concat(Stream.of(settled), rating.stream().flatMap(of -> Stream.of(of.code(), of.raw())))
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    private static OptionalInt age(Record row, Optional<ContentRating> rating) {
        OptionalInt settled = Rows.whole(row, MEDIA_ITEM.RATING_AGE);
        return settled.isPresent() ? settled : rating.map(ContentRating::minAge).orElse(OptionalInt.empty());
    }

    private static OptionalLong present(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
