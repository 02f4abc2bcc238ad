package tv.genlock.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.schedule.ScheduleItem;

/**
 * One thing that can air, as schedule and guide need it. Small: a station holds all of them in memory. Its description is read when it is shown, see
 * {@link Catalog#descriptions}.
 *
 * @param fileId the file that would air; 0 when there is none
 * @param series present for episodes
 * @param genres as shown to people
 * @param durationTicks as it airs, from its in to its out point, 90 kHz; 0 when not known yet
 * @param traits what programme grids ask for; equal ones are shared
 * @param key the same on every station that lists the same thing, see {@link ScheduleItem#key}
 */
public record CatalogItem(
        long id,
        long fileId,
        long libraryId,
        ScheduleItem.Kind kind,
        String title,
        Optional<ScheduleItem.Episode> series,
        OptionalInt year,
        List<String> genres,
        long durationTicks,
        ItemState state,
        ScheduleItem.Traits traits,
        long key) {
    /** Whether the scheduler may use it. */
    public boolean airable() {
        return state == ItemState.AVAILABLE && durationTicks > 0 && fileId != 0;
    }

    /** The scheduler's view; only for {@link #airable} items. */
    public ScheduleItem toScheduleItem() {
        List<String> lowerCase =
                genres.stream().map(genre -> genre.toLowerCase(Locale.ROOT)).toList();
        return new ScheduleItem(id, fileId, kind, title, durationTicks, series, lowerCase, traits, key);
    }
}
