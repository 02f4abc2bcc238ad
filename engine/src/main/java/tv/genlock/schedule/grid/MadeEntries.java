package tv.genlock.schedule.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleEntry;

/** The entries that a build has made so far, in order. Owner thread only; lives for one build. */
final class MadeEntries {
    private final long channelId;
    private final Programmes programmes;
    private final List<ScheduleEntry> entries = new ArrayList<>();

    MadeEntries(long channelId, Programmes programmes) {
        this.channelId = channelId;
        this.programmes = programmes;
    }

    void add(ScheduleEntry entry) {
        entries.add(entry);
    }

    int size() {
        return entries.size();
    }

    List<ScheduleEntry> all() {
        return entries;
    }

    /** The last one, when it ends at {@code at}. */
    @Nullable
    ScheduleEntry lastEndingAt(long at) {
        return !entries.isEmpty() && entries.getLast().endTicks() == at ? entries.getLast() : null;
    }

    void stretchLast(long end, String reason) {
        entries.set(entries.size() - 1, entries.getLast().endingAt(end, reason));
    }

    /** A channel's entries of a stretch: those stored and, of the channel that is built, those made now. */
    List<ScheduleEntry> andStored(long ofChannel, long from, long until) {
        List<ScheduleEntry> found = new ArrayList<>(programmes.entries(ofChannel, from, until));
        if (ofChannel == channelId) {
            for (ScheduleEntry entry : entries) {
                if (entry.endTicks() > from && entry.startTicks() < until) {
                    found.add(entry);
                }
            }
        }
        return found;
    }
}
