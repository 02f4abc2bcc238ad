package tv.genlock.media;

import java.time.Instant;

/**
 * The one unit of media time in Genlock: ticks of a 90 kHz clock, as MPEG-2 systems count (ISO/IEC 13818-1).
 *
 * <p>Item time counts from the presentation start of a file; air time counts from the Unix epoch, so a channel's clock needs
 * no origin of its own. Both are 64-bit; only the transport stream's fields are masked to 33 bits.
 */
public final class Ticks {
    public static final long PER_SECOND = 90_000;
    public static final long PER_MILLI = 90;

    private Ticks() {}

    /** Air time of {@code instant}, rounded down to a tick. */
    public static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() * 9L / 100_000L);
    }

    /** The wall-clock instant of an air time, to the nanosecond below. */
    public static Instant toInstant(long airTicks) {
        long seconds = Math.floorDiv(airTicks, PER_SECOND);
        long rest = Math.floorMod(airTicks, PER_SECOND);
        return Instant.ofEpochSecond(seconds, rest * 100_000L / 9L);
    }

    /**
     * {@code units} of a clock with {@code timescale} units per second, in ticks, rounded to the nearest. Convert absolute
     * times, never steps: rounded steps add up to drift.
     */
    public static long rescale(long units, long timescale) {
        if (timescale == PER_SECOND) {
            return units;
        }
        long high = Math.floorDiv(units, timescale);
        long low = Math.floorMod(units, timescale);
        return high * PER_SECOND + (low * PER_SECOND + timescale / 2) / timescale;
    }

    public static long ofMillis(long millis) {
        return millis * PER_MILLI;
    }

    /** The next whole millisecond: guides state no less, and a length rounded up leaves room for every frame. */
    public static long upToMilli(long ticks) {
        return ticks + Math.floorMod(-ticks, PER_MILLI);
    }

    public static double toSeconds(long ticks) {
        return ticks / (double) PER_SECOND;
    }
}
