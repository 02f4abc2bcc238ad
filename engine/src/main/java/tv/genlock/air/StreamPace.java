package tv.genlock.air;

import tv.genlock.media.Ticks;

/**
 * When the bytes of one segment are due in a continuous stream: evenly over its air time, in steps of about half a second, each
 * {@link #BURST_TICKS} before it airs. Whoever tunes in gets so much at once, the rest in real time; what has aired long ago is
 * due at once, all of it.
 *
 * <p>Pure arithmetic on air time. Bytes are whole packets, so that a stream that is cut off between two steps stays in step.
 *
 * @param steps how many, at least 1
 */
public record StreamPace(TimelineSegment segment, int steps) {
    /** How far ahead of the clock a stream runs: Jellyfin probes 3 s and a Plex tuner gives up after 5 s without a picture. */
    public static final long BURST_TICKS = 4 * Ticks.PER_SECOND;

    /** A reader who is further behind the clock than this is taken forward. */
    public static final long MOST_LAG_TICKS = 20 * Ticks.PER_SECOND;

    private static final long STEP_TICKS = Ticks.PER_SECOND / 2;
    private static final int PACKET = 188;

    /** The pace of one segment. */
    public static StreamPace of(TimelineSegment segment) {
        return new StreamPace(segment, (int) Math.max(1, duration(segment) / STEP_TICKS));
    }

    /** The air time at which a viewer who has had everything until {@code sentTicks} goes on. */
    public static long resume(long sentTicks, long nowTicks) {
        return nowTicks - sentTicks > MOST_LAG_TICKS ? nowTicks : sentTicks;
    }

    /** The air time at which a step may leave. */
    public long dueTicks(int step) {
        return segment.startTicks() + duration(segment) * step / steps - BURST_TICKS;
    }

    /** Where a step's bytes begin in a segment of {@code size} bytes; those of the one after the last at its end. */
    public int offset(int step, int size) {
        long packets = size / PACKET;
        return step == steps ? size : (int) (packets * step / steps) * PACKET;
    }

    private static long duration(TimelineSegment segment) {
        return segment.endTicks() - segment.startTicks();
    }
}
