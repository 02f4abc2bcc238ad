package tv.genlock.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One row of the guide. Text may be anything; the writer makes it safe.
 *
 * @param stop after {@code start}; rows of a channel touch
 * @param subTitle of an episode; empty for none
 * @param description may have several lines; empty for none
 * @param year of production
 * @param genres after the kind's own category
 * @param seriesId stable number of the series; with season and episode it makes the programme id that keeps Jellyfin from
 *     taking episodes of different seasons for each other
 * @param season 0 for specials
 * @param iconUrl absolute http or https
 */
public record GuideProgramme(
        String channelId,
        Instant start,
        Instant stop,
        Kind kind,
        String title,
        String subTitle,
        String description,
        OptionalInt year,
        List<String> genres,
        OptionalLong seriesId,
        OptionalInt season,
        OptionalInt episode,
        Airing airing,
        Optional<String> iconUrl) {
    public GuideProgramme {
        genres = List.copyOf(genres);
        iconUrl.ifPresent(Urls::check);
        if (!stop.isAfter(start)) {
            throw new IllegalArgumentException("a programme stops after it starts: " + start + " to " + stop);
        }
    }

    /** Kinds that TV apps sort by, through their first category. */
    public enum Kind {
        MOVIE("Movie"),
        SERIES("Series"),
        NEWS("News"),
        SPORTS("Sports"),
        KIDS("Kids"),
        /** Clips and slates: nothing to record. */
        OTHER("");

        private final String category;

        Kind(String category) {
            this.category = category;
        }

        String category() {
            return category;
        }
    }

    /** Exactly one flag per row: without any, Plex takes every row for new. */
    public enum Airing {
        PREVIOUSLY_SHOWN,
        NEW,
        PREMIERE,
        /** An event that happens as it airs. */
        LIVE
    }
}
