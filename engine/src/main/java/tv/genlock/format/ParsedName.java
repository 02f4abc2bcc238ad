package tv.genlock.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file's path says about it. Nothing here is certain; {@code confidence} says how far to trust the numbers.
 *
 * @param title of the film or the series, cleaned; never empty unless the whole path is
 * @param alternativeTitle a second title, empty for none
 * @param year of the film, or of the series' start
 * @param season 0 for specials; absent when only an absolute number or a date is known
 * @param episodes in the order of the name; several for double episodes
 * @param absolute whether {@code episodes} counts through all seasons
 * @param airDate of daily shows
 * @param part of an episode or a stacked film, from 1
 * @param episodeTitle empty for none
 * @param edition "Director's Cut", "Extended"; empty for none
 * @param ids provider to id, such as {@code tmdb=680}; keys are tmdb, imdb, tvdb
 * @param confidence 0 to 1: 0.9 and more for explicit marks, below 0.5 for guesses
 */
public record ParsedName(
        Kind kind,
        String title,
        String alternativeTitle,
        OptionalInt year,
        OptionalInt season,
        List<Integer> episodes,
        boolean absolute,
        Optional<LocalDate> airDate,
        OptionalInt part,
        String episodeTitle,
        String edition,
        Map<String, String> ids,
        double confidence) {
    public ParsedName {
        episodes = List.copyOf(episodes);
        ids = Map.copyOf(ids);
    }

    /** What kind of thing the path describes. */
    public enum Kind {
        MOVIE,
        EPISODE,
        /** A whole season or several; no episode. */
        SEASON_PACK,
        /** A title and no evidence; its length will tell. */
        UNKNOWN
    }

    /** The first episode number, if there is one. */
    public OptionalInt episode() {
        return episodes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(episodes.getFirst());
    }
}
