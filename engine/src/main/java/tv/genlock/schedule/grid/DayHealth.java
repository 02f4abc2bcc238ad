package tv.genlock.schedule.grid;

import java.time.LocalDate;

/**
 * How a broadcast day is planned.
 *
 * @param template name of the day's template; empty for a day without one
 * @param override name of the departure from the week; empty when it is a day as any other
 * @param plannedTicks time with programmes
 * @param gapTicks time with a card that nobody asked for
 * @param cutTicks what is missing of programmes that are cut
 * @param health 0 to 100
 */
public record DayHealth(
        LocalDate date,
        String template,
        String override,
        long plannedTicks,
        long gapTicks,
        long cutTicks,
        int health) {}
