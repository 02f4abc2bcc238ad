package tv.genlock.air;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.Ticks;

/**
 * A constant frame rate as an exact fraction in lowest terms, and the grid of times it makes: 24,000/1,001 is not 23.976.
 *
 * @param numerator frames
 * @param denominator per so many seconds
 */
public record FrameRate(int numerator, int denominator) {
    /** What cards and slates are made at. */
    public static final FrameRate PAL = new FrameRate(25, 1);

    private static final List<FrameRate> STANDARD = List.of(
            new FrameRate(24_000, 1_001),
            new FrameRate(24, 1),
            PAL,
            new FrameRate(30_000, 1_001),
            new FrameRate(30, 1),
            new FrameRate(48, 1),
            new FrameRate(50, 1),
            new FrameRate(60_000, 1_001),
            new FrameRate(60, 1),
            new FrameRate(10, 1),
            new FrameRate(12, 1),
            new FrameRate(15, 1),
            new FrameRate(20, 1));

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("a frame rate is positive: " + numerator + "/" + denominator);
        }
        int common = gcd(numerator, denominator);
        numerator /= common;
        denominator /= common;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The rate whose frames last {@code frameDurationTicks}, which was rounded to a tick: a standard one where one fits. */
    public static FrameRate ofDuration(long frameDurationTicks) {
        for (FrameRate rate : STANDARD) {
            double exact = (double) Ticks.PER_SECOND * rate.denominator / rate.numerator;
            if (Math.abs(exact - frameDurationTicks) < 1) {
                return rate;
            }
        }
        return new FrameRate((int) Ticks.PER_SECOND, Math.toIntExact(frameDurationTicks));
    }

    /**
     * The standard rate of which some pictures are missing when frames last {@code meanFrameTicks} on average: the slowest one
     * that is up to 4 % faster. Empty when there is none.
     */
    public static Optional<FrameRate> standardWithDrops(long meanFrameTicks) {
        double perSecond = (double) Ticks.PER_SECOND / meanFrameTicks;
        return STANDARD.stream()
                .filter(rate -> rate.perSecond() > perSecond * 0.998 && rate.perSecond() < perSecond * 1.04)
                .min(Comparator.comparingDouble(FrameRate::perSecond));
    }

    /** Start of frame {@code n}, in ticks from frame 0, rounded to the nearest from the exact fraction. */
    public long timeOf(long n) {
        return Math.floorDiv(n * Ticks.PER_SECOND * denominator + numerator / 2, (long) numerator);
    }

    /** The frame that starts nearest to {@code ticks}. */
    public long frameNearest(long ticks) {
        long perFrame = Ticks.PER_SECOND * denominator;
        return Math.floorDiv(ticks * numerator + perFrame / 2, perFrame);
    }

    /** How long one frame lasts, rounded up to a tick. */
    public long frameTicksAtMost() {
        return Math.ceilDiv(Ticks.PER_SECOND * denominator, (long) numerator);
    }

    /** Frames per second. */
    public double perSecond() {
        return numerator / (double) denominator;
    }

    /** As ffmpeg takes it: {@code 30000/1001}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
