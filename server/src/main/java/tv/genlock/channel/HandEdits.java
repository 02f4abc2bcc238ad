package tv.genlock.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;

/** The last edits of schedules by hand, so that they can be undone; none outlives the program. Any thread. */
final class HandEdits {
    private static final int MOST = 1_000;

    private final Map<Long, Edit> edits = new LinkedHashMap<>();
    private long last;

    /**
     * An edit.
     *
     * @param left entries as it left them; who undoes it takes them out
     * @param before entries as they were; who undoes it puts them back
     */
    record Edit(long channelId, List<ScheduleEntry> left, List<ScheduleEntry> before) {
        /** @param plannedAnew whether what was planned follows from what is by hand, as with a grid, and is no part of the edit */
        static Edit of(long channelId, Changed changed, List<ScheduleEntry> before, boolean plannedAnew) {
            List<ScheduleEntry> left = new ArrayList<>(changed.added());
            left.addAll(changed.rewritten());
            if (!plannedAnew) {
                return new Edit(channelId, List.copyOf(left), List.copyOf(before));
            }
            left.removeIf(entry -> entry.origin() != Origin.MANUAL);
            Set<Long> starts = new HashSet<>();
            left.forEach(entry -> starts.add(entry.startTicks()));
            return new Edit(
                    channelId,
                    List.copyOf(left),
                    before.stream()
                            .filter(entry -> entry.origin() == Origin.MANUAL || starts.contains(entry.startTicks()))
                            .toList());
        }
    }

    /** Keeps an edit under a number that no other has, nor had before a restart. */
    synchronized long keep(Edit edit, Instant now) {
        last = Math.max(last + 1, now.toEpochMilli());
        edits.put(last, edit);
        if (edits.size() > MOST) {
            edits.remove(edits.keySet().iterator().next());
        }
        return last;
    }

    synchronized Optional<Edit> find(long number) {
        return Optional.ofNullable(edits.get(number));
    }
}
