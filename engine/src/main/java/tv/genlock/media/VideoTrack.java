package tv.genlock.media;

/**
 * The video stream that airs.
 *
 * @param id the container's own track number (MP4 track_ID, Matroska TrackNumber, libav stream index)
 * @param frameDurationTicks constant frame duration, or 0 when frames differ by more than rounding
 * @param meanFrameTicks mean frame duration; the constant one where there is one, 0 for a single picture of unknown length
 * @param reorderDelayTicks first PTS minus first DTS in decode order ({@code d} of the timeline): 0 without B-frames
 * @param rotationDegrees clockwise rotation a player should apply: 0, 90, 180, 270
 * @param obstacle why its samples cannot be aired as they lie in the file, but only decoded: one sentence for a person, lower
 *     case, without a full stop; empty when they can
 */
public record VideoTrack(
        int id,
        VideoFormat format,
        long frameDurationTicks,
        long meanFrameTicks,
        long reorderDelayTicks,
        int rotationDegrees,
        String obstacle) {
    /** A track as an encoder of ours makes it: upright, of constant rate. */
    public static VideoTrack ofConstantRate(int id, VideoFormat format, long frameTicks, long reorderDelayTicks) {
        return new VideoTrack(id, format, frameTicks, frameTicks, reorderDelayTicks, 0, "");
    }
}
