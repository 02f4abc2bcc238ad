package tv.genlock.air;

import java.util.Optional;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoTrack;

/**
 * Everything a muxer needs for one segment; the same for copies, transcodes and cards.
 *
 * <p>Sound sits in the slots of a grid: one frame each {@link HouseFormat#AUDIO_FRAME_TICKS} from {@code audioGridTicks} on. A
 * segment carries the slots that start in [from − ½ frame, to − ½ frame); each takes the sample nearest to it, or silence. So
 * {@code audioSamples} may reach beyond both ends (a frame on each side is enough), and may have holes.
 *
 * @param video the picture's track: its configuration record gives the parameter sets and NAL length size
 * @param videoSamples in decode order, item time
 * @param audioConfiguration AudioSpecificConfig of {@code audioSamples}; empty with no samples
 * @param audioSamples AAC frames (no ADTS) of the house format
 * @param videoBaseTicks item time of {@code videoSamples} + this = air time
 * @param audioBaseTicks item time of {@code audioSamples} + this = air time
 * @param audioGridTicks air time of any one slot of the event's audio grid: equal in all segments of an event
 * @param fromTicks air time of the first picture
 * @param toTicks air time of the first picture after this segment
 * @param dropLeading whether leading pictures of an open first GOP must be dropped (clip-in: what they refer to did not air)
 */
public record SegmentInput(
        VideoTrack video,
        SampleRun videoSamples,
        Optional<byte[]> audioConfiguration,
        SampleRun audioSamples,
        long videoBaseTicks,
        long audioBaseTicks,
        long audioGridTicks,
        long fromTicks,
        long toTicks,
        boolean dropLeading) {
    public SegmentInput {
        if (toTicks <= fromTicks) {
            throw new IllegalArgumentException(
                    "a segment ends after it starts: %d to %d".formatted(fromTicks, toTicks));
        }
        if (videoSamples.count() == 0) {
            throw new IllegalArgumentException("a segment has at least one picture");
        }
    }

    /**
     * A picture in its event's place over silence; {@link #withSound} adds sound.
     *
     * @param samples in item time
     */
    public static SegmentInput silent(
            PlayoutEvent event, PlannedSegment segment, VideoTrack video, SampleRun samples, boolean dropLeading) {
        long base = event.baseTicks();
        return new SegmentInput(
                video,
                samples,
                Optional.empty(),
                SampleRun.empty(),
                base,
                base,
                event.startTicks(),
                base + segment.fromTicks(),
                base + segment.toTicks(),
                dropLeading);
    }

    /** The same picture with other sound. */
    public SegmentInput withSound(
            byte[] audioConfiguration, SampleRun samples, long audioBaseTicks, long audioGridTicks) {
        return new SegmentInput(
                video,
                videoSamples,
                Optional.of(audioConfiguration),
                samples,
                videoBaseTicks,
                audioBaseTicks,
                audioGridTicks,
                fromTicks,
                toTicks,
                dropLeading);
    }
}
