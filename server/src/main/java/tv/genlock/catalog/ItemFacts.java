package tv.genlock.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.schedule.ScheduleItem;

/** What a source says an item is. Written when the item is first met; later corrections by people stay. */
public record ItemFacts(
        ScheduleItem.Kind kind,
        String title,
        Optional<String> seriesTitle,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt year,
        List<String> genres) {
    public ItemFacts {
        genres = List.copyOf(genres);
    }
}
