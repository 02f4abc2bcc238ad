package tv.genlock.media.libav;

import org.bytedeco.ffmpeg.avformat.AVStream;
import tv.genlock.media.Ticks;

/**
 * One stream's times in ticks: its time base, and a clock of few bits that wraps (33 bits in MPEG-TS, 26.5 hours). One thread.
 *
 * <p>Unwrapping takes each time to be the one nearest to the last time seen, so {@link #startNear} decides the turn.
 */
final class ContainerClock {
    private final long numerator;
    private final long denominator;
    private final long period;
    private long last;
    private boolean started;

    ContainerClock(AVStream stream) {
        this(stream.time_base().num(), stream.time_base().den(), stream.pts_wrap_bits());
    }

    ContainerClock(long numerator, long denominator, int wrapBits) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.period = wrapBits > 0 && wrapBits < 63 ? ticksOf(1L << wrapBits, numerator, denominator) : 0;
    }

    /** A length or an absolute time of a clock that has not wrapped. */
    long ticks(long units) {
        return ticksOf(units, numerator, denominator);
    }

    private static long ticksOf(long units, long numerator, long denominator) {
        return Ticks.rescale(Math.multiplyExact(units, numerator), denominator);
    }

    /** The stream's own units at or before {@code ticks}, for seeking. */
    long units(long ticks) {
        return Math.floorDiv(Math.multiplyExact(ticks, denominator), Ticks.PER_SECOND * numerator);
    }

    /** The time last unwrapped. */
    long last() {
        return last;
    }

    /** The next time given to {@link #unwrapped} is near {@code ticks}. */
    void startNear(long ticks) {
        last = ticks;
        started = true;
    }

    /** The same, when no time was seen yet. */
    void startNearUnlessStarted(long ticks) {
        if (!started) {
            startNear(ticks);
        }
    }

    /** An absolute time, on the turn of the clock that brings it nearest to the last one. */
    long unwrapped(long units) {
        long ticks = ticks(units);
        if (period > 0 && started) {
            ticks += period * Math.round((last - ticks) / (double) period);
        }
        last = ticks;
        started = true;
        return ticks;
    }
}
