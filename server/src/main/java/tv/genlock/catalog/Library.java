package tv.genlock.catalog;

import java.util.Locale;

/** One collection inside a source. */
public record Library(long id, long sourceId, String name, Kind kind, int itemCount) {
    /** What a library mostly holds. */
    public enum Kind {
        MOVIES,
        SHOWS,
        CLIPS,
        MIXED;

        /** As stored and sent: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
