package tv.genlock.air.transcode;

import java.util.Optional;
import tv.genlock.air.PlannedSegment;
import tv.genlock.air.SegmentInput;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoTrack;

/**
 * One finished segment of a run, in memory, in item time. Not to be changed: it is shared by every viewer.
 *
 * @param video the encoder's track, with its configuration record; empty when only sound was made
 * @param pictures in decode order; empty when only sound was made
 * @param audioConfiguration AudioSpecificConfig; empty when there is no sound
 * @param sound AAC frames on the event's grid
 * @param bytes how much memory the samples take
 */
public record TranscodedSegment(
        PlannedSegment plan,
        Optional<VideoTrack> video,
        SampleRun pictures,
        Optional<byte[]> audioConfiguration,
        SampleRun sound,
        long bytes) {

    /**
     * This segment for the muxers, on air at {@code baseTicks} + item time.
     *
     * @throws IllegalStateException when only sound was made
     */
    public SegmentInput toInput(long baseTicks) {
        VideoTrack track = video.orElseThrow(() -> new IllegalStateException("this run made no picture"));
        return new SegmentInput(
                track,
                pictures,
                audioConfiguration,
                sound,
                baseTicks,
                baseTicks,
                // Every frame of the run lies in a slot of the event's grid, so any of them tells where the slots are.
                baseTicks + (sound.count() > 0 ? sound.pts()[0] : plan.fromTicks()),
                baseTicks + plan.fromTicks(),
                baseTicks + plan.toTicks(),
                false);
    }

    /** {@code copied} with this segment's sound in place of its own: video copied, audio converted. */
    public SegmentInput soundFor(SegmentInput copied, long baseTicks) {
        return new SegmentInput(
                copied.video(),
                copied.videoSamples(),
                audioConfiguration,
                sound,
                copied.videoBaseTicks(),
                baseTicks,
                copied.audioGridTicks(),
                copied.fromTicks(),
                copied.toTicks(),
                copied.dropLeading());
    }
}
