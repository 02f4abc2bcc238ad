package tv.genlock.media.matroska;

import tv.genlock.media.FrameGrid;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoTrack;

/**
 * Converts a file's times: absolute units of the segment to ticks, each by itself, and onto the grid of constant frames.
 *
 * @param nanosPerUnit the segment's TimestampScale
 */
record MatroskaClock(long nanosPerUnit) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    long ticks(long units) {
        long seconds = Math.floorDiv(Math.multiplyExact(units, nanosPerUnit), NANOS_PER_SECOND);
        long nanos = Math.floorMod(units * nanosPerUnit, NANOS_PER_SECOND);
        return seconds * Ticks.PER_SECOND + (nanos * 9 + 50_000) / 100_000;
    }

    static long ticksOfNanos(long nanos) {
        return Ticks.rescale(nanos, NANOS_PER_SECOND);
    }

    /** A time and the origin are each off by up to half a unit; one tick more for our own rounding. */
    long toleranceTicks() {
        return ticks(1) + 1;
    }

    /** The grid of item time: from DefaultDuration, else of the common rate that fits the mean frame. */
    FrameGrid pictures(TrackEntry track, double meanFrameTicks) {
        FrameGrid stated = FrameGrid.ofNanos(0, track.defaultDurationNanos, toleranceTicks());
        return stated.isNone() ? FrameGrid.ofCommonRate(0, meanFrameTicks, toleranceTicks()) : stated;
    }

    /** The same grid again, when an index is there: without DefaultDuration only a file of constant frames has one. */
    FrameGrid pictures(TrackEntry entry, VideoTrack indexed) {
        return pictures(entry, (double) indexed.frameDurationTicks());
    }

    /** The grid of a track's frames from its first one on; none when frames differ in length. */
    FrameGrid sound(long startTicks, int sampleRate, int samplesPerFrame) {
        return samplesPerFrame == 0
                ? FrameGrid.none()
                : new FrameGrid(startTicks, sampleRate, samplesPerFrame, toleranceTicks());
    }
}
