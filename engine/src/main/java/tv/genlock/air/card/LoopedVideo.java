package tv.genlock.air.card;

import tv.genlock.air.transcode.EncodedClip;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoTrack;

/**
 * A still picture for any length of time: one group of pictures, repeated.
 *
 * <p>Any stretch begins with the keyframe, so an event of any length can be cut wherever its plan says. Immutable; shared by
 * every event that shows the card.
 */
public final class LoopedVideo {
    /** One picture of a card: cards run at 25 a second. */
    public static final long FRAME_TICKS = 3_600;

    private final EncodedClip loop;

    LoopedVideo(EncodedClip loop) {
        this.loop = loop;
    }

    /** The track of every stretch; all cards of one size and codec share their configuration. */
    public VideoTrack track() {
        return loop.video();
    }

    /**
     * The samples that show [{@code fromTicks}, {@code toTicks}) of item time. The last picture is cut, or held up to half a
     * picture longer, so that the stretch ends to the tick.
     */
    public SampleRun samples(long fromTicks, long toTicks) {
        long length = toTicks - fromTicks;
        if (length <= 0) {
            throw new IllegalArgumentException("a stretch lasts longer than nothing: " + length);
        }
        int count = (int) Math.max(1, (length + FRAME_TICKS / 2) / FRAME_TICKS);
        SampleRun source = loop.samples();
        long[] pts = new long[count];
        long[] duration = new long[count];
        long[] offset = new long[count];
        int[] size = new int[count];
        boolean[] keyframe = new boolean[count];
        for (int i = 0; i < count; i++) {
            int from = i % source.count();
            pts[i] = fromTicks + i * FRAME_TICKS;
            duration[i] = i == count - 1 ? toTicks - pts[i] : FRAME_TICKS;
            offset[i] = source.offset()[from];
            size[i] = source.size()[from];
            keyframe[i] = source.keyframe()[from];
        }
        return new SampleRun(source.bytes(), new byte[0], count, pts, pts.clone(), duration, offset, size, keyframe);
    }
}
