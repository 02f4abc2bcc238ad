package tv.genlock.air;

import java.time.Duration;
import java.util.Optional;

/**
 * When the bytes of a continuous stream are due for one viewer: at once for the first few seconds, in real time after.
 *
 * <p>Pure arithmetic on the time elapsed since the viewer tuned in, taken from a monotonic clock; the air clock is read once, at
 * tune-in, so a step of the wall clock moves nobody.
 *
 * <p>The stream begins with the segment on air, from its start. At any time it may have delivered the burst plus what has
 * elapsed. Within a segment bytes are due evenly, in whole packets.
 */
public final class StreamPace {
    /** Jellyfin probes 3 s and a Plex tuner gives up after 5 s without a picture. */
    public static final Duration BURST = Duration.ofSeconds(4);

    private static final int PACKET = 188;

    private final TimelineSegment first;
    private final long burstTicks;
    private final long mostLagTicks;

    private StreamPace(TimelineSegment first, long burstTicks, long mostLagTicks) {
        this.first = first;
        this.burstTicks = burstTicks;
        this.mostLagTicks = mostLagTicks;
    }

    /**
     * The pace of a viewer who tunes in at {@code nowTicks}; empty when nothing is on air then.
     *
     * @param mostLag how far a slow reader may fall behind before it is taken forward
     */
    public static Optional<StreamPace> tuneIn(Timeline timeline, long nowTicks, Duration burst, Duration mostLag) {
        return timeline.locate(nowTicks).map(first -> new StreamPace(first, ticks(burst), ticks(mostLag)));
    }

    /** The segment the stream begins with. */
    public TimelineSegment first() {
        return first;
    }

    /** How long after tune-in the first byte of {@code segment} is due; never negative. */
    public Duration due(TimelineSegment segment) {
        return duration(Math.max(0, segment.startTicks() - first.startTicks() - burstTicks));
    }

    /** How many of the {@code size} bytes of {@code segment} may have left when {@code elapsed} has passed since tune-in. */
    public int bytesDue(TimelineSegment segment, int size, Duration elapsed) {
        long deliverable = first.startTicks() + burstTicks + ticks(elapsed) - segment.startTicks();
        long duration = segment.endTicks() - segment.startTicks();
        if (deliverable >= duration) {
            return size;
        }
        long packets = size / PACKET * Math.max(0, deliverable) / duration;
        return (int) packets * PACKET;
    }

    /** How long after tune-in the byte at {@code offset} of {@code size} is due: what a sender waits for. */
    public Duration due(TimelineSegment segment, int offset, int size) {
        long duration = segment.endTicks() - segment.startTicks();
        long into = Math.ceilDiv(duration * (offset / PACKET + 1), Math.max(1, size / PACKET));
        return duration(Math.max(0, segment.startTicks() - first.startTicks() + into - burstTicks));
    }

    /**
     * What follows {@code sent}: the next segment, or, for a reader who has fallen too far behind, the one that is due now, at
     * its border. Empty when the timeline ends.
     */
    public Optional<TimelineSegment> after(TimelineSegment sent, Timeline timeline, Duration elapsed) {
        long position = first.startTicks() + ticks(elapsed);
        if (position - sent.endTicks() > mostLagTicks) {
            return timeline.locate(position);
        }
        return timeline.next(sent);
    }

    private static long ticks(Duration duration) {
        return duration.toNanos() * 9 / 100_000;
    }

    private static Duration duration(long ticks) {
        return Duration.ofNanos(Math.ceilDiv(ticks * 100_000L, 9L));
    }
}
