package tv.genlock.schedule.breaks;

/**
 * One airing of a spot, as the history keeps it.
 *
 * @param company empty when it does not count for separation
 * @param category likewise
 */
public record Airing(long itemId, String company, String category, long atTicks, CapPeriods periods) {
    public static Airing of(Spot spot, long atTicks, CapPeriods periods) {
        return spot.isSeparated()
                ? new Airing(spot.itemId(), spot.company(), spot.category(), atTicks, periods)
                : new Airing(spot.itemId(), "", "", atTicks, periods);
    }
}
