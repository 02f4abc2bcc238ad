package tv.genlock.source.plex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.SeriesFacts;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.SourcedSeries;
import tv.genlock.format.FileNames;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;

/** What a row of a section means for the catalog. Durations and offsets are milliseconds on the server's side, ticks on ours. */
final class PlexMapper {
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_OF_A_CREW = 3;
    private static final int MOST_MARKERS = 500;

    /** A home video that is shorter is something to air between programmes. */
    private static final long CLIP_MILLIS = 20L * 60 * 1000;

    /** A commercial that was found in a recording lies where a break was, as far as such detection goes. */
    private static final double COMMERCIAL_CONFIDENCE = 0.8;

    private PlexMapper() {}

    /**
     * An item of a listing.
     *
     * @param mark see {@link PlexMark}
     * @param row as complete as there is
     */
    static SourcedItem item(PlexRow row, String mark, boolean homeVideos) {
        List<SourcedFile> files = PlexFiles.of(row);
        ItemFacts.Builder facts = ItemFacts.of(kind(row, homeVideos), title(row))
                .titles(row.text("originalTitle"), row.text("titleSort"))
                .year(year(row))
                .premiered(date(row))
                .description(row.text("summary"))
                .tagline(row.text("tagline"))
                .genres(row.tags("Genre"))
                .tags(tags(row))
                .studios(studios(row))
                .countries(row.tags("Country"))
                .people(people(row))
                .rating(row.text("contentRating"))
                .score(score(row));
        PlexIds.of(row).forEach(facts::id);
        PlexImages.of(row).forEach(facts::image);
        if (isEpisode(row)) {
            facts.place(place(row, files));
        }
        addMarkers(facts, row);
        return new SourcedItem(OptionalLong.empty(), row.key(), mark, facts.build(), files);
    }

    static SourcedSeries series(PlexRow row, String mark) {
        OptionalInt year = year(row);
        return new SourcedSeries(
                row.key(),
                mark,
                new SeriesFacts(
                        title(row),
                        row.text("titleSort"),
                        year.isPresent() ? year.getAsInt() : null,
                        row.text("summary"),
                        row.tags("Genre"),
                        tags(row),
                        studios(row),
                        PlexIds.of(row),
                        row.text("contentRating"),
                        PlexImages.of(row)));
    }

    private static boolean isEpisode(PlexRow row) {
        return row.text("type").equals("episode");
    }

    private static ScheduleItem.Kind kind(PlexRow row, boolean homeVideos) {
        if (isEpisode(row)) {
            return ScheduleItem.Kind.EPISODE;
        }
        if (row.text("type").equals("clip")) {
            return row.text("subtype").equals("trailer") ? ScheduleItem.Kind.TRAILER : ScheduleItem.Kind.CLIP;
        }
        long millis = row.number("duration").orElse(0);
        return homeVideos && millis > 0 && millis < CLIP_MILLIS ? ScheduleItem.Kind.CLIP : ScheduleItem.Kind.MOVIE;
    }

    private static String title(PlexRow row) {
        String title = row.text("title").replace('\n', ' ');
        if (!title.isEmpty()) {
            return title.length() <= 300 ? title : title.substring(0, title.offsetByCodePoints(0, 150));
        }
        OptionalLong number = row.number("index");
        return isEpisode(row) && number.isPresent() ? "Episode " + number.getAsLong() : "Untitled";
    }

    private static OptionalInt year(PlexRow row) {
        long year = row.number("year").orElse(0);
        if (year < 1800 || year > 2200) {
            String date = date(row);
            return date == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(date.substring(0, 4)));
        }
        return OptionalInt.of((int) year);
    }

    private static @Nullable String date(PlexRow row) {
        String text = row.text("originallyAvailableAt");
        if (text.length() < 10) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.substring(0, 10));
            return date.getYear() < 1800 || date.getYear() > 2200 ? null : date.toString();
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Labels are what people stuck on, collections what they put together; both are words to find items by. */
    private static List<String> tags(PlexRow row) {
        Set<String> tags = new LinkedHashSet<>(row.tags("Label"));
        tags.addAll(row.tags("Collection"));
        return List.copyOf(tags);
    }

    private static List<String> studios(PlexRow row) {
        String studio = row.text("studio");
        return studio.isEmpty() ? List.of() : List.of(studio);
    }

    private static List<ItemFacts.Person> people(PlexRow row) {
        List<ItemFacts.Person> people = new ArrayList<>();
        crew(people, row, "Director", "director");
        crew(people, row, "Writer", "writer");
        for (PlexRow role : row.rows("Role")) {
            String name = role.text("tag");
            if (people.size() < MOST_PEOPLE && !name.isEmpty()) {
                people.add(new ItemFacts.Person(name, role.text("role"), "actor"));
            }
        }
        crew(people, row, "Producer", "producer");
        return people;
    }

    private static void crew(List<ItemFacts.Person> people, PlexRow row, String field, String kind) {
        row.tags(field).stream()
                .limit(Math.min(MOST_OF_A_CREW, MOST_PEOPLE - people.size()))
                .forEach(name -> people.add(new ItemFacts.Person(name, "", kind)));
    }

    private static @Nullable Double score(PlexRow row) {
        for (String field : List.of("audienceRating", "rating")) {
            OptionalDouble score = row.decimal(field);
            if (score.isPresent() && score.getAsDouble() > 0 && score.getAsDouble() <= 10) {
                return score.getAsDouble();
            }
        }
        return null;
    }

    private static ItemFacts.Place place(PlexRow row, List<SourcedFile> files) {
        int season = small(row.number("parentIndex").orElse(1));
        int episode = small(row.number("index").orElse(0));
        return new ItemFacts.Place(
                seriesKey(row), row.text("grandparentTitle"), season, episode, lastEpisode(files, season, episode));
    }

    private static String seriesKey(PlexRow row) {
        String key = row.text("grandparentRatingKey");
        return key.isEmpty() ? row.text("grandparentKey").replaceAll(".*/", "") : key;
    }

    private static int small(long number) {
        return Math.clamp(number, 0, 1_000_000);
    }

    /** A file of several episodes is listed once for each; the first of them says how far the file goes. */
    private static @Nullable Integer lastEpisode(List<SourcedFile> files, int season, int episode) {
        if (files.isEmpty()) {
            return null;
        }
        var name = FileNames.parse(files.getFirst().path());
        List<Integer> numbers = name.episodes();
        boolean firstOfSeveral = numbers.size() > 1
                && !name.absolute()
                && numbers.getFirst() == episode
                && name.season().orElse(season) == season;
        return firstOfSeveral && numbers.getLast() > episode ? numbers.getLast() : null;
    }

    private static void addMarkers(ItemFacts.Builder facts, PlexRow row) {
        row.rows("Chapter").stream()
                .limit(MOST_MARKERS)
                .forEach(chapter -> add(facts, ItemFacts.MarkerKind.CHAPTER, chapter));
        for (PlexRow marker : row.rows("Marker").stream().limit(MOST_MARKERS).toList()) {
            switch (marker.text("type")) {
                case "intro" -> add(facts, ItemFacts.MarkerKind.INTRO, marker);
                case "credits" -> add(facts, ItemFacts.MarkerKind.OUTRO, marker);
                case "commercial" -> {
                    if (add(facts, ItemFacts.MarkerKind.COMMERCIAL, marker)) {
                        facts.breakHint(new ItemFacts.BreakHint(
                                ticks(marker.number("startTimeOffset")), "server", COMMERCIAL_CONFIDENCE));
                    }
                }
                default -> {
                    // A kind this version does not know says nothing it could use.
                }
            }
        }
    }

    private static boolean add(ItemFacts.Builder facts, ItemFacts.MarkerKind kind, PlexRow row) {
        OptionalLong start = row.number("startTimeOffset");
        long from = ticks(start);
        long until = Math.max(from, ticks(row.number("endTimeOffset")));
        boolean chapter = kind == ItemFacts.MarkerKind.CHAPTER;
        if (start.orElse(-1) < 0 || (!chapter && until == from)) {
            return false;
        }
        facts.marker(new ItemFacts.Marker(kind, from, until, chapter ? row.text("tag") : ""));
        return true;
    }

    private static long ticks(OptionalLong millis) {
        return Math.clamp(millis.orElse(0), 0, 1_000_000_000_000L) * Ticks.PER_MILLI;
    }
}
