package tv.genlock.schedule;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleItem.Episode;
import tv.genlock.schedule.ScheduleState.Cursor;

/** Which episode of a series comes next. Pure; any thread. */
public final class EpisodeOrder {
    /** Episodes of one series as they air; those of the same number by premiere and title. */
    static final Comparator<ScheduleItem> IN_SERIES = Comparator.<ScheduleItem>comparingInt(
                    item -> placeOf(item).seasonRank())
            .thenComparingInt(item -> placeOf(item).episode())
            .thenComparingLong(item -> item.traits().premiereDay())
            .thenComparing(ScheduleItem::title)
            .thenComparingLong(ScheduleItem::key)
            .thenComparingLong(ScheduleItem::id);

    private EpisodeOrder() {}

    private static Episode placeOf(ScheduleItem item) {
        return item.series().orElseThrow();
    }

    /**
     * The first episode after the cursor, or the first of all.
     *
     * @param series one of {@code pool}'s, from 0
     * @return its position in the pool's catalog
     */
    public static int next(ItemPool pool, int series, @Nullable Cursor cursor) {
        int count = pool.episodeCount(series);
        if (cursor == null) {
            return pool.episode(series, 0);
        }
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAfter(pool.catalog(), pool.catalog().item(pool.episode(series, middle)), cursor)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return pool.episode(series, low == count ? 0 : low);
    }

    /** Whether an episode airs after the one a cursor is at; false for one that starts the series over. */
    public static boolean isAfter(CatalogSnapshot catalog, ScheduleItem item, Cursor cursor) {
        Episode episode = placeOf(item);
        int rank = episode.seasonRank();
        int lastRank = CatalogSnapshot.seasonRank(cursor.season());
        if (rank != lastRank) {
            return rank > lastRank;
        }
        if (episode.episode() != cursor.episode()) {
            return episode.episode() > cursor.episode();
        }
        int last = catalog.positionOf(cursor.itemId());
        return last >= 0
                && catalog.item(last).series().equals(item.series())
                && IN_SERIES.compare(item, catalog.item(last)) > 0;
    }
}
