package tv.genlock.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tv.genlock.format.rating.ContentRating;
import tv.genlock.media.MediaProbe;
import tv.genlock.schedule.ScheduleItem;

/**
 * An item with all a person may want to see of it in a list.
 *
 * @param reason why it cannot air; of an item that can, what of its description could not be read
 * @param probe what its file holds; empty until it was probed
 * @param facts all that is known of it, with people's edits
 * @param rating its own, or its series'
 * @param hasSeriesPoster whether there is one of its series
 * @param sources ids of all that list it, the preferred first
 */
public record ListedItem(
        long id,
        ScheduleItem.Kind kind,
        String title,
        OptionalLong seriesId,
        Optional<String> seriesTitle,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt year,
        List<String> genres,
        String description,
        long durationTicks,
        long libraryId,
        long sourceId,
        ItemState state,
        String reason,
        Instant addedAt,
        Optional<MediaProbe> probe,
        ItemFacts facts,
        Optional<ContentRating> rating,
        boolean hasSeriesPoster,
        int breakCount,
        boolean edited,
        List<Long> sources,
        Aired aired) {
    /** Whether there is a picture of this kind of it at its sources. */
    boolean has(String image) {
        return facts.images().containsKey(image);
    }

    /** Where the chapters of its file start, in ticks. */
    List<Long> chapterStarts() {
        return probe.map(MediaProbe::chapters).orElse(List.of()).stream()
                .map(MediaProbe.Chapter::startTicks)
                .toList();
    }
}
