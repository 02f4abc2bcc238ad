package tv.genlock.catalog.store;

import static tv.genlock.store.schema.tables.ItemAiring.ITEM_AIRING;
import static tv.genlock.store.schema.tables.ItemGenre.ITEM_GENRE;
import static tv.genlock.store.schema.tables.Library.LIBRARY;
import static tv.genlock.store.schema.tables.MediaFile.MEDIA_FILE;
import static tv.genlock.store.schema.tables.MediaItem.MEDIA_ITEM;
import static tv.genlock.store.schema.tables.Series.SERIES;
import static tv.genlock.store.schema.tables.Source.SOURCE;
import static tv.genlock.store.schema.tables.SourceItem.SOURCE_ITEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import tv.genlock.catalog.Aired;
import tv.genlock.catalog.ArtKind;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.ListedItem;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.format.rating.ContentRating;
import tv.genlock.schedule.ScheduleItem;

/** Completes rows of items with what people want to see of them beside it: a few queries a page, whatever its length. */
final class ListedRows {
    private final DSLContext db;
    /** A page holds many episodes of few series. */
    private final Map<String, SeriesFacts> series = new HashMap<>();

    ListedRows(DSLContext db) {
        this.db = db;
    }

    /** @param rows every column of media_item, the series' title and facts, and the library's source */
    List<ListedItem> items(List<? extends Record> rows) {
        List<Long> ids = rows.stream().map(row -> row.get(MEDIA_ITEM.ID)).toList();
        Map<Long, List<String>> genres = genres(db, ids);
        Map<Long, Record> files = files(ids);
        Map<Long, List<Long>> sources = sources(ids);
        Map<Long, ItemFacts> facts = facts(db, rows);
        Map<Long, Aired> aired = aired(ids);
        return rows.stream()
                .map(row -> {
                    long id = row.get(MEDIA_ITEM.ID);
                    return item(
                            row,
                            genres.getOrDefault(id, List.of()),
                            Optional.ofNullable(files.get(id)),
                            sources.getOrDefault(id, List.of()),
                            facts.getOrDefault(id, nothing(row)),
                            aired.getOrDefault(id, Aired.NEVER));
                })
                .toList();
    }

    static Map<Long, List<String>> genres(DSLContext db, List<Long> ids) {
        Map<Long, List<String>> genres = new HashMap<>();
        db.select(ITEM_GENRE.ITEM_ID, ITEM_GENRE.GENRE)
                .from(ITEM_GENRE)
                .where(ITEM_GENRE.ITEM_ID.in(ids))
                .orderBy(ITEM_GENRE.GENRE)
                .forEach(row -> genres.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(row.value2()));
        return genres;
    }

    /** The file that would air: it comes last and wins. */
    private Map<Long, Record> files(List<Long> ids) {
        Map<Long, Record> files = new HashMap<>();
        db.select(MEDIA_FILE.ITEM_ID, MEDIA_FILE.PROBE, MEDIA_FILE.REASON)
                .from(MEDIA_FILE)
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(MEDIA_FILE.ITEM_ID))
                .where(MEDIA_FILE.ITEM_ID.in(ids))
                .orderBy(MEDIA_FILE.ID.eq(MEDIA_ITEM.FILE_ID), MEDIA_FILE.STATE.eq("available"), MEDIA_FILE.ID.desc())
                .forEach(row -> files.put(row.value1(), row));
        return files;
    }

    private Map<Long, List<Long>> sources(List<Long> ids) {
        Map<Long, List<Long>> sources = new HashMap<>();
        db.select(SOURCE_ITEM.ITEM_ID, SOURCE.ID)
                .from(SOURCE_ITEM)
                .join(LIBRARY)
                .on(LIBRARY.ID.eq(SOURCE_ITEM.LIBRARY_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(LIBRARY.SOURCE_ID))
                .join(MEDIA_ITEM)
                .on(MEDIA_ITEM.ID.eq(SOURCE_ITEM.ITEM_ID))
                .where(SOURCE_ITEM.ITEM_ID.in(ids))
                .orderBy(ListingOrder.of())
                .forEach(row -> {
                    List<Long> of = sources.computeIfAbsent(row.value1(), _ -> new ArrayList<>(1));
                    if (!of.contains(row.value2())) {
                        of.add(row.value2());
                    }
                });
        return sources;
    }

    /**
     * All that is known of items, with people's edits: own facts, or those of the only listing.
     *
     * @param rows id and facts of media_item
     */
    static Map<Long, ItemFacts> facts(DSLContext db, List<? extends Record> rows) {
        Map<Long, ItemFacts> facts = new HashMap<>();
        List<Long> listed = new ArrayList<>();
        for (Record row : rows) {
            String own = row.get(MEDIA_ITEM.FACTS);
            if (own.isEmpty()) {
                listed.add(row.get(MEDIA_ITEM.ID));
            } else {
                facts.put(row.get(MEDIA_ITEM.ID), FactsText.item(own));
            }
        }
        db.select(SOURCE_ITEM.ITEM_ID, SOURCE_ITEM.FACTS)
                .from(SOURCE_ITEM)
                .where(SOURCE_ITEM.ITEM_ID.in(listed))
                .forEach(row -> facts.put(row.value1(), FactsText.item(row.value2())));
        return facts;
    }

    /** An item that no source lists is on its way out. */
    private static ItemFacts nothing(Record row) {
        return ItemFacts.of(Rows.constant(ScheduleItem.Kind.class, row.get(MEDIA_ITEM.KIND)), row.get(MEDIA_ITEM.TITLE))
                .build();
    }

    private Map<Long, Aired> aired(List<Long> ids) {
        Map<Long, Aired> aired = new HashMap<>();
        db.selectFrom(ITEM_AIRING)
                .where(ITEM_AIRING.ITEM_ID.in(ids))
                .forEach(row -> aired.put(
                        row.get(ITEM_AIRING.ITEM_ID),
                        new Aired(
                                Math.toIntExact(row.get(ITEM_AIRING.PLAYS)),
                                Optional.of(Instant.ofEpochMilli(row.get(ITEM_AIRING.AIRED_AT))))));
        return aired;
    }

    private ListedItem item(
            Record row, List<String> genres, Optional<Record> file, List<Long> sources, ItemFacts facts, Aired aired) {
        Long seriesId = row.get(MEDIA_ITEM.SERIES_ID);
        Optional<SeriesFacts> of =
                Optional.ofNullable(row.get(SERIES.FACTS)).map(text -> series.computeIfAbsent(text, FactsText::series));
        return new ListedItem(
                row.get(MEDIA_ITEM.ID),
                Rows.constant(ScheduleItem.Kind.class, row.get(MEDIA_ITEM.KIND)),
                row.get(MEDIA_ITEM.TITLE),
                seriesId == null ? OptionalLong.empty() : OptionalLong.of(seriesId),
                Optional.ofNullable(row.get(SERIES.TITLE)),
                Rows.whole(row, MEDIA_ITEM.SEASON),
                Rows.whole(row, MEDIA_ITEM.EPISODE),
                Rows.whole(row, MEDIA_ITEM.YEAR),
                genres,
                row.get(MEDIA_ITEM.DESCRIPTION),
                row.get(MEDIA_ITEM.DURATION_TICKS),
                row.get(MEDIA_ITEM.LIBRARY_ID),
                row.get(LIBRARY.SOURCE_ID),
                Rows.constant(ItemState.class, row.get(MEDIA_ITEM.STATE)),
                file.map(found -> found.get(MEDIA_FILE.REASON)).orElse(""),
                Instant.ofEpochMilli(row.get(MEDIA_ITEM.ADDED_AT)),
                file.flatMap(found -> ProbeText.read(found.get(MEDIA_FILE.PROBE))),
                facts,
                rating(row, facts, of),
                of.map(one -> one.images().containsKey(ArtKind.PRIMARY.word())).orElse(false),
                Math.toIntExact(row.get(MEDIA_ITEM.BREAK_COUNT)),
                row.get(MEDIA_ITEM.EDITED) != 0,
                sources,
                aired);
    }

    /** What the item is filtered by, with the reasons that only the text tells. */
    private static Optional<ContentRating> rating(Record row, ItemFacts facts, Optional<SeriesFacts> series) {
        String code = row.get(MEDIA_ITEM.RATING_CODE);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String raw = facts.rating().isBlank() ? series.map(SeriesFacts::rating).orElse("") : facts.rating();
        OptionalInt age = Rows.whole(row, MEDIA_ITEM.RATING_AGE);
        List<String> reasons =
                ContentRating.parse(raw).map(ContentRating::descriptors).orElse(List.of());
        return Optional.of(new ContentRating(row.get(MEDIA_ITEM.RATING_SYSTEM), code, reasons, age, raw));
    }
}
