package tv.genlock.asrun;

import java.time.LocalDate;
import java.util.Optional;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;

/**
 * Which rows of the as-run log are wanted; all conditions together.
 *
 * @param fromTicks planned to begin at or after; air time
 * @param toTicks planned to begin before
 * @param words in the title; empty for any
 * @param day of one broadcast day alone
 */
public record AsRunQuery(
        RowCondition rows,
        long fromTicks,
        long toTicks,
        Optional<Outcome> outcome,
        String words,
        Optional<LocalDate> day) {
    /** Every row there is. */
    static final AsRunQuery ALL = of(RowCondition.NONE);

    /** Every row of which that is true. */
    static AsRunQuery of(RowCondition rows) {
        return new AsRunQuery(rows, 0, Long.MAX_VALUE / 2, Optional.empty(), "", Optional.empty());
    }
}
