package tv.genlock.schedule.grid;

import java.time.LocalDate;

/**
 * A block on a certain day.
 *
 * @param day the broadcast day
 * @param startTicks nominal start, air time; a whole second
 * @param endTicks nominal end
 */
public record Occurrence(Block block, LocalDate day, long startTicks, long endTicks) {}
