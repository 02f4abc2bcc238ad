package tv.genlock.air;

import tv.genlock.media.VideoCodec;

/**
 * The codec, size, rate and audio format a channel keeps to. Fixed for the life of a channel's URLs: every field changes bytes.
 *
 * <p>Audio is always AAC-LC, 48 kHz, stereo: 1,024 samples or 1,920 ticks a frame.
 *
 * @param video {@code H264} or {@code HEVC}: what is copied, and what everything else becomes
 * @param targetSeconds EXT-X-TARGETDURATION; 6 tunes in soonest, up to 12 copies files of sparse keyframes
 * @param dtsDelayTicks the constant D between presentation and decode time in transport streams, 9,000 to 18,000
 * @param maxHeight pictures higher than this are scaled down when transcoded; copies are never touched
 */
public record HouseFormat(VideoCodec video, Packaging packaging, int targetSeconds, long dtsDelayTicks, int maxHeight) {
    public static final int AUDIO_SAMPLE_RATE = 48_000;
    public static final int AUDIO_CHANNELS = 2;
    public static final int AUDIO_SAMPLES_PER_FRAME = 1_024;
    public static final long AUDIO_FRAME_TICKS = 1_920;

    public HouseFormat {
        if (video != VideoCodec.H264 && video != VideoCodec.HEVC) {
            throw new IllegalArgumentException("a channel carries H264 or HEVC, not " + video);
        }
        if (video == VideoCodec.HEVC && packaging == Packaging.TS) {
            throw new IllegalArgumentException("HEVC needs fMP4 segments: HLS players do not take it in TS");
        }
        if (targetSeconds < 2 || targetSeconds > 12) {
            throw new IllegalArgumentException("target duration must be 2 to 12 s: " + targetSeconds);
        }
        if (dtsDelayTicks < 0 || dtsDelayTicks > 45_000) {
            throw new IllegalArgumentException("D must be 0 to 45,000 ticks: " + dtsDelayTicks);
        }
    }

    /**
     * What no segment is over: files that need more are transcoded. 40 Mb/s is what a Blu-ray disc's picture may take, and a
     * phone's at 3840×2160 takes a little more.
     */
    public long mostBitsPerSecond() {
        return maxHeight <= 720 ? 25_000_000 : maxHeight <= 1080 ? 50_000_000 : 120_000_000;
    }

    /** H.264 in TS, 6 s, D = 200 ms, at most 1080 lines: tunes in soonest. */
    public static HouseFormat standard() {
        return new HouseFormat(VideoCodec.H264, Packaging.TS, 6, 18_000, 1080);
    }

    /**
     * The same with 10 s. x264 puts a keyframe every 250 frames unless told otherwise, so most files of a home library can be copied in
     * this format and would need a transcode in the {@link #standard} one.
     */
    public static HouseFormat forHomeLibraries() {
        return new HouseFormat(VideoCodec.H264, Packaging.TS, 10, 18_000, 1080);
    }
}
