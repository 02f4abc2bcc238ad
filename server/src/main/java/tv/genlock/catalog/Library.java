package tv.genlock.catalog;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One collection inside a source.
 *
 * @param key what its source calls it
 * @param lastSyncAt when it was last read to its end; null before that
 * @param message what is wrong, for a person; empty when nothing is
 */
@Schema(name = "Library")
public record Library(
        long id,
        long sourceId,
        String key,
        String name,
        Kind kind,
        int itemCount,
        State state,
        String message,
        @Nullable Instant lastSyncAt) {
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

    /** How a library stands. */
    @Schema(name = "LibraryState")
    public enum State {
        READY,
        /** It lists so much less than before that it is not believed until a person says so. */
        UNCONFIRMED,
        /** It could not be read the last time. */
        ERROR;

        /** As stored and sent: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
