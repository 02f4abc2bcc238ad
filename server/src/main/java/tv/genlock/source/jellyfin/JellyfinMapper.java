package tv.genlock.source.jellyfin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.schedule.ScheduleItem;

/**
 * What a Jellyfin item means to the catalog. Asks the server again only for what its listings do not carry: the further parts of a
 * stacked film, and the segments of what has some. One thread.
 */
final class JellyfinMapper {
    /** Names unknown to a version are skipped by it. */
    static final String ITEM_FIELDS =
            "Path,MediaSources,Chapters,ProviderIds,Genres,Tags,Studios,People,Overview,Taglines,"
                    + "OriginalTitle,SortName,Etag,Width,Height,CustomRating,ProductionLocations";

    static final String SERIES_FIELDS = "ProviderIds,Genres,Tags,Studios,Overview,SortName,Etag,CustomRating";

    /** Part of every mark: when the meaning of a row changes here, all of them are written again. */
    private static final String VERSION = "1-";

    private static final int MOST_PEOPLE = 20;

    private final JellyfinFiles files;
    private final JellyfinSegments segments;

    JellyfinMapper(JellyfinClient client) {
        this.files = new JellyfinFiles(client);
        this.segments = new JellyfinSegments(client);
    }

    /** Etag is the digest of the time at which the row was last saved (BaseItem.GetEtag). */
    static String mark(Row row) {
        String etag = row.text("Etag");
        return etag.isEmpty() ? "" : VERSION + etag;
    }

    /** Whether there is something that can air: a known kind that has an id and bytes. */
    static boolean isOfUse(Row row) {
        return kind(row.text("Type")).isPresent()
                && !row.key("Id").isEmpty()
                && !row.text("LocationType").equals("Virtual")
                && !row.flag("IsPlaceHolder");
    }

    private static Optional<ScheduleItem.Kind> kind(String type) {
        return switch (type) {
            case "Movie" -> Optional.of(ScheduleItem.Kind.MOVIE);
            case "Episode" -> Optional.of(ScheduleItem.Kind.EPISODE);
            case "MusicVideo" -> Optional.of(ScheduleItem.Kind.MUSIC_VIDEO);
            case "Trailer" -> Optional.of(ScheduleItem.Kind.TRAILER);
            case "Video" -> Optional.of(ScheduleItem.Kind.CLIP);
            default -> Optional.empty();
        };
    }

    /** Empty for what is of no use. */
    Optional<SourcedItem> item(Row row) throws IOException {
        Optional<ScheduleItem.Kind> kind = isOfUse(row) ? kind(row.text("Type")) : Optional.empty();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<SourcedFile> found = files.of(row);
        ItemFacts.Builder facts = ItemFacts.of(kind.get(), title(row));
        if (kind.get() == ScheduleItem.Kind.EPISODE) {
            facts.titles(row.text("OriginalTitle"), "").place(place(row));
        } else {
            facts.titles(row.text("OriginalTitle"), row.text("SortName"));
        }
        describe(row, facts);
        JellyfinChapters.of(row).forEach(facts::marker);
        segments.of(row).forEach(facts::marker);
        return Optional.of(new SourcedItem(OptionalLong.empty(), row.key("Id"), mark(row), facts.build(), found));
    }

    private static void describe(Row row, ItemFacts.Builder facts) {
        facts.year(row.number("ProductionYear"))
                .premiered(date(row.text("PremiereDate")))
                .description(row.text("Overview"))
                .tagline(row.texts("Taglines").stream().findFirst().orElse(""))
                .genres(row.texts("Genres"))
                .tags(row.texts("Tags"))
                .studios(row.texts("Studios"))
                .countries(row.texts("ProductionLocations"))
                .people(people(row))
                .rating(rating(row))
                .score(score(row));
        ids(row).forEach(facts::id);
        images(row).forEach(facts::image);
    }

    private static String title(Row row) {
        String name = row.text("Name");
        return name.isEmpty() ? "Untitled" : name;
    }

    /** An episode without a number sorts first in its season; one without a season belongs to the first. */
    private static ItemFacts.Place place(Row row) {
        OptionalInt last = row.number("IndexNumberEnd");
        String title = row.text("SeriesName");
        return new ItemFacts.Place(
                row.key("SeriesId"),
                title,
                Math.max(0, row.number("ParentIndexNumber").orElse(1)),
                Math.max(0, row.number("IndexNumber").orElse(0)),
                last.isPresent() ? last.getAsInt() : null);
    }

    private static @Nullable String date(String instant) {
        return instant.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? instant.substring(0, 10) : null;
    }

    private static String rating(Row row) {
        String custom = row.text("CustomRating");
        return custom.isEmpty() ? row.text("OfficialRating") : custom;
    }

    private static @Nullable Double score(Row row) {
        double score = row.node().path("CommunityRating").asDouble(0);
        return score > 0 && score <= 10 ? score : null;
    }

    private static List<ItemFacts.Person> people(Row row) {
        return row.rows("People").stream()
                .filter(person -> !person.text("Name").isEmpty())
                .limit(MOST_PEOPLE)
                .map(person -> new ItemFacts.Person(
                        person.text("Name"),
                        person.text("Role"),
                        person.text("Type").toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Map<String, String> ids(Row row) {
        Map<String, String> ids = new LinkedHashMap<>();
        Row given = row.row("ProviderIds");
        given.node().fieldNames().forEachRemaining(name -> {
            String value = given.text(name);
            if (!value.isEmpty()) {
                ids.put(name.toLowerCase(Locale.ROOT), value);
            }
        });
        return ids;
    }

    private static Map<String, String> images(Row row) {
        Map<String, String> images = new LinkedHashMap<>();
        Row tags = row.row("ImageTags");
        for (String type : List.of("Primary", "Logo", "Thumb")) {
            image(images, type, tags.text(type));
        }
        row.texts("BackdropImageTags").stream().findFirst().ifPresent(tag -> image(images, "Backdrop", tag));
        return images;
    }

    private static void image(Map<String, String> images, String type, String tag) {
        String reference = new ImageReference(type, tag).toString();
        if (ImageReference.parse(reference).isPresent()) {
            images.put(type.toLowerCase(Locale.ROOT), reference);
        }
    }

    /** Empty for a row without an id. */
    Optional<SourcedSeries> series(Row row) {
        String key = row.key("Id");
        if (key.isEmpty() || !row.text("Type").equals("Series")) {
            return Optional.empty();
        }
        OptionalInt year = row.number("ProductionYear");
        var facts = new SeriesFacts(
                title(row),
                row.text("SortName"),
                year.isPresent() ? year.getAsInt() : null,
                row.text("Overview"),
                row.texts("Genres"),
                row.texts("Tags"),
                row.texts("Studios"),
                ids(row),
                rating(row),
                images(row));
        return Optional.of(new SourcedSeries(key, mark(row), facts));
    }
}
