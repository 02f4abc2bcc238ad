package tv.genlock.media;

/**
 * The exact times of frames of constant length, for containers that round what they store (Matroska and FLV to 1 ms).
 *
 * <p>A time that lies within the container's rounding of a grid time is taken to be that time; any other is left as it is. Each
 * time is judged by itself, from the distance to the grid's origin, so nothing adds up and every reader comes to the same
 * answer wherever it starts. A file that leaves its grid, by a dropped frame or a drifting clock, keeps its own times.
 */
public final class FrameGrid {
    /** Frames per second of film and television, as fractions. */
    private static final int[][] COMMON_RATES = {
        {24_000, 1001},
        {24, 1},
        {25, 1},
        {30_000, 1001},
        {30, 1},
        {48_000, 1001},
        {48, 1},
        {50, 1},
        {60_000, 1001},
        {60, 1},
        {100, 1},
        {120_000, 1001},
        {120, 1},
        {12, 1},
        {12_500, 1001},
        {15, 1},
        {10, 1},
        {20, 1}
    };

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long originTicks;
    private final long framesPerSecondNumerator;
    private final long framesPerSecondDenominator;
    private final long toleranceTicks;

    /**
     * Frame {@code n} is due at {@code originTicks + n × denominator / numerator} seconds.
     *
     * @param numerator 0 for no grid: every time stays as it is
     * @param toleranceTicks how far the container's rounding may put a time off, both ends taken together
     */
    public FrameGrid(long originTicks, long numerator, long denominator, long toleranceTicks) {
        this.originTicks = originTicks;
        this.framesPerSecondNumerator = numerator;
        this.framesPerSecondDenominator = denominator;
        this.toleranceTicks = toleranceTicks;
    }

    /** A grid that leaves every time as it is. */
    public static FrameGrid none() {
        return new FrameGrid(0, 0, 1, 0);
    }

    /** A grid for a frame length in nanoseconds, as Matroska's DefaultDuration states it: 41,708,333 is 1001/24000 s. */
    public static FrameGrid ofNanos(long originTicks, long frameNanos, long toleranceTicks) {
        if (frameNanos <= 0) {
            return none();
        }
        for (int[] rate : COMMON_RATES) {
            long exact = (rate[1] * NANOS_PER_SECOND + rate[0] / 2) / rate[0];
            if (Math.abs(exact - frameNanos) <= 1) {
                return new FrameGrid(originTicks, rate[0], rate[1], toleranceTicks);
            }
        }
        return new FrameGrid(originTicks, NANOS_PER_SECOND, frameNanos, toleranceTicks);
    }

    /** A grid for the common rate whose frames are within 2 ticks of {@code frameTicks}; none when there is no such rate. */
    public static FrameGrid ofCommonRate(long originTicks, double frameTicks, long toleranceTicks) {
        for (int[] rate : COMMON_RATES) {
            double exact = Ticks.PER_SECOND * (double) rate[1] / rate[0];
            if (Math.abs(exact - frameTicks) <= Math.min(2, exact / 2002)) {
                return new FrameGrid(originTicks, rate[0], rate[1], toleranceTicks);
            }
        }
        return none();
    }

    public boolean isNone() {
        return framesPerSecondNumerator == 0;
    }

    /** Length of a frame, to the nearest tick; 0 without a grid. */
    public long frameTicks() {
        return isNone() ? 0 : at(1) - originTicks;
    }

    /** The exact time for a container's rounded one. */
    public long snap(long ticks) {
        if (isNone()) {
            return ticks;
        }
        long exact = at(number(ticks));
        return Math.abs(exact - ticks) <= toleranceTicks ? exact : ticks;
    }

    /** Number of the frame nearest to {@code ticks}, counted from the origin. Only with a grid. */
    public long number(long ticks) {
        return Math.round((ticks - originTicks)
                * (double) framesPerSecondNumerator
                / ((double) Ticks.PER_SECOND * framesPerSecondDenominator));
    }

    /** When frame {@code number} is due. Only with a grid. */
    public long at(long number) {
        return originTicks
                + Ticks.rescale(Math.multiplyExact(number, framesPerSecondDenominator), framesPerSecondNumerator);
    }
}
