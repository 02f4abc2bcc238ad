package tv.genlock.air;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.AvcConfiguration;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

/**
 * A file that exists in memory only: H.264 NAL units of random bytes and AAC frames likewise, with the timing of a real one.
 * Nothing decodes it; muxers and audits cannot tell.
 */
public final class SyntheticMedia implements SampleReader {
    private static final byte[] SPS = {0x67, 0x42, (byte) 0xC0, 0x1E, (byte) 0xDA, 0x05, 0x06, 0x64};
    private static final byte[] PPS = {0x68, (byte) 0xCE, 0x3C, (byte) 0x80};
    private static final byte SLICE = 0x41;
    private static final byte IDR = 0x65;

    private final MediaIndex index;
    private final SampleRun video;
    private final SampleRun audio;
    private final int gop;

    private SyntheticMedia(MediaIndex index, SampleRun video, SampleRun audio, int gop) {
        this.index = index;
        this.video = video;
        this.audio = audio;
        this.gop = gop;
    }

    /** How a file is made. */
    public record Recipe(
            int frames,
            FrameRate rate,
            int gop,
            int bFrames,
            int frameBytes,
            int lengthSize,
            long audioStartTicks,
            int audioFrames,
            boolean ownDelimiters,
            boolean ownParameterSets,
            long seed) {
        /** Frames at 25 per second, a keyframe each second, 2 B-frames, sound as long as the picture. */
        public static Recipe pal(int frames) {
            return new Recipe(frames, FrameRate.PAL, 25, 2, 900, 4, 0, -1, false, false, 1);
        }

        public Recipe withRate(int numerator, int denominator) {
            FrameRate other = new FrameRate(numerator, denominator);
            return new Recipe(
                    frames,
                    other,
                    gop,
                    bFrames,
                    frameBytes,
                    lengthSize,
                    audioStartTicks,
                    audioFrames,
                    ownDelimiters,
                    ownParameterSets,
                    seed);
        }

        public Recipe withGop(int other) {
            return new Recipe(
                    frames,
                    rate,
                    other,
                    bFrames,
                    frameBytes,
                    lengthSize,
                    audioStartTicks,
                    audioFrames,
                    ownDelimiters,
                    ownParameterSets,
                    seed);
        }

        public Recipe withBFrames(int other) {
            return new Recipe(
                    frames,
                    rate,
                    gop,
                    other,
                    frameBytes,
                    lengthSize,
                    audioStartTicks,
                    audioFrames,
                    ownDelimiters,
                    ownParameterSets,
                    seed);
        }

        public Recipe withFrameBytes(int other) {
            return new Recipe(
                    frames,
                    rate,
                    gop,
                    bFrames,
                    other,
                    lengthSize,
                    audioStartTicks,
                    audioFrames,
                    ownDelimiters,
                    ownParameterSets,
                    seed);
        }

        public Recipe withLengthSize(int other) {
            return new Recipe(
                    frames,
                    rate,
                    gop,
                    bFrames,
                    frameBytes,
                    other,
                    audioStartTicks,
                    audioFrames,
                    ownDelimiters,
                    ownParameterSets,
                    seed);
        }

        /** @param count -1 for as many as the picture lasts */
        public Recipe withAudio(long startTicks, int count) {
            return new Recipe(
                    frames,
                    rate,
                    gop,
                    bFrames,
                    frameBytes,
                    lengthSize,
                    startTicks,
                    count,
                    ownDelimiters,
                    ownParameterSets,
                    seed);
        }

        public Recipe withInBand(boolean delimiters, boolean parameterSets) {
            return new Recipe(
                    frames,
                    rate,
                    gop,
                    bFrames,
                    frameBytes,
                    lengthSize,
                    audioStartTicks,
                    audioFrames,
                    delimiters,
                    parameterSets,
                    seed);
        }

        public Recipe withSeed(long other) {
            return new Recipe(
                    frames,
                    rate,
                    gop,
                    bFrames,
                    frameBytes,
                    lengthSize,
                    audioStartTicks,
                    audioFrames,
                    ownDelimiters,
                    ownParameterSets,
                    other);
        }

        public SyntheticMedia make() {
            try {
                return SyntheticMedia.of(this);
            } catch (MediaFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public MediaIndex index() {
        return index;
    }

    /** All pictures in decode order. */
    public SampleRun allVideo() {
        return video;
    }

    /** All sound frames. */
    public SampleRun allAudio() {
        return audio;
    }

    @Override
    public SampleRun video(int fromCut, int toCut) {
        return slice(video, fromCut * gop, Math.min(video.count(), toCut * gop));
    }

    @Override
    public SampleRun audio(int track, long fromTicks, long toTicks) {
        int[] inside = IntStream.range(0, audio.count())
                .filter(k -> audio.pts()[k] >= fromTicks && audio.pts()[k] < toTicks)
                .toArray();
        return inside.length == 0 ? slice(audio, 0, 0) : slice(audio, inside[0], inside[inside.length - 1] + 1);
    }

    @Override
    public void close() {}

    private static SampleRun slice(SampleRun run, int from, int to) {
        return new SampleRun(
                run.bytes(),
                run.prefix(),
                to - from,
                Arrays.copyOfRange(run.pts(), from, to),
                Arrays.copyOfRange(run.dts(), from, to),
                Arrays.copyOfRange(run.duration(), from, to),
                Arrays.copyOfRange(run.offset(), from, to),
                Arrays.copyOfRange(run.size(), from, to),
                Arrays.copyOfRange(run.keyframe(), from, to));
    }

    private static SyntheticMedia of(Recipe recipe) throws MediaFormatException {
        Random random = new Random(recipe.seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int n = recipe.frames;
        long duration = recipe.rate.timeOf(n);
        int m = recipe.audioFrames >= 0
                ? recipe.audioFrames
                : (int) Math.ceilDiv(duration - recipe.audioStartTicks, HouseFormat.AUDIO_FRAME_TICKS);
        long[] pts = displayOrderTimes(recipe);
        int depth = recipe.bFrames == 0 ? 0 : 1;
        long delay = recipe.rate.timeOf(depth);
        long[] dts = new long[n];
        long[] length = new long[n];
        long[] videoOffset = new long[n];
        int[] videoSize = new int[n];
        boolean[] keyframe = new boolean[n];
        long[] audioPts = new long[m];
        long[] audioLength = new long[m];
        long[] audioOffset = new long[m];
        int[] audioSize = new int[m];
        boolean[] audioKey = new boolean[m];
        int a = 0;
        for (int k = 0; k < n; k++) {
            dts[k] = recipe.rate.timeOf(k) - delay;
            length[k] = recipe.rate.timeOf(k + 1) - recipe.rate.timeOf(k);
            keyframe[k] = k % recipe.gop == 0;
            videoOffset[k] = file.size();
            file.writeBytes(sample(recipe, keyframe[k], random));
            videoSize[k] = (int) (file.size() - videoOffset[k]);
            while (a < m && recipe.audioStartTicks + a * HouseFormat.AUDIO_FRAME_TICKS <= recipe.rate.timeOf(k)) {
                a = audioFrame(recipe, file, random, a, audioPts, audioLength, audioOffset, audioSize, audioKey);
            }
        }
        while (a < m) {
            a = audioFrame(recipe, file, random, a, audioPts, audioLength, audioOffset, audioSize, audioKey);
        }
        MemoryByteSource bytes = new MemoryByteSource(file.toByteArray());
        SampleRun video = new SampleRun(bytes, new byte[0], n, pts, dts, length, videoOffset, videoSize, keyframe);
        SampleRun audio =
                new SampleRun(bytes, new byte[0], m, audioPts, audioPts, audioLength, audioOffset, audioSize, audioKey);
        return new SyntheticMedia(index(recipe, delay, m), video, audio, recipe.gop);
    }

    private static int audioFrame(
            Recipe recipe,
            ByteArrayOutputStream file,
            Random random,
            int a,
            long[] pts,
            long[] length,
            long[] offset,
            int[] size,
            boolean[] key) {
        byte[] frame = new byte[120 + random.nextInt(300)];
        random.nextBytes(frame);
        pts[a] = recipe.audioStartTicks + a * HouseFormat.AUDIO_FRAME_TICKS;
        length[a] = HouseFormat.AUDIO_FRAME_TICKS;
        offset[a] = file.size();
        size[a] = frame.length;
        key[a] = true;
        file.writeBytes(frame);
        return a + 1;
    }

    /** Presentation times in decode order: I, then groups of one P and the B-frames shown before it; closed GOPs. */
    private static long[] displayOrderTimes(Recipe recipe) {
        List<Integer> order = new ArrayList<>();
        for (int start = 0; start < recipe.frames; start += recipe.gop) {
            int end = Math.min(recipe.frames, start + recipe.gop);
            order.add(start);
            for (int at = start + 1; at < end; at += recipe.bFrames + 1) {
                int anchor = Math.min(at + recipe.bFrames, end - 1);
                order.add(anchor);
                for (int b = at; b < anchor; b++) {
                    order.add(b);
                }
            }
        }
        return order.stream().mapToLong(recipe.rate::timeOf).toArray();
    }

    private static byte[] sample(Recipe recipe, boolean keyframe, Random random) {
        List<byte[]> units = new ArrayList<>();
        if (recipe.ownDelimiters) {
            units.add(new byte[] {0x09, 0x10});
        }
        if (keyframe && recipe.ownParameterSets) {
            units.add(SPS);
            units.add(PPS);
        }
        byte[] slice =
                new byte[Math.max(2, recipe.frameBytes * (keyframe ? 4 : 1) / 2 + random.nextInt(recipe.frameBytes))];
        for (int k = 0; k < slice.length; k++) {
            slice[k] = (byte) (1 + random.nextInt(255)); // no zeros: nothing to escape
        }
        slice[0] = keyframe ? IDR : SLICE;
        units.add(slice);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            byte[] length = ByteBuffer.allocate(4).putInt(unit.length).array();
            out.write(length, 4 - recipe.lengthSize, recipe.lengthSize);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }

    private static MediaIndex index(Recipe recipe, long delay, int audioFrames) throws MediaFormatException {
        AvcConfiguration configuration = AvcConfiguration.ofParameterSets(List.of(SPS), List.of(PPS));
        byte[] record = configuration.toBytes();
        record[4] = (byte) (0xFC | recipe.lengthSize - 1);
        VideoFormat format = VideoFormat.of(VideoCodec.H264, "h264")
                .configuration(record)
                .size(320, 192)
                .build();
        VideoTrack track = VideoTrack.ofConstantRate(1, format, recipe.rate.timeOf(1), delay);
        AudioTrack sound = new AudioTrack(
                2,
                AudioCodec.AAC,
                "aac",
                AudioSpecificConfig.aacLc(48_000, 2),
                48_000,
                2,
                1_024,
                recipe.audioStartTicks,
                recipe.audioStartTicks + audioFrames * HouseFormat.AUDIO_FRAME_TICKS,
                "und",
                true);
        int cuts = Math.ceilDiv(recipe.frames, recipe.gop);
        long[] times = new long[cuts + 1];
        long[] position = new long[cuts];
        for (int k = 0; k <= cuts; k++) {
            times[k] = recipe.rate.timeOf(Math.min(recipe.frames, k * recipe.gop));
        }
        return new MediaIndex(
                "synthetic-" + recipe.hashCode(),
                Container.MP4,
                recipe.rate.timeOf(recipe.frames),
                Optional.of(track),
                audioFrames == 0 ? List.of() : List.of(sound),
                new Keyframes(times, position, new byte[cuts]),
                Ticks.PER_SECOND);
    }
}
