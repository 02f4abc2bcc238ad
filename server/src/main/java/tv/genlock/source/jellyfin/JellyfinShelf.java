package tv.genlock.source.jellyfin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A Jellyfin as a person looks through it: libraries, and below them series, seasons and episodes, page by page. One thread. */
public final class JellyfinShelf {
    private static final String FIELDS =
            "Overview,Genres,ProductionYear,ChildCount,RecursiveItemCount,DateCreated,SortName";

    private final JellyfinClient client;

    /**
     * Something in a library, or what holds more of it.
     *
     * @param type as Jellyfin calls it: Series, Season, Episode, Movie, Folder …
     * @param durationSeconds 0 when it has none
     * @param children how many are directly below it; 0 when that is not known
     */
    public record Thing(
            String id,
            String name,
            String type,
            boolean folder,
            String seriesName,
            OptionalInt season,
            OptionalInt episode,
            OptionalInt year,
            double durationSeconds,
            long children,
            String overview,
            List<String> genres) {}

    /** @param total as Jellyfin says */
    public record Page(long total, List<Thing> things) {}

    /**
     * What is looked for.
     *
     * @param sort a field of Jellyfin's, as {@code SortName}
     * @param genre empty for all
     * @param type as Jellyfin calls it; empty for all
     */
    public record Wish(long offset, int limit, String sort, boolean descending, String genre, String type) {}

    /** @param client is not closed by this */
    public JellyfinShelf(JellyfinClient client) {
        this.client = client;
    }

    /** What is directly below {@code parent}; with a genre or type, what is anywhere below it. */
    public Page page(String parent, Wish wish) throws IOException {
        boolean anywhere = !wish.genre().isEmpty() || !wish.type().isEmpty();
        Query query = Query.of("/Items")
                .with("parentId", parent)
                .with("recursive", Boolean.toString(anywhere))
                .with("startIndex", wish.offset())
                .with("limit", wish.limit())
                .with("sortBy", wish.sort())
                .with("sortOrder", wish.descending() ? "Descending" : "Ascending")
                .with("fields", FIELDS)
                .with("enableUserData", "false")
                .withKnown("genres", wish.genre())
                .withKnown("includeItemTypes", wish.type())
                .withKnown("userId", client.viewer());
        JellyfinClient.Listing<Thing> listing = client.list(query, row -> Optional.of(thing(row)));
        return new Page(Math.max(listing.total(), listing.entries().size()), listing.entries());
    }

    private static Thing thing(Row row) {
        return new Thing(
                row.key("Id"),
                row.text("Name"),
                row.text("Type"),
                row.flag("IsFolder"),
                row.text("SeriesName"),
                row.number("ParentIndexNumber"),
                row.number("IndexNumber"),
                row.number("ProductionYear"),
                JellyfinTicks.seconds(row.count("RunTimeTicks")),
                row.count("ChildCount"),
                row.text("Overview"),
                row.texts("Genres"));
    }
}
