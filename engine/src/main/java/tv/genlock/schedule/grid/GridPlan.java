package tv.genlock.schedule.grid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Traits;

/**
 * What the builder must know of a channel with a grid.
 *
 * @param name shown as the title of cards
 * @param seed everything drawn follows from it
 */
public record GridPlan(long channelId, String name, long seed, ProgramGrid grid) {
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
