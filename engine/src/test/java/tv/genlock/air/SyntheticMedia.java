package tv.genlock.air;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
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

    /** How a file is made; every {@code with} gives another recipe. */
    public static final class Recipe {
        private int frames;
        private FrameRate rate = FrameRate.PAL;
        private int gop = 25;
        private int bFrames = 2;
        private boolean backwards;
        private int frameBytes = 900;
        private int lengthSize = 4;
        private long audioStartTicks;
        private int audioFrames = -1;
        private boolean ownDelimiters;
        private boolean ownParameterSets;
        private long seed = 1;

        private Recipe() {}

        /** Frames at 25 per second, a keyframe each second, 2 B-frames, sound as long as the picture. */
        public static Recipe pal(int frames) {
            Recipe recipe = new Recipe();
            recipe.frames = frames;
            return recipe;
        }

        private Recipe with(Consumer<Recipe> change) {
            Recipe copy = new Recipe();
            copy.frames = frames;
            copy.rate = rate;
            copy.gop = gop;
            copy.bFrames = bFrames;
            copy.backwards = backwards;
            copy.frameBytes = frameBytes;
            copy.lengthSize = lengthSize;
            copy.audioStartTicks = audioStartTicks;
            copy.audioFrames = audioFrames;
            copy.ownDelimiters = ownDelimiters;
            copy.ownParameterSets = ownParameterSets;
            copy.seed = seed;
            change.accept(copy);
            return copy;
        }

        public Recipe withRate(int numerator, int denominator) {
            return with(recipe -> recipe.rate = new FrameRate(numerator, denominator));
        }

        public Recipe withGop(int pictures) {
            return with(recipe -> recipe.gop = pictures);
        }

        public Recipe withBFrames(int count) {
            return with(recipe -> recipe.bFrames = count);
        }

        /** B-frames are decoded last to first: as deep a reordering as there can be. */
        public Recipe withBFramesBackwards(int count) {
            return with(recipe -> {
                recipe.bFrames = count;
                recipe.backwards = true;
            });
        }

        public Recipe withFrameBytes(int bytes) {
            return with(recipe -> recipe.frameBytes = bytes);
        }

        public Recipe withLengthSize(int bytes) {
            return with(recipe -> recipe.lengthSize = bytes);
        }

        /** @param count -1 for as many as the picture lasts */
        public Recipe withAudio(long startTicks, int count) {
            return with(recipe -> {
                recipe.audioStartTicks = startTicks;
                recipe.audioFrames = count;
            });
        }

        public Recipe withInBand(boolean delimiters, boolean parameterSets) {
            return with(recipe -> {
                recipe.ownDelimiters = delimiters;
                recipe.ownParameterSets = parameterSets;
            });
        }

        public Recipe withSeed(long other) {
            return with(recipe -> recipe.seed = other);
        }

        private long audioTicks(int frame) {
            return audioStartTicks + frame * HouseFormat.AUDIO_FRAME_TICKS;
        }

        private int audioCount() {
            long untilTheEnd = rate.timeOf(frames) - audioStartTicks;
            return audioFrames >= 0 ? audioFrames : (int) Math.ceilDiv(untilTheEnd, HouseFormat.AUDIO_FRAME_TICKS);
        }

        public SyntheticMedia make() {
            try {
                return SyntheticMedia.of(this);
            } catch (MediaFormatException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "%d at %s, gop %d, %d B%s, sound %d from %d, seed %d"
                    .formatted(
                            frames,
                            rate,
                            gop,
                            bFrames,
                            backwards ? " backwards" : "",
                            audioFrames,
                            audioStartTicks,
                            seed);
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

    /** A track's samples while the file is written. */
    private static final class Samples {
        private final ByteArrayOutputStream file;
        private final long[] pts;
        private final long[] dts;
        private final long[] duration;
        private final long[] offset;
        private final int[] size;
        private final boolean[] keyframe;
        private int count;

        Samples(ByteArrayOutputStream file, int capacity) {
            this.file = file;
            pts = new long[capacity];
            dts = new long[capacity];
            duration = new long[capacity];
            offset = new long[capacity];
            size = new int[capacity];
            keyframe = new boolean[capacity];
        }

        void add(long ptsTicks, long dtsTicks, long durationTicks, boolean isKeyframe, byte[] bytes) {
            pts[count] = ptsTicks;
            dts[count] = dtsTicks;
            duration[count] = durationTicks;
            keyframe[count] = isKeyframe;
            offset[count] = file.size();
            size[count] = bytes.length;
            count++;
            file.writeBytes(bytes);
        }

        SampleRun in(MemoryByteSource bytes) {
            return new SampleRun(bytes, new byte[0], count, pts, dts, duration, offset, size, keyframe);
        }
    }

    private static SyntheticMedia of(Recipe recipe) throws MediaFormatException {
        Random random = new Random(recipe.seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int[] order = displayOrder(recipe);
        long delay = reorderDelay(recipe, order);
        int frames = recipe.audioCount();
        Samples pictures = new Samples(file, recipe.frames);
        Samples sound = new Samples(file, frames);
        for (int k = 0; k < recipe.frames; k++) {
            boolean keyframe = k % recipe.gop == 0;
            long at = recipe.rate.timeOf(k);
            long length = recipe.rate.timeOf(k + 1) - at;
            pictures.add(recipe.rate.timeOf(order[k]), at - delay, length, keyframe, sample(recipe, keyframe, random));
            while (sound.count < frames && recipe.audioTicks(sound.count) <= at) {
                addSound(recipe, sound, random);
            }
        }
        while (sound.count < frames) {
            addSound(recipe, sound, random);
        }
        MemoryByteSource bytes = new MemoryByteSource(file.toByteArray());
        return new SyntheticMedia(index(recipe, delay, frames), pictures.in(bytes), sound.in(bytes), recipe.gop);
    }

    private static void addSound(Recipe recipe, Samples sound, Random random) {
        byte[] frame = new byte[120 + random.nextInt(300)];
        random.nextBytes(frame);
        long at = recipe.audioTicks(sound.count);
        sound.add(at, at, HouseFormat.AUDIO_FRAME_TICKS, true, frame);
    }

    /** Places in presentation order, in decode order: I, then groups of one P and the B-frames shown before it; closed GOPs. */
    private static int[] displayOrder(Recipe recipe) {
        List<Integer> order = new ArrayList<>();
        for (int start = 0; start < recipe.frames; start += recipe.gop) {
            int end = Math.min(recipe.frames, start + recipe.gop);
            order.add(start);
            for (int at = start + 1; at < end; at += recipe.bFrames + 1) {
                int anchor = Math.min(at + recipe.bFrames, end - 1);
                order.add(anchor);
                for (int b = at; b < anchor; b++) {
                    order.add(recipe.backwards ? at + anchor - 1 - b : b);
                }
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One frame for any number of B-frames decoded first to last. */
    private static long reorderDelay(Recipe recipe, int[] order) {
        int depth = 0;
        for (int k = 0; k < order.length; k++) {
            depth = Math.max(depth, k - order[k]);
        }
        return recipe.rate.timeOf(recipe.bFrames == 0 ? 0 : Math.max(1, depth));
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
                recipe.audioTicks(audioFrames),
                "und",
                true);
        int cuts = Math.ceilDiv(recipe.frames, recipe.gop);
        long[] times = new long[cuts + 1];
        long[] position = new long[cuts];
        for (int k = 0; k <= cuts; k++) {
            times[k] = recipe.rate.timeOf(Math.min(recipe.frames, k * recipe.gop));
        }
        return new MediaIndex(
                "synthetic: " + recipe,
                Container.MP4,
                recipe.rate.timeOf(recipe.frames),
                Optional.of(track),
                audioFrames == 0 ? List.of() : List.of(sound),
                new Keyframes(times, position, new byte[cuts]),
                Ticks.PER_SECOND);
    }
}
