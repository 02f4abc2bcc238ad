package tv.genlock.catalog;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One collection inside a source. */
@Schema(name = "Library")
public record Library(long id, long sourceId, String name, Kind kind, int itemCount) {
    /** What a library mostly holds. */
    @Schema(name = "LibraryKind")
    public enum Kind {
        MOVIES,
        SHOWS,
        MUSIC_VIDEOS,
        CLIPS,
        MIXED;

        /** As stored and sent: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
