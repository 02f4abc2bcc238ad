package tv.genlock.schedule.rundown;

import java.util.List;
import tv.genlock.schedule.breaks.BreakNote;
import tv.genlock.schedule.breaks.SpotHistory;

/**
 * What an entry is made of.
 *
 * @param pieces in the order of air; none for an entry that airs whole
 * @param notes the log of its breaks
 * @param history of the channel behind the entry
 */
public record Rundown(List<RundownPiece> pieces, List<BreakNote> notes, SpotHistory history) {
    public Rundown {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }
}
