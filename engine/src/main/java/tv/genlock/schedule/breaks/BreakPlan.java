package tv.genlock.schedule.breaks;

import java.util.List;

/**
 * Where the breaks of a programme go and how long each is; together they last exactly the remainder of the slot.
 *
 * @param breaks in the order of air
 * @param notes what is not as the template wants it
 */
public record BreakPlan(List<PlannedBreak> breaks, List<BreakNote> notes) {
    public BreakPlan {
        breaks = List.copyOf(breaks);
        notes = List.copyOf(notes);
    }

    /**
     * One break to be filled.
     *
     * @param programmeTicks at which moment of the programme's own time; 0 before it, its length behind it
     * @param airTicks when it begins on the air
     * @param reason why it is here, for people
     */
    public record PlannedBreak(
            Avail.Place place, long programmeTicks, long airTicks, long lengthTicks, String reason) {}
}
