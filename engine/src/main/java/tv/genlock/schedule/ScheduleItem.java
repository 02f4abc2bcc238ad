package tv.genlock.schedule;

import java.util.List;
import java.util.Optional;

/**
 * What the builder must know of a catalog item. Built by the server from its catalog; nothing here is a promise that the file
 * still exists when it airs.
 *
 * @param id catalog id
 * @param fileId the file that would air
 * @param durationTicks length of that file in 90 kHz ticks, positive
 * @param series present for episodes
 * @param genres lower-case
 * @param traits what only some plans ask for
 * @param key the same for the same thing on every station, whatever its id there: everything drawn follows from it, and orders end
 *     with it. Two items may have the same one, then their ids decide
 */
public record ScheduleItem(
        long id,
        long fileId,
        Kind kind,
        String title,
        long durationTicks,
        Optional<Episode> series,
        List<String> genres,
        Traits traits,
        long key) {
    public ScheduleItem {
        genres = List.copyOf(genres);
        if (durationTicks <= 0) {
            throw new IllegalArgumentException("item " + id + " must last longer than nothing: " + durationTicks);
        }
    }

    /** An item that is known by its id alone. */
    public ScheduleItem(
            long id,
            long fileId,
            Kind kind,
            String title,
            long durationTicks,
            Optional<Episode> series,
            List<String> genres,
            Traits traits) {
        this(id, fileId, kind, title, durationTicks, series, genres, traits, id);
    }

    /** An item of which nothing is known that only some plans ask for. */
    public ScheduleItem(
            long id,
            long fileId,
            Kind kind,
            String title,
            long durationTicks,
            Optional<Episode> series,
            List<String> genres) {
        this(id, fileId, kind, title, durationTicks, series, genres, Traits.NONE);
    }

    /**
     * What only some plans ask for.
     *
     * @param minimumAge years, by its content rating; {@link #UNRATED} when it has none that is understood
     * @param premiereDay days since 1970-01-01; {@link #NO_DAY} when it is not known
     */
    public record Traits(int minimumAge, long premiereDay) {
        public static final int UNRATED = -1;
        public static final long NO_DAY = Long.MIN_VALUE;
        public static final Traits NONE = new Traits(UNRATED, NO_DAY);
    }

    /** What an item is. The automatic plan tells programmes from what airs between them. */
    public enum Kind {
        MOVIE,
        EPISODE,
        MUSIC_VIDEO,
        /** Something short without a better word; as a filter it stands for every kind that airs between programmes. */
        CLIP,
        COMMERCIAL,
        BUMPER,
        PROMO,
        IDENT,
        /** A public service announcement. */
        PSA,
        TRAILER,
        FILLER;

        /** Whether it may air in breaks. */
        public boolean airsInBreaks() {
            return isInterstitial() || this == MUSIC_VIDEO;
        }

        /** Whether it airs between programmes by its nature. */
        public boolean isInterstitial() {
            return switch (this) {
                case MOVIE, EPISODE, MUSIC_VIDEO -> false;
                case CLIP, COMMERCIAL, BUMPER, PROMO, IDENT, PSA, TRAILER, FILLER -> true;
            };
        }
    }

    /**
     * Place of an episode in its series. Specials have season 0 and sort after the numbered seasons.
     *
     * @param seriesKey the same for the same series on every station
     */
    public record Episode(long seriesId, String seriesTitle, int season, int episode, long seriesKey) {
        /** A place in a series that is known by its id alone. */
        public Episode(long seriesId, String seriesTitle, int season, int episode) {
            this(seriesId, seriesTitle, season, episode, seriesId);
        }

        /** The season as a number that ascends in airing order. */
        public int seasonRank() {
            return CatalogSnapshot.seasonRank(season);
        }
    }
}
