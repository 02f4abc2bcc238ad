package tv.genlock.asrun;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;

/**
 * Which rows of the as-run log are wanted; all conditions together.
 *
 * @param fromTicks planned to begin at or after; air time
 * @param toTicks planned to begin before
 * @param differing only what did not go as planned
 * @param words in the title; empty for any
 * @param day of one broadcast day alone
 * @param level only entries, or only pieces of breaks; empty for both
 */
public record AsRunQuery(
        OptionalLong channelId,
        long fromTicks,
        long toTicks,
        Optional<Outcome> outcome,
        Optional<Discrepancy> discrepancy,
        boolean differing,
        String words,
        Optional<LocalDate> day,
        Optional<Level> level) {
    /** Levels of the log. */
    public enum Level {
        ENTRIES,
        BREAKS
    }

    /** Every row there is. */
    static final AsRunQuery ALL = new AsRunQuery(
            OptionalLong.empty(),
            0,
            Long.MAX_VALUE / 2,
            Optional.empty(),
            Optional.empty(),
            false,
            "",
            Optional.empty(),
            Optional.empty());

    /** Every row of one level. */
    static AsRunQuery of(Level level) {
        return new AsRunQuery(
                ALL.channelId,
                ALL.fromTicks,
                ALL.toTicks,
                ALL.outcome,
                ALL.discrepancy,
                ALL.differing,
                ALL.words,
                ALL.day,
                Optional.of(level));
    }
}
