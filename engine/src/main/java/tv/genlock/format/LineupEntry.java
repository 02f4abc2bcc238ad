package tv.genlock.format;

import java.util.Optional;

/**
 * A channel as a lineup (M3U) lists it. Text may be anything; the writer makes it safe.
 *
 * @param guideId the same for ever, and the channel's id in the guide; not a plain number, which Jellyfin takes for one
 * @param number as shown to viewers, such as "42"
 * @param group empty for none
 * @param streamUrl absolute http or https; the same for ever, because clients derive their ids from it
 * @param catchUp how to watch what has aired; empty when the channel keeps nothing
 */
public record LineupEntry(
        String guideId,
        String number,
        String name,
        String group,
        Optional<String> logoUrl,
        String streamUrl,
        Optional<CatchUp> catchUp) {
    public LineupEntry {
        Urls.check(streamUrl);
        logoUrl.ifPresent(Urls::check);
    }

    /**
     * @param url absolute and without a query: the writer adds start and duration
     * @param days how far back it reaches, at least 1
     */
    public record CatchUp(String url, int days) {
        public CatchUp {
            Urls.check(url);
            if (days < 1) {
                throw new IllegalArgumentException("catch-up reaches back at least one day: " + days);
            }
        }
    }
}
