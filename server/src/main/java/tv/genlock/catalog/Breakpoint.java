package tv.genlock.catalog;

import java.util.Locale;

/**
 * A point at which an item may be interrupted.
 *
 * @param atTicks item time, 90 kHz
 * @param confidence 0 to 1
 * @param decided whether it is kept as it is: found in the file, or a person said something about it; else it follows from the facts
 */
public record Breakpoint(long atTicks, Source source, double confidence, State state, String note, boolean decided) {
    /** Who knows of it. */
    public enum Source {
        CHAPTER,
        EDL,
        NFO,
        SERVER,
        DETECTED,
        USER;

        /** By its lower-case name; what a source calls otherwise comes from a server. */
        public static Source of(String word) {
            for (Source source : values()) {
                if (source.word().equals(word)) {
                    return source;
                }
            }
            return SERVER;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is used: only what is confirmed is. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }
}
