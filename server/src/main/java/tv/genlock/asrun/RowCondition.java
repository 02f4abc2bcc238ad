package tv.genlock.asrun;

import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;

/**
 * What every row that counts has; all conditions together.
 *
 * @param channelId of one channel alone; empty for all
 * @param discrepancy differs in this way
 * @param differing did not go as planned
 * @param level only entries, or only pieces of breaks; empty for both
 */
public record RowCondition(
        OptionalLong channelId, Optional<Discrepancy> discrepancy, boolean differing, Optional<Level> level) {
    /** Levels of the log. */
    public enum Level {
        ENTRIES,
        BREAKS
    }

    /** Every row there is. */
    static final RowCondition NONE = new RowCondition(OptionalLong.empty(), Optional.empty(), false, Optional.empty());

    /** Every row of one level. */
    static RowCondition of(Level level) {
        return new RowCondition(OptionalLong.empty(), Optional.empty(), false, Optional.of(level));
    }
}
