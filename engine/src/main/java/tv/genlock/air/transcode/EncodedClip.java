package tv.genlock.air.transcode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tv.genlock.air.FrameRate;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoTrack;

/**
 * A short silent clip of our own making, whole in memory: constant frame rate, no B-frames, as fragmented MP4.
 *
 * @param samples in order of decoding, which is that of showing; the first is a keyframe at time 0
 */
public record EncodedClip(VideoTrack video, SampleRun samples) {
    private static final int SAMPLES_AT_MOST = 10_000;

    /**
     * Reads a clip that was written with {@code -movflags empty_moov+default_base_moof} at {@code rate}.
     *
     * @throws MediaFormatException when it is something else
     */
    public static EncodedClip read(InputStream in, FrameRate rate) throws IOException {
        FragmentStream stream = new FragmentStream(in);
        FragmentStream.Track track = stream.readHeader().values().stream()
                .filter(FragmentStream.Track::video)
                .findFirst()
                .orElseThrow(() -> new MediaFormatException("the clip has no picture"));
        List<FragmentStream.Sample> samples = new ArrayList<>();
        boolean more = true;
        while (more && samples.size() < SAMPLES_AT_MOST) {
            more = stream.readFragment(samples::add);
        }
        if (samples.isEmpty() || !samples.getFirst().keyframe()) {
            throw new MediaFormatException("the clip does not begin with a keyframe");
        }
        VideoTrack video = VideoTrack.ofConstantRate(track.id(), track.format().build(), rate.timeOf(1), 0);
        return new EncodedClip(video, runOf(samples, rate));
    }

    private static SampleRun runOf(List<FragmentStream.Sample> samples, FrameRate rate) {
        int count = samples.size();
        long[] pts = new long[count];
        long[] duration = new long[count];
        long[] offset = new long[count];
        int[] size = new int[count];
        boolean[] keyframe = new boolean[count];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            FragmentStream.Sample sample = samples.get(i);
            pts[i] = rate.timeOf(i);
            duration[i] = rate.timeOf(i + 1) - pts[i];
            offset[i] = bytes.size();
            size[i] = sample.size();
            keyframe[i] = sample.keyframe();
            bytes.write(sample.bytes(), sample.offset(), sample.size());
        }
        MemoryByteSource source = new MemoryByteSource(bytes.toByteArray());
        long[] dts = Arrays.copyOf(pts, count);
        return new SampleRun(source, new byte[0], count, pts, dts, duration, offset, size, keyframe);
    }

    /** Length in ticks. */
    public long durationTicks() {
        int last = samples.count() - 1;
        return samples.pts()[last] + samples.duration()[last];
    }
}
