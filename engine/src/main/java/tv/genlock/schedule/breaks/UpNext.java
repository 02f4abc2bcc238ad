package tv.genlock.schedule.breaks;

import tv.genlock.schedule.ScheduleItem;

/**
 * The programme that follows, for cards.
 *
 * @param minimumAge years; {@link tv.genlock.schedule.ScheduleItem.Traits#UNRATED} when it has no rating
 */
public record UpNext(String title, long startTicks, int minimumAge) {
    /** Who it is for, by its rating. */
    String audience() {
        return switch (minimumAge) {
            case ScheduleItem.Traits.UNRATED -> "Not rated";
            case 0 -> "For all ages";
            default -> "From " + minimumAge + " years";
        };
    }
}
