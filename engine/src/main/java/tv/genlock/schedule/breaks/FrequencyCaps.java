package tv.genlock.schedule.breaks;

/**
 * How often a spot may air on a channel at most. A cap is a promise and never relaxed. 0 is no cap.
 *
 * @param perHour in one hour of the clock
 * @param perDaypart in one daypart of one day
 * @param perDay in one broadcast day
 */
public record FrequencyCaps(int perHour, int perDaypart, int perDay) {
    public static final FrequencyCaps NONE = new FrequencyCaps(0, 0, 0);

    public FrequencyCaps {
        if (perHour < 0 || perDaypart < 0 || perDay < 0) {
            throw new IllegalArgumentException(
                    "caps must not be negative: " + perHour + ", " + perDaypart + ", " + perDay);
        }
    }

    /** How many more airings fit when there have been so many; none when that is 0. */
    int left(int inHour, int inDaypart, int inDay) {
        return Math.max(0, Math.min(left(perHour, inHour), Math.min(left(perDaypart, inDaypart), left(perDay, inDay))));
    }

    private static int left(int cap, int aired) {
        return cap == 0 ? Integer.MAX_VALUE : cap - aired;
    }
}
