package tv.genlock.schedule.rundown;

import java.util.List;
import java.util.Optional;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.UpNext;
import tv.genlock.schedule.grid.BreakPolicy;
import tv.genlock.schedule.grid.GridPlan;

/**
 * A programme in its entry, to be interrupted.
 *
 * @param entry with an item
 * @param item what airs in it
 * @param breakpoints where the item may be interrupted, in ticks from its first picture on the air; in any order
 * @param next what follows the entry, when known
 */
public record Interruption(
        GridPlan plan,
        ScheduleEntry entry,
        ScheduleItem item,
        List<Long> breakpoints,
        BreakPolicy policy,
        Optional<UpNext> next) {
    public Interruption {
        breakpoints = List.copyOf(breakpoints);
    }

    /** How much of the item there is from where the entry begins. */
    long availableTicks() {
        return item.durationTicks() - entry.placing().inTicks();
    }

    long slotTicks() {
        return entry.endTicks() - entry.startTicks();
    }
}
