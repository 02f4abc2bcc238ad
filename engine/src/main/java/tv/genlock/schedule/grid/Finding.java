package tv.genlock.schedule.grid;

import java.util.OptionalLong;

/**
 * Something about a grid, or about what it made, that a person should know.
 *
 * @param where the block and the day, in words
 * @param why what is the matter
 * @param whatToDo how it can be mended
 * @param atTicks when it happens, air time; empty for what is so every time
 * @param block id of the block; empty when it is about no block
 */
public record Finding(
        Severity severity, Code code, String where, String why, String whatToDo, OptionalLong atTicks, String block) {

    /** How much it matters. */
    public enum Severity {
        /** Something does not air as it is planned. */
        ERROR,
        /** It airs, but hardly as it was meant. */
        WARNING,
        NOTE
    }

    /** What it is. */
    public enum Code {
        EMPTY_CONTENT,
        NEVER_FITS,
        RATING_CONFLICT,
        OVERLAP,
        UNKNOWN_TEMPLATE,
        UNKNOWN_BLOCK,
        HARD_STARTS_CLOSE,
        REPEAT_CLOSE,
        MISSING_FILE,
        GAP,
        OVERRUN,
        /** The end of a programme does not air. */
        CUT,
        /** On a channel that this one keeps apart from, at the same time. */
        AIRS_ELSEWHERE,
        NO_TIME_LEFT
    }
}
