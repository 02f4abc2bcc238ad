package tv.genlock.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tv.genlock.media.MediaProbe;
import tv.genlock.schedule.ScheduleItem;

/**
 * An item with all a person may want to see of it in a list.
 *
 * @param reason why it cannot air; empty when it can
 * @param probe what its file holds; empty until it was probed
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
        Optional<MediaProbe> probe) {}
