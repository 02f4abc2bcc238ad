package tv.genlock.source.plex;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.catalog.Library;

/**
 * A section of the server that can be a library here: films or shows.
 *
 * @param contentStamp moves whenever something in it changes; empty where the server has none. The time of the last scan says
 *     nothing of that, and the section's own {@code updatedAt} is not sure to move.
 */
record PlexSection(String key, String name, Library.Kind kind, List<String> paths, String contentStamp) {
    private static final String NO_AGENT = "com.plexapp.agents.none";

    /** Numbers the server gives to kinds of rows. */
    private static final int MOVIE = 1;

    private static final int SHOW = 2;
    private static final int EPISODE = 4;

    /** Empty for music, photos and what else is no video. */
    static Optional<PlexSection> of(PlexRow row) {
        boolean shows = row.text("type").equals("show");
        String key = row.text("key");
        if (key.isEmpty() || !(shows || row.text("type").equals("movie"))) {
            return Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        row.rows("Location").forEach(location -> paths.add(location.text("path")));
        paths.removeIf(String::isEmpty);
        String name = row.text("title");
        boolean homeVideos = row.text("agent").equals(NO_AGENT);
        Library.Kind kind = shows ? Library.Kind.SHOWS : homeVideos ? Library.Kind.CLIPS : Library.Kind.MOVIES;
        return Optional.of(new PlexSection(
                key, name.isEmpty() ? "Library " + key : name, kind, List.copyOf(paths), row.text("contentChangedAt")));
    }

    boolean hasSeries() {
        return kind == Library.Kind.SHOWS;
    }

    boolean homeVideos() {
        return kind == Library.Kind.CLIPS;
    }

    /** Where its films or episodes are listed. */
    String itemsPath(String sort) {
        return path(hasSeries() ? EPISODE : MOVIE, sort);
    }

    String seriesPath(String sort) {
        return path(SHOW, sort);
    }

    private String path(int type, String sort) {
        return "/library/sections/" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "/all?type=" + type
                + "&includeGuids=1&includeMeta=0&sort=" + sort;
    }
}
