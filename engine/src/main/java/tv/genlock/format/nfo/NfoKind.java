package tv.genlock.format.nfo;

import java.util.Arrays;
import java.util.Optional;

/** What an NFO file describes, told by its root element. */
public enum NfoKind {
    MOVIE("movie"),
    SHOW("tvshow"),
    SEASON("season"),
    EPISODE("episodedetails"),
    MUSIC_VIDEO("musicvideo"),
    ARTIST("artist"),
    ALBUM("album"),
    /** A movie set. */
    SET("collection"),
    /** No known root: at best the text names ids. */
    UNKNOWN("");

    private final String root;

    NfoKind(String root) {
        this.root = root;
    }

    static Optional<NfoKind> ofRoot(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values()).filter(kind -> kind.root.equals(name)).findFirst();
    }
}
