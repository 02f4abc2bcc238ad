package tv.genlock.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleItem;

/**
 * Everything one source says of one item. Stored as a JSON document; what a source does not say is empty or null and then not in
 * the document. What airs is merged from the facts of all sources that list the item, see {@link FactsMerge}.
 *
 * @param sortTitle as the source orders it; empty to derive it from the title
 * @param premiered ISO date
 * @param ids at imdb, tmdb, tvdb …; names in lower case. They tell that two sources list the same thing.
 * @param rating the content rating as written, in whatever form
 * @param score of the public, 0 to 10
 * @param images by kind ({@code primary}, {@code backdrop}, {@code logo}, {@code thumb}); values mean something to the source only
 * @param dayparts preferred parts of the day, lower case
 * @param holidays seasons of the year it belongs to, lower case
 * @param inTicks where it begins to air, item time in 90 kHz ticks
 * @param outTicks where it ends
 * @param loudness integrated, LUFS
 * @param extraOf the key of the item this is a trailer or extra of; empty for none
 */
public record ItemFacts(
        ScheduleItem.Kind kind,
        String title,
        String originalTitle,
        String sortTitle,
        @Nullable Place place,
        @Nullable Integer year,
        @Nullable String premiered,
        String description,
        String tagline,
        List<String> genres,
        List<String> tags,
        List<String> studios,
        List<String> countries,
        List<Person> people,
        Map<String, String> ids,
        String rating,
        @Nullable Double score,
        List<Marker> markers,
        List<BreakHint> breaks,
        Map<String, String> images,
        List<String> dayparts,
        List<String> holidays,
        String company,
        String category,
        String demographic,
        List<String> warnings,
        String notes,
        @Nullable Long inTicks,
        @Nullable Long outTicks,
        @Nullable Double loudness,
        String extraOf) {
    /** Where an episode belongs. {@code seriesKey} is the series' key in the source's library. */
    public record Place(
            String seriesKey,
            String seriesTitle,
            int season,
            int episode,
            @Nullable Integer lastEpisode) {}

    /** Somebody who took part; {@code kind} is {@code actor}, {@code director}, {@code writer} … */
    public record Person(String name, String role, String kind) {
        public Person {
            role = text(role);
            kind = text(kind);
        }
    }

    /** What a stretch of the item is. */
    public enum MarkerKind {
        CHAPTER,
        INTRO,
        OUTRO,
        RECAP,
        PREVIEW,
        COMMERCIAL
    }

    /** A stretch of item time, in ticks; a chapter of unknown end ends where it starts. */
    public record Marker(MarkerKind kind, long startTicks, long endTicks, String title) {
        public Marker {
            title = text(title);
        }
    }

    /** A point at which the item may be interrupted; {@code source} is {@code edl}, {@code nfo} or {@code server}. */
    public record BreakHint(long atTicks, String source, double confidence) {}

    public ItemFacts {
        title = text(title);
        originalTitle = text(originalTitle);
        sortTitle = text(sortTitle);
        description = text(description);
        tagline = text(tagline);
        genres = list(genres);
        tags = list(tags);
        studios = list(studios);
        countries = list(countries);
        people = list(people);
        ids = map(ids);
        rating = text(rating);
        markers = list(markers);
        breaks = list(breaks);
        images = map(images);
        dayparts = list(dayparts);
        holidays = list(holidays);
        company = text(company);
        category = text(category);
        demographic = text(demographic);
        warnings = list(warnings);
        notes = text(notes);
        extraOf = text(extraOf);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static Map<String, String> map(@Nullable Map<String, String> given) {
        return given == null ? Map.of() : Map.copyOf(given);
    }

    public static Builder of(ScheduleItem.Kind kind, String title) {
        return new Builder(kind, title);
    }

    /** Collects facts; what is not set is not known. One thread. */
    public static final class Builder {
        private final ScheduleItem.Kind kind;
        private final String title;
        private String originalTitle = "";
        private String sortTitle = "";
        private @Nullable Place place;
        private @Nullable Integer year;
        private @Nullable String premiered;
        private String description = "";
        private String tagline = "";
        private List<String> genres = List.of();
        private List<String> tags = List.of();
        private List<String> studios = List.of();
        private List<String> countries = List.of();
        private List<Person> people = List.of();
        private final Map<String, String> ids = new LinkedHashMap<>();
        private String rating = "";
        private @Nullable Double score;
        private final List<Marker> markers = new ArrayList<>();
        private final List<BreakHint> breaks = new ArrayList<>();
        private final Map<String, String> images = new LinkedHashMap<>();
        private List<String> dayparts = List.of();
        private List<String> holidays = List.of();
        private String company = "";
        private String category = "";
        private String demographic = "";
        private List<String> warnings = List.of();
        private String notes = "";
        private @Nullable Long inTicks;
        private @Nullable Long outTicks;
        private @Nullable Double loudness;
        private String extraOf = "";

        private Builder(ScheduleItem.Kind kind, String title) {
            this.kind = kind;
            this.title = title;
        }

        public Builder titles(String original, String sort) {
            originalTitle = original;
            sortTitle = sort;
            return this;
        }

        public Builder place(Place in) {
            place = in;
            return this;
        }

        public Builder year(OptionalInt given) {
            year = given.isPresent() ? given.getAsInt() : null;
            return this;
        }

        public Builder premiered(@Nullable String isoDate) {
            premiered = isoDate;
            return this;
        }

        public Builder description(String text) {
            description = text;
            return this;
        }

        public Builder tagline(String text) {
            tagline = text;
            return this;
        }

        public Builder genres(List<String> given) {
            genres = given;
            return this;
        }

        public Builder tags(List<String> given) {
            tags = given;
            return this;
        }

        public Builder studios(List<String> given) {
            studios = given;
            return this;
        }

        public Builder countries(List<String> given) {
            countries = given;
            return this;
        }

        public Builder people(List<Person> given) {
            people = given;
            return this;
        }

        /** One id; a blank value is none. */
        public Builder id(String provider, String value) {
            if (!value.isBlank()) {
                ids.put(provider.toLowerCase(Locale.ROOT), value.strip());
            }
            return this;
        }

        public Builder rating(String asWritten) {
            rating = asWritten;
            return this;
        }

        public Builder score(@Nullable Double outOfTen) {
            score = outOfTen;
            return this;
        }

        public Builder marker(Marker marker) {
            markers.add(marker);
            return this;
        }

        public Builder breakHint(BreakHint hint) {
            breaks.add(hint);
            return this;
        }

        public Builder image(String imageKind, String reference) {
            images.put(imageKind, reference);
            return this;
        }

        public Builder dayparts(List<String> given) {
            dayparts = given;
            return this;
        }

        public Builder holidays(List<String> given) {
            holidays = given;
            return this;
        }

        /** Whose commercial it is, and for what kind of thing. */
        public Builder advertiser(String forCompany, String ofCategory) {
            company = forCompany;
            category = ofCategory;
            return this;
        }

        public Builder demographic(String given) {
            demographic = given;
            return this;
        }

        public Builder warnings(List<String> given) {
            warnings = given;
            return this;
        }

        public Builder notes(String given) {
            notes = given;
            return this;
        }

        public Builder airs(@Nullable Long fromTicks, @Nullable Long untilTicks) {
            inTicks = fromTicks;
            outTicks = untilTicks;
            return this;
        }

        public Builder loudness(@Nullable Double lufs) {
            loudness = lufs;
            return this;
        }

        public Builder extraOf(String key) {
            extraOf = key;
            return this;
        }

        public ItemFacts build() {
            return new ItemFacts(
                    kind,
                    title,
                    originalTitle,
                    sortTitle,
                    place,
                    year,
                    premiered,
                    description,
                    tagline,
                    genres,
                    tags,
                    studios,
                    countries,
                    people,
                    ids,
                    rating,
                    score,
                    markers,
                    breaks,
                    images,
                    dayparts,
                    holidays,
                    company,
                    category,
                    demographic,
                    warnings,
                    notes,
                    inTicks,
                    outTicks,
                    loudness,
                    extraOf);
        }
    }
}
