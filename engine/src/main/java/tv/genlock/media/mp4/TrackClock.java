package tv.genlock.media.mp4;

import tv.genlock.media.MediaFormatException;
import tv.genlock.media.Ticks;

/**
 * Converts a track's media time to item time.
 *
 * @param timescale media units per second
 * @param anchorUnits a media time
 * @param anchorTicks its item time
 */
record TrackClock(long timescale, long anchorUnits, long anchorTicks) {
    /** No film is longer than 30 years; anything beyond is a damaged number, and would not fit in ticks. */
    private static final long MAX_SECONDS = 1_000_000_000;

    /** {@code units} itself when it is a time that can be. */
    static long checked(long units, long timescale) throws MediaFormatException {
        if (Math.abs(units / timescale) > MAX_SECONDS) {
            throw new MediaFormatException(
                    "a track says something happens after %d seconds".formatted(units / timescale));
        }
        return units;
    }

    long itemTicks(long mediaUnits) {
        return anchorTicks + Ticks.rescale(mediaUnits - anchorUnits, timescale);
    }

    /** A media time at or shortly before {@code itemTicks}. */
    long unitsBefore(long itemTicks) {
        long distance = itemTicks - anchorTicks;
        long seconds = Math.floorDiv(distance, Ticks.PER_SECOND);
        long rest = Math.floorMod(distance, Ticks.PER_SECOND);
        return anchorUnits + seconds * timescale + rest * timescale / Ticks.PER_SECOND - 1;
    }
}
