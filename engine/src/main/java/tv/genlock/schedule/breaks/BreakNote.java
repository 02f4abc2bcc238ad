package tv.genlock.schedule.breaks;

/** One line of the log of a break, for people, and what kind of line it is. */
public record BreakNote(Code code, String words) {
    /** Kinds of lines. */
    public enum Code {
        /** How the break was filled. */
        FILLED,
        /** A rule gave way. */
        RELAXED,
        /** An avail stayed empty. */
        LEFT_OUT,
        /** Clips do not fill the break; a card does. */
        SHORT,
        /** No clip may air in the break, and why. */
        NOTHING_TO_AIR,
        /** A break lies elsewhere or is of another length than the template wants. */
        MOVED
    }
}
