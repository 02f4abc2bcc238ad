package tv.genlock.schedule.grid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Traits;
import tv.genlock.schedule.breaks.AirLimits;

/**
 * What the builder must know of a channel with a grid.
 *
 * @param name shown as the title of cards
 * @param seed everything drawn follows from it
 * @param apart names of the channels that this one must not air the same as at one time, by id: those that its grid names, and
 *     those whose grids name it. Who is built later gives way
 */
public record GridPlan(long channelId, String name, long seed, ProgramGrid grid, SortedMap<Long, String> apart) {
    public GridPlan {
        SortedMap<Long, String> others = new TreeMap<>(apart);
        others.remove(channelId);
        apart = Collections.unmodifiableSortedMap(others);
    }

    /** A channel that no other keeps apart from. */
    public GridPlan(long channelId, String name, long seed, ProgramGrid grid) {
        this(
                channelId,
                name,
                seed,
                grid,
                grid.apartFrom().stream()
                        .collect(Collectors.toMap(id -> id, id -> "channel " + id, (one, _) -> one, TreeMap::new)));
    }

    /** What is in force when a break airs. */
    public AirLimits limitsAt(long atTicks) {
        BroadcastCalendar calendar = new BroadcastCalendar(grid);
        long dayStart = calendar.startOf(calendar.dayOf(atTicks));
        ZonedDateTime at = Ticks.toInstant(atTicks).atZone(grid.zone());
        long partStart = dayStart;
        int age = AirLimits.NO_AGE_LIMIT;
        boolean unrated = true;
        for (Daypart part : grid.dayparts()) {
            if (part.contains(at.getDayOfWeek(), at.toLocalTime())) {
                partStart = Math.max(partStart, part.startOf(at));
                age = part.oldestAudience() == Daypart.ANY_AGE ? age : Math.min(age, part.oldestAudience());
                unrated &= part.unrated();
            }
        }
        return new AirLimits(grid.zone(), dayStart, partStart, age, unrated);
    }

    /** Whether an item may air on this channel when it begins at an air time: ratings and the list of what never airs. */
    boolean allows(ScheduleItem item, long atTicks) {
        if (grid.never().contains(item.id())) {
            return false;
        }
        if (grid.dayparts().isEmpty()) {
            return true;
        }
        ZonedDateTime at = Ticks.toInstant(atTicks).atZone(grid.zone());
        DayOfWeek day = at.getDayOfWeek();
        LocalTime time = at.toLocalTime();
        int age = item.traits().minimumAge();
        for (Daypart part : grid.dayparts()) {
            if (part.contains(day, time) && (age == Traits.UNRATED ? !part.unrated() : age > part.oldestAudience())) {
                return false;
            }
        }
        return true;
    }
}
