package tv.genlock.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How a stretch of schedule that is planned anew differs from what is planned there, as viewers see it: what airs when, not why.
 * Each entry is counted once.
 *
 * @param same entries that stay as they are
 * @param changed at their start something else airs, or the same with another length
 * @param moved that air up to twelve hours earlier or later
 * @param added entries
 * @param gone entries
 * @param fromTicks air time from which something differs; empty when nothing does
 */
public record PlanDifference(int same, int changed, int moved, int added, int gone, OptionalLong fromTicks) {
    /** Nothing was compared, or all is as it was. */
    public static final PlanDifference NONE = new PlanDifference(0, 0, 0, 0, 0, OptionalLong.empty());

    /** What airs further from its old time has not moved: it is gone, and aired anew. */
    private static final long FARTHEST_TICKS = NightlyExtension.DAY_TICKS / 2;

    /** How many entries are not as they were. */
    public int differing() {
        return changed + moved + added + gone;
    }

    /** The difference of two schedules of the same stretch, both in order. */
    public static PlanDifference between(List<ScheduleEntry> before, List<ScheduleEntry> after) {
        Map<Long, ScheduleEntry> left = new HashMap<>();
        before.forEach(entry -> left.put(entry.startTicks(), entry));
        List<ScheduleEntry> arriving = new ArrayList<>();
        List<Long> differ = new ArrayList<>();
        int same = 0;
        for (ScheduleEntry entry : after) {
            @Nullable ScheduleEntry old = left.get(entry.startTicks());
            if (old == null || !old.itemId().equals(entry.itemId())) {
                arriving.add(entry);
                continue;
            }
            left.remove(entry.startTicks());
            if (airsAlike(old, entry)) {
                same++;
            } else {
                differ.add(entry.startTicks());
            }
        }
        int relengthened = differ.size();
        differ.addAll(left.keySet());
        arriving.forEach(entry -> differ.add(entry.startTicks()));
        int moved = pairMoved(before, left, arriving);
        int others = arriving.size();
        arriving.removeIf(entry -> left.remove(entry.startTicks()) != null);
        int changed = relengthened + others - arriving.size();
        OptionalLong from = differ.stream().mapToLong(Long::longValue).min();
        return new PlanDifference(same, changed, moved, arriving.size(), left.size(), from);
    }

    private static boolean airsAlike(ScheduleEntry one, ScheduleEntry other) {
        return one.endTicks() == other.endTicks()
                && one.placing().inTicks() == other.placing().inTicks();
    }

    /** Takes out of both what airs on one side at another time than on the other, in order; gives how many pairs. */
    private static int pairMoved(
            List<ScheduleEntry> before, Map<Long, ScheduleEntry> left, List<ScheduleEntry> arriving) {
        Map<Long, Deque<ScheduleEntry>> leaving = new HashMap<>();
        for (ScheduleEntry entry : before) {
            if (entry.itemId().isPresent() && left.containsKey(entry.startTicks())) {
                leaving.computeIfAbsent(entry.itemId().getAsLong(), _ -> new ArrayDeque<>())
                        .add(entry);
            }
        }
        int others = arriving.size();
        arriving.removeIf(entry -> {
            @Nullable
            Deque<ScheduleEntry> airings =
                    entry.itemId().isPresent() ? leaving.get(entry.itemId().getAsLong()) : null;
            while (airings != null
                    && !airings.isEmpty()
                    && airings.getFirst().startTicks() < entry.startTicks() - FARTHEST_TICKS) {
                airings.removeFirst();
            }
            if (airings == null
                    || airings.isEmpty()
                    || airings.getFirst().startTicks() > entry.startTicks() + FARTHEST_TICKS) {
                return false;
            }
            left.remove(airings.removeFirst().startTicks());
            return true;
        });
        return others - arriving.size();
    }
}
