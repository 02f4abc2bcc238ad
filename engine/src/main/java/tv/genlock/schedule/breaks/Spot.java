package tv.genlock.schedule.breaks;

import java.util.List;
import java.util.Locale;
import tv.genlock.schedule.ScheduleItem.Kind;

/**
 * One thing that can air in a break, with all that limits where.
 *
 * @param itemId catalog id; also what everything seeded is drawn from
 * @param fileId the file that would air
 * @param kind what it is; bumpers, idents and promos are the station's own and need no distance from each other
 * @param durationTicks length as measured, 90 kHz ticks, positive
 * @param company whose it is, lower-case; empty when nobody's: then it is kept apart from itself only
 * @param category what it is about ("cars"), lower-case; may be empty
 * @param minimumAge who may see it, in years; 0 for all, {@link tv.genlock.schedule.ScheduleItem.Traits#UNRATED} when it has no
 *     rating. Never relaxed
 * @param weight how often compared with others; 0 is evergreen: only where nothing else fits
 * @param flights when it may run, never relaxed; empty for always
 * @param windows hours in which it may run, never relaxed; empty for all
 * @param caps how often it may air, never relaxed
 * @param minimumIntervalTicks between two airings; 0 for what the template says, which is nothing for the station's own. Relaxed
 *     first
 * @param channels which channels may air it, never relaxed; empty for all
 */
public record Spot(
        long itemId,
        long fileId,
        Kind kind,
        String title,
        long durationTicks,
        String company,
        String category,
        int minimumAge,
        int weight,
        List<Flight> flights,
        List<AirWindow> windows,
        FrequencyCaps caps,
        long minimumIntervalTicks,
        List<Long> channels) {
    public static final int HEAVIEST = 100;

    public Spot {
        if (durationTicks <= 0) {
            throw new IllegalArgumentException("spot " + itemId + " must last longer than nothing: " + durationTicks);
        }
        if (weight < 0 || weight > HEAVIEST) {
            throw new IllegalArgumentException("a weight is 0 to " + HEAVIEST + ": " + weight);
        }
        if (minimumIntervalTicks < 0) {
            throw new IllegalArgumentException("an interval must not be negative: " + minimumIntervalTicks);
        }
        company = plain(company);
        category = plain(category);
        flights = List.copyOf(flights);
        windows = List.copyOf(windows);
        channels = List.copyOf(channels);
    }

    /** Names of companies and categories are the same when they differ in case or outer spaces only. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** A spot that may air anywhere, any time, by nobody; {@link Builder} limits it. */
    public static Builder of(long itemId, long fileId, Kind kind, String title, long durationTicks) {
        return new Builder(itemId, fileId, kind, title, durationTicks);
    }

    boolean mayAirOn(long channelId) {
        return channels.isEmpty() || channels.contains(channelId);
    }

    /** Whether it counts for the separation of companies and categories. */
    boolean isSeparated() {
        return switch (kind) {
            case BUMPER, IDENT, PROMO -> false;
            case MOVIE, EPISODE, MUSIC_VIDEO, CLIP, COMMERCIAL, PSA, TRAILER, FILLER -> true;
        };
    }

    /** Limits of a spot that is being described. Not for sharing. */
    public static final class Builder {
        private final long itemId;
        private final long fileId;
        private final Kind kind;
        private final String title;
        private final long durationTicks;
        private String company = "";
        private String category = "";
        private int minimumAge;
        private int weight = 1;
        private List<Flight> flights = List.of();
        private List<AirWindow> windows = List.of();
        private FrequencyCaps caps = FrequencyCaps.NONE;
        private long minimumIntervalTicks;
        private List<Long> channels = List.of();

        private Builder(long itemId, long fileId, Kind kind, String title, long durationTicks) {
            this.itemId = itemId;
            this.fileId = fileId;
            this.kind = kind;
            this.title = title;
            this.durationTicks = durationTicks;
        }

        public Builder by(String someCompany) {
            company = someCompany;
            return this;
        }

        public Builder about(String someCategory) {
            category = someCategory;
            return this;
        }

        public Builder minimumAge(int years) {
            minimumAge = years;
            return this;
        }

        public Builder weight(int some) {
            weight = some;
            return this;
        }

        public Builder flights(List<Flight> some) {
            flights = some;
            return this;
        }

        public Builder windows(List<AirWindow> some) {
            windows = some;
            return this;
        }

        public Builder caps(FrequencyCaps some) {
            caps = some;
            return this;
        }

        public Builder minimumInterval(long ticks) {
            minimumIntervalTicks = ticks;
            return this;
        }

        public Builder channels(List<Long> ids) {
            channels = ids;
            return this;
        }

        public Spot build() {
            return new Spot(
                    itemId,
                    fileId,
                    kind,
                    title,
                    durationTicks,
                    company,
                    category,
                    minimumAge,
                    weight,
                    flights,
                    windows,
                    caps,
                    minimumIntervalTicks,
                    channels);
        }
    }
}
