package tv.genlock.schedule.asrun;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of one schedule entry, or of one piece of a break in it. Times are air time, 90 kHz ticks since the Unix epoch; lengths are ticks.
 *
 * @param entryId the schedule entry
 * @param piece the piece of a break in it; empty for the entry itself
 * @param itemId what was to air; empty for a card
 * @param block id of the grid's block it stood in; empty for none
 * @param day the broadcast day on which it was to begin
 * @param actualStart when its first picture was due to viewers; equal to the planned start when nothing aired
 * @param actualTicks how long it really aired; 0 when it did not
 * @param inTicks where in the item it began, item time
 * @param watched whether anybody could have seen it: only then were pictures made
 * @param viewers the most at any moment of it
 * @param discrepancy empty when all went as planned
 * @param note what happened, for a person; empty when there is nothing to say
 */
public record AsRunEvent(
        long channelId,
        long entryId,
        Optional<BreakPiece> piece,
        OptionalLong itemId,
        OptionalLong fileId,
        String title,
        String block,
        LocalDate day,
        StartCause startCause,
        long plannedStart,
        long plannedTicks,
        long actualStart,
        long actualTicks,
        long inTicks,
        boolean watched,
        int viewers,
        Outcome outcome,
        Optional<Discrepancy> discrepancy,
        String note) {

    /**
     * A piece of a break.
     *
     * @param role the avail it stood in, "rest" for what covers a rest
     */
    public record BreakPiece(long pieceId, String role) {}

    /** Why it began when it did. */
    public enum StartCause {
        /** At its time, whatever ran. */
        HARD,
        /** When what ran before it had ended. */
        FOLLOW,
        /** A person placed it. */
        MANUAL,
        /** The station was started while it should have run. */
        RECOVERY
    }

    /** What became of it. */
    public enum Outcome {
        COMPLETE,
        /** It ended before its file did. */
        CUT,
        /** It was joined in progress, or stopped and went on. */
        PARTIAL,
        /** A slate stood in its place. */
        FAILED,
        /** Nothing aired at all. */
        SKIPPED
    }

    /** How it differs from the plan; the words of traffic reconciliation. */
    public enum Discrepancy {
        CUT_FOR_TIME,
        JOINED_IN_PROGRESS,
        /** The station was not running for all of it. */
        SKIPPED_LATE_AT_STARTUP,
        /** The station was started in the middle of it. */
        SKIPPED_TO_CURRENT_TIME,
        /** There was nothing to air it from when it was due. */
        FILE_MISSING,
        /** The file gave way while it aired. */
        FILE_BROKEN
    }
}
