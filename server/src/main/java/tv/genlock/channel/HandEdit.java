package tv.genlock.channel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;

/**
 * An edit of a schedule by hand, as far as it takes to undo it.
 *
 * @param left entries as it left them; who undoes it takes them out
 * @param before entries as they were; who undoes it puts them back
 */
public record HandEdit(long channelId, List<ScheduleEntry> left, List<ScheduleEntry> before) {
    public HandEdit {
        left = List.copyOf(left);
        before = List.copyOf(before);
    }

    /** @param plannedAnew whether what was planned follows from what is by hand, as with a grid, and is no part of the edit */
    static HandEdit of(long channelId, Changed changed, List<ScheduleEntry> before, boolean plannedAnew) {
        List<ScheduleEntry> left = new ArrayList<>(changed.added());
        left.addAll(changed.rewritten());
        if (!plannedAnew) {
            return new HandEdit(channelId, left, before);
        }
        left.removeIf(entry -> entry.origin() != Origin.MANUAL);
        Set<Long> starts = new HashSet<>();
        left.forEach(entry -> starts.add(entry.startTicks()));
        return new HandEdit(
                channelId,
                left,
                before.stream()
                        .filter(entry -> entry.origin() == Origin.MANUAL || starts.contains(entry.startTicks()))
                        .toList());
    }
}
