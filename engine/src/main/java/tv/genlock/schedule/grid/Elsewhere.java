package tv.genlock.schedule.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ScheduleEntry;

/**
 * What airs when on the channels that this one keeps apart from, and what was planned here before they were looked at. Owner thread
 * only; lives for one build.
 */
final class Elsewhere {
    /** Programmes so far apart do not meet, whatever breaks make of their entries; short ones need less. */
    private static final long NEAR_TICKS = 30 * 60 * Ticks.PER_SECOND;

    private static final long SHORT_NEAR_TICKS = 15 * 60 * Ticks.PER_SECOND;

    /** Entries are asked for by days, each with all that reaches into it. */
    private static final long STEP_TICKS = 24 * 3600 * Ticks.PER_SECOND;

    private final GridPlan plan;
    private final Programmes programmes;
    private final Map<Long, Map<Long, List<Airing>>> days = new HashMap<>();
    private final Map<Long, Map<Long, ScheduleEntry>> plannedDays = new HashMap<>();

    private record Airing(long from, long until, long programmeUntil, String channel) {}

    Elsewhere(GridPlan plan, Programmes programmes) {
        this.plan = plan;
        this.programmes = programmes;
    }

    /** Whether there are such channels at all. */
    boolean isWatched() {
        return !plan.apart().isEmpty();
    }

    /** The channel on which an item's entry overlaps a stretch of air time; empty when there is none. */
    Optional<String> airing(long itemId, long from, long until) {
        return overlapping(itemId, from, until).stream()
                .filter(one -> one.until() > from && one.from() < until)
                .map(Airing::channel)
                .findFirst();
    }

    /**
     * Whether an item was to begin here at {@code at} before this build, and airs nowhere else at the time. It may stay there, however
     * soon it airs elsewhere: whoever was planned since has had a look at it.
     */
    boolean isSettled(long itemId, long at) {
        @Nullable
        ScheduleEntry planned = plannedDays
                .computeIfAbsent(Math.floorDiv(at, STEP_TICKS), this::plannedDay)
                .get(at);
        return planned != null
                && planned.itemId().orElse(-1) == itemId
                && airing(itemId, at, planned.endTicks()).isEmpty();
    }

    private Map<Long, ScheduleEntry> plannedDay(long day) {
        Map<Long, ScheduleEntry> byStart = new HashMap<>();
        programmes
                .planned(day * STEP_TICKS, (day + 1) * STEP_TICKS)
                .forEach(entry -> byStart.put(entry.startTicks(), entry));
        return byStart;
    }

    /** Whether an item airs on one of them close to a stretch of air time. The breaks behind it do not count. */
    boolean isNear(long itemId, long from, long until) {
        long near = Math.clamp(until - from, SHORT_NEAR_TICKS, NEAR_TICKS);
        return overlapping(itemId, from - near, until + near).stream()
                .anyMatch(one -> one.programmeUntil() > from - near && one.from() < until + near);
    }

    private List<Airing> overlapping(long itemId, long from, long until) {
        List<Airing> found = new ArrayList<>();
        if (isWatched()) {
            for (long day = Math.floorDiv(from, STEP_TICKS); day <= Math.floorDiv(until, STEP_TICKS); day++) {
                found.addAll(days.computeIfAbsent(day, this::day).getOrDefault(itemId, List.of()));
            }
        }
        return found;
    }

    private Map<Long, List<Airing>> day(long day) {
        Map<Long, List<Airing>> byItem = new HashMap<>();
        plan.apart().forEach((channel, name) -> {
            for (ScheduleEntry entry : programmes.entries(channel, day * STEP_TICKS, (day + 1) * STEP_TICKS)) {
                if (entry.itemId().isPresent()) {
                    byItem.computeIfAbsent(entry.itemId().getAsLong(), _ -> new ArrayList<>(2))
                            .add(new Airing(entry.startTicks(), entry.endTicks(), programmeEnd(entry), name));
                }
            }
        });
        return byItem;
    }

    /** Where the programme would end if it aired whole, as whoever places it reckons. */
    private long programmeEnd(ScheduleEntry entry) {
        CatalogSnapshot catalog = programmes.catalog();
        int position = catalog.positionOf(entry.itemId().orElse(-1));
        return position < 0
                ? entry.endTicks()
                : entry.startTicks() + Ticks.upToMilli(catalog.item(position).durationTicks());
    }
}
