package tv.genlock.channel.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Content;
import tv.genlock.search.query.QueryParser;

/** Reads what a block is filled from. All fields are looked at, also those that its kind has no use for. */
record ContentReader(Fields fields) {
    private static final int NONE = 0;
    /** What may be part of a mix. */
    private static final Set<String> PLAIN = Set.of("filtered", "query", "series", "playlist");

    Content read(String path, GridRequest.Content content) {
        Content.Filtered filtered = new Content.Filtered(filter(path, content));
        Content.Query query = new Content.Query(query(path, content));
        Set<Long> series =
                Set.copyOf(new HashSet<>(ids(path + ".series_ids", content.seriesIds(), GridRequest.MOST_CHOSEN)));
        Long collection = fields.id(path + ".collection_id", content.collectionId());
        Long channel = fields.id(path + ".channel_id", content.channelId());
        Integer delay =
                fields.whole(path + ".delay_minutes", content.delayMinutes(), 1, GridRequest.MOST_DELAY_MINUTES);
        Integer back = fields.whole(path + ".days_back", content.daysBack(), 0, GridRequest.MOST_DAYS_BACK);
        String block = block(path, content);
        List<Content.Part> parts = parts(path + ".parts", content.parts());
        return switch (content.kind()) {
            case "filtered" -> filtered;
            case "query" -> content.query() == null ? fields.missing(path + ".query", query) : query;
            case "series" ->
                series.isEmpty()
                        ? fields.missing(path + ".series_ids", new Content.Series(series))
                        : new Content.Series(series);
            case "playlist" -> new Content.Playlist(given(path + ".collection_id", collection));
            case "delayed" ->
                new Content.Delayed(
                        given(path + ".channel_id", channel),
                        delay == null ? fields.missing(path + ".delay_minutes", 1) : delay);
            case "rerun" ->
                new Content.Rerun(
                        block.isEmpty() ? fields.missing(path + ".block", "x") : block, back == null ? 1 : back);
            case "mix" ->
                parts.isEmpty() ? fields.missing(path + ".parts", new Content.OffAir()) : new Content.Mix(parts);
            case "off_air" ->
                new Content.OffAir(collection == null ? OptionalLong.empty() : OptionalLong.of(collection));
            case null, default -> {
                fields.note(
                        path + ".kind",
                        "must be one of filtered, query, series, playlist, delayed, rerun, mix, off_air");
                yield new Content.OffAir();
            }
        };
    }

    private List<Content.Part> parts(String path, @Nullable List<GridRequest.@Nullable Part> wanted) {
        if (wanted != null && wanted.size() > GridRequest.MOST_PARTS) {
            fields.note(path, "must have at most " + GridRequest.MOST_PARTS + " entries");
        }
        List<Content.Part> parts = new ArrayList<>();
        for (int n = 0; wanted != null && n < Math.min(wanted.size(), GridRequest.MOST_PARTS); n++) {
            part(path + "[" + n + "]", wanted.get(n)).ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<Content.Part> part(String path, GridRequest.@Nullable Part part) {
        if (part == null || part.content() == null) {
            fields.note(part == null ? path : path + ".content", "must be given");
            return Optional.empty();
        }
        Integer weight = fields.whole(path + ".weight", part.weight(), 1, GridRequest.MOST_WEIGHT);
        String kind = part.content().kind();
        if (kind == null || !PLAIN.contains(kind)) {
            fields.note(path + ".content.kind", "must be one of filtered, query, series, playlist");
            return Optional.empty();
        }
        return Optional.of(new Content.Part(
                read(path + ".content", part.content()),
                weight == null ? 1 : Math.clamp(weight, 1, GridRequest.MOST_WEIGHT)));
    }

    private long given(String path, @Nullable Long id) {
        return id == null ? fields.missing(path, (long) NONE) : id;
    }

    private String query(String path, GridRequest.Content content) {
        String query = fields.prose(path + ".query", content.query(), QueryParser.LONGEST);
        return query == null ? "" : query;
    }

    private String block(String path, GridRequest.Content content) {
        if (content.block() == null) {
            return "";
        }
        if (!Block.isId(content.block())) {
            fields.note(path + ".block", "must be the id of a block");
        }
        return content.block();
    }

    private ItemFilter filter(String path, GridRequest.Content content) {
        List<String> genres = fields.list(
                path + ".genres",
                content.genres(),
                GridRequest.MOST_CHOSEN,
                (String genre) -> text(path + ".genres", genre).toLowerCase(Locale.ROOT));
        List<ScheduleItem.Kind> kinds = fields.list(
                path + ".item_kinds",
                content.itemKinds(),
                GridRequest.MOST_CHOSEN,
                (String kind) -> GridReader.or(
                        fields.constant(path + ".item_kinds", kind, ScheduleItem.Kind.class), ScheduleItem.Kind.MOVIE));
        return new ItemFilter(
                new HashSet<>(ids(path + ".library_ids", content.libraryIds(), GridRequest.MOST_CHOSEN)),
                new HashSet<>(GridReader.or(genres, List.of())),
                new HashSet<>(GridReader.or(kinds, List.of())),
                new HashSet<>(ids(path + ".collection_ids", content.collectionIds(), GridRequest.MOST_CHOSEN)));
    }

    private String text(String path, String genre) {
        return GridReader.or(fields.text(path, genre, 1, GridRequest.LONGEST_GENRE), "");
    }

    /** The ids of a list. */
    List<Long> ids(String path, @Nullable List<@Nullable Long> ids, int most) {
        List<Long> read = fields.list(path, ids, most, (Long id) -> {
            fields.id(path, id);
            return id;
        });
        return read == null ? List.of() : read;
    }
}
