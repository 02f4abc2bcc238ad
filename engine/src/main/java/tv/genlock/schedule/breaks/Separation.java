package tv.genlock.schedule.breaks;

import tv.genlock.media.Ticks;

/**
 * What is kept apart. All of it gives way, in the order of {@link Relaxation}, before a break stays empty.
 *
 * @param onePerCompany no company twice in a break
 * @param onePerCategory no category twice in a break
 * @param spotTicks between two airings of a spot that has no interval of its own and is not the station's own
 * @param companyTicks between two spots of a company, in different breaks; 0 for any
 * @param categoryTicks between two spots of a category, in different breaks; 0 for any
 */
public record Separation(
        boolean onePerCompany, boolean onePerCategory, long spotTicks, long companyTicks, long categoryTicks) {
    /** One per company and category in a break, a spot at most every half hour. */
    public static final Separation STANDARD = new Separation(true, true, 30 * 60 * Ticks.PER_SECOND, 0, 0);

    public Separation {
        if (spotTicks < 0 || companyTicks < 0 || categoryTicks < 0) {
            throw new IllegalArgumentException(
                    "intervals must not be negative: " + spotTicks + ", " + companyTicks + ", " + categoryTicks);
        }
    }
}
