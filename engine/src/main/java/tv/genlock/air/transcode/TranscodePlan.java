package tv.genlock.air.transcode;

import tv.genlock.air.FrameRate;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

/**
 * The picture a file is turned into. A pure function of its index and the channel's house format, so planner and encoder agree.
 *
 * @param codec H264 or HEVC
 * @param rate constant output rate, see {@link SegmentPlanner#outputRate}
 * @param width even, in pixels, after rotation and scaling
 * @param height even, at most the house's
 * @param sarNumerator sample aspect ratio, kept from the source
 * @param deinterlace whether fields are woven away first
 * @param toneMap whether HDR is brought down to SDR
 * @param bFrames consecutive B-frames the encoder may use: 2, or 0 where one frame lasts longer than the house's delay D
 */
public record TranscodePlan(
        VideoCodec codec,
        FrameRate rate,
        int width,
        int height,
        int sarNumerator,
        int sarDenominator,
        boolean deinterlace,
        boolean toneMap,
        int bFrames) {
    /**
     * What {@code index} becomes under {@code house}.
     *
     * @throws IllegalArgumentException when the file has no picture
     */
    public static TranscodePlan of(MediaIndex index, HouseFormat house) {
        VideoTrack track = index.video()
                .orElseThrow(() -> new IllegalArgumentException("a file without a picture airs as a card"));
        boolean upright = track.rotationDegrees() % 180 == 0;
        VideoFormat format = track.format();
        int shownWidth = upright ? format.width() : format.height();
        int shownHeight = upright ? format.height() : format.width();
        int height = even(Math.min(shownHeight, house.maxHeight()));
        int width = even((int) Math.round(shownWidth * (double) height / Math.max(1, shownHeight)));
        FrameRate rate = SegmentPlanner.outputRate(track);
        return new TranscodePlan(
                house.video(),
                rate,
                width,
                height,
                Math.max(1, upright ? format.sarNumerator() : format.sarDenominator()),
                Math.max(1, upright ? format.sarDenominator() : format.sarNumerator()),
                format.interlaced(),
                format.hdr(),
                rate.frameTicksAtMost() <= house.dtsDelayTicks() ? 2 : 0);
    }

    private static int even(int pixels) {
        return Math.max(16, pixels & ~1);
    }

    /** One output frame, rounded to a tick: the grid on which the event's segments are planned. */
    public long frameDurationTicks() {
        return rate.timeOf(1);
    }

    /** What PTS runs ahead of DTS by: one frame with B-frames (no pyramid), else nothing. */
    public long reorderDelayTicks() {
        return bFrames == 0 ? 0 : rate.frameTicksAtMost();
    }

    /** Ceiling of the encoder's rate in kb/s, by picture height. */
    public int maximumKilobits() {
        int forH264 =
                height <= 360 ? 1_500 : height <= 480 ? 2_500 : height <= 720 ? 5_000 : height <= 1080 ? 8_000 : 24_000;
        return codec == VideoCodec.HEVC ? forH264 * 6 / 10 : forH264;
    }
}
