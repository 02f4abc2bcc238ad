package tv.genlock.schedule.breaks;

import java.util.List;
import tv.genlock.schedule.breaks.Placement.CardKind;
import tv.genlock.schedule.breaks.Placement.Content;

/** A placement that has no place yet. */
record BreakPart(long ticks, Content content, String reason, List<Relaxation> relaxations) {
    static BreakPart still(long ticks, CardKind kind, String words, String reason) {
        return new BreakPart(ticks, new Content.Still(kind, words), reason, List.of());
    }

    BreakPart longerBy(long moreTicks) {
        return new BreakPart(ticks + moreTicks, content, reason, relaxations);
    }
}
