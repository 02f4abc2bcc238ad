package tv.genlock.schedule.breaks;

import java.util.List;
import java.util.Optional;

/**
 * A programme in its slot, to be given breaks.
 *
 * @param airTicks air time at which the slot begins
 * @param programmeTicks how long the programme lasts without breaks
 * @param breakpoints where it may be interrupted, in ticks of its own time from where it begins on the air; in any order
 * @param remainderTicks what the programme leaves of its slot: the breaks together last exactly so long
 * @param next what follows in the next slot, when known
 * @param toleranceTicks as in {@link BreakRequest}
 * @param seed as {@link BreakRequest#seedOf} makes it
 */
public record BreakPlanRequest(
        long airTicks,
        long programmeTicks,
        List<Long> breakpoints,
        long remainderTicks,
        BreakTemplate template,
        FillMode mode,
        AirLimits limits,
        Optional<UpNext> next,
        long toleranceTicks,
        long seed) {
    public BreakPlanRequest {
        breakpoints = List.copyOf(breakpoints);
        if (programmeTicks <= 0) {
            throw new IllegalArgumentException("a programme lasts longer than nothing: " + programmeTicks);
        }
        if (remainderTicks < 0 || remainderTicks > BreakRequest.LONGEST_TICKS) {
            throw new IllegalArgumentException("a remainder is no time to a day: " + remainderTicks);
        }
    }
}
