package tv.genlock.schedule.grid;

import java.util.Optional;
import java.util.Set;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ScheduleItem;

/**
 * What the parts of one build share. Owner thread only; lives for one build.
 *
 * @param kept entries that were there before and stay
 * @param aired entries that were there before and end where the build begins
 * @param made entries of this build
 * @param notes for a person, each once; added to by all
 */
record GridBuild(
        GridPlan plan,
        Programmes programmes,
        BroadcastCalendar calendar,
        Pickers pickers,
        KeptEntries kept,
        AiredBefore aired,
        MadeEntries made,
        Elsewhere elsewhere,
        Set<String> notes) {
    /** An item by its id; empty when it is gone. */
    static Optional<ScheduleItem> item(Programmes programmes, long id) {
        CatalogSnapshot catalog = programmes.catalog();
        int position = catalog.positionOf(id);
        return position < 0 ? Optional.empty() : Optional.of(catalog.item(position));
    }

    /** Whether the entry that ends at {@code at}, made now or before, is of {@code block} too. */
    boolean goesOn(Block block, long at) {
        return Optional.ofNullable(made.lastEndingAt(at))
                .or(() -> aired.lastEndingAt(at))
                .filter(last -> last.placing().block().equals(block.id()))
                .isPresent();
    }

    void note(Block block, String words) {
        notes.add(block.titleOrId() + words);
    }
}
