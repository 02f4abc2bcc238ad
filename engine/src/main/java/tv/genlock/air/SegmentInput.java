package tv.genlock.air;

import java.util.Optional;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoTrack;

/**
 * Everything a muxer needs for one segment; the same for copies, transcodes and cards.
 *
 * @param video the picture's track: its configuration record gives the parameter sets and NAL length size
 * @param videoSamples in decode order, item time
 * @param audioConfiguration AudioSpecificConfig of {@code audioSamples}; empty with no samples
 * @param audioSamples AAC frames (no ADTS) whose start lies in [from − ½ frame, to − ½ frame); where some or all are missing the
 *     muxer fills with silent frames of the house format, so a segment always carries sound from edge to edge
 * @param videoBaseTicks item time of {@code videoSamples} + this = air time
 * @param audioBaseTicks item time of {@code audioSamples} + this = air time
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
        long fromTicks,
        long toTicks,
        boolean dropLeading) {}
