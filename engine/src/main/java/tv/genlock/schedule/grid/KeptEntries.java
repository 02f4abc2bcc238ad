package tv.genlock.schedule.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleEntry;

/** Entries that were there before a build and stay: the new ones go around them. Owner thread only; lives for one build. */
final class KeptEntries {
    private final List<ScheduleEntry> entries;
    private final Programmes programmes;
    private final Pickers pickers;
    private int passed;

    /** @param entries in order */
    KeptEntries(List<ScheduleEntry> entries, Programmes programmes, Pickers pickers) {
        this.entries = List.copyOf(entries);
        this.programmes = programmes;
        this.pickers = pickers;
    }

    /** The first that ends after {@code at}. */
    @Nullable
    ScheduleEntry after(long at) {
        passUntil(at);
        return passed < entries.size() ? entries.get(passed) : null;
    }

    /** What ends by then has aired. A planned entry that somebody locked is one of its block's programmes: the order goes on behind it. */
    void passUntil(long at) {
        while (passed < entries.size() && entries.get(passed).endTicks() <= at) {
            ScheduleEntry entry = entries.get(passed++);
            if (entry.itemId().isPresent()) {
                long id = entry.itemId().getAsLong();
                pickers.known(entry.placing().block())
                        .ifPresent(picker ->
                                GridBuild.item(programmes, id).ifPresent(item -> picker.replay(item, entry.rule())));
            }
        }
    }
}
