package tv.genlock.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tv.genlock.media.MediaProbe;

/**
 * Everything that is known of one item at once: by what people may look for it.
 *
 * @param stamp see {@link CatalogChanges}
 * @param facts of all sources together, people's edits over them
 * @param order what it is put in order by: the series' sort title for an episode, else its own
 * @param genres its own, or where it has none its series'
 * @param libraries every library that lists it
 * @param sources the sources of those
 * @param durationTicks 90 kHz; 0 when not known yet
 * @param ratingCodes how its rating is spelled, the board's spelling first; empty when it has none
 * @param probe what its file holds; empty where nobody looked into it
 * @param videoCodec as the source says it; empty when unknown
 * @param height lines of the picture as the source says it; 0 when unknown
 * @param aired when this station showed it last
 * @param plays how often it has aired
 */
public record WholeItem(
        long id,
        long stamp,
        ItemFacts facts,
        OptionalLong seriesId,
        Optional<String> seriesTitle,
        String order,
        List<String> genres,
        List<Long> libraries,
        List<Long> sources,
        ItemState state,
        boolean airable,
        long durationTicks,
        List<String> ratingCodes,
        OptionalInt minimumAge,
        boolean edited,
        int breaks,
        Instant added,
        Optional<MediaProbe> probe,
        String videoCodec,
        int height,
        Optional<Instant> aired,
        int plays) {
    public WholeItem {
        genres = List.copyOf(genres);
        libraries = List.copyOf(libraries);
        sources = List.copyOf(sources);
        ratingCodes = List.copyOf(ratingCodes);
    }
}
