package tv.genlock.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything one source says of one series. Episodes that say nothing of their genres or rating take these. See {@link ItemFacts}. */
public record SeriesFacts(
        String title,
        String sortTitle,
        @Nullable Integer year,
        String description,
        List<String> genres,
        List<String> tags,
        List<String> studios,
        Map<String, String> ids,
        String rating,
        Map<String, String> images,
        List<SeasonFacts> seasons) {
    public SeriesFacts {
        sortTitle = sortTitle == null ? "" : sortTitle;
        description = description == null ? "" : description;
        genres = genres == null ? List.of() : List.copyOf(genres);
        tags = tags == null ? List.of() : List.copyOf(tags);
        studios = studios == null ? List.of() : List.copyOf(studios);
        ids = ids == null ? Map.of() : Map.copyOf(ids);
        rating = rating == null ? "" : rating;
        images = images == null ? Map.of() : Map.copyOf(images);
        seasons = seasons == null ? List.of() : List.copyOf(seasons);
    }

    /** A series of whose seasons nothing is said. */
    public SeriesFacts(
            String title,
            String sortTitle,
            @Nullable Integer year,
            String description,
            List<String> genres,
            List<String> tags,
            List<String> studios,
            Map<String, String> ids,
            String rating,
            Map<String, String> images) {
        this(title, sortTitle, year, description, genres, tags, studios, ids, rating, images, List.of());
    }

    /** What is said of a season; what is not may still have episodes. */
    public SeasonFacts season(int number) {
        return seasons.stream()
                .filter(season -> season.number() == number)
                .findFirst()
                .orElse(SeasonFacts.unknown(number));
    }

    /** The same with these seasons. */
    public SeriesFacts with(List<SeasonFacts> described) {
        return new SeriesFacts(
                title, sortTitle, year, description, genres, tags, studios, ids, rating, images, described);
    }

    /** A series of which nothing but the title is known. */
    public static SeriesFacts named(String title) {
        return new SeriesFacts(title, "", null, "", List.of(), List.of(), List.of(), Map.of(), "", Map.of());
    }
}
