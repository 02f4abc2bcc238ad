package tv.genlock.air.transcode;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlannedSegment;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.SampleRun;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

/** Clips whose pictures carry their own number, indexes for them, and reading the numbers back. */
final class Clips {
    static final int COUNTER_BASE = 4_096;
    static final int SECONDS = 20;
    static final int RATE = 25;

    private static Optional<Ffmpeg> located = Optional.empty();

    private Clips() {}

    /** An ffmpeg with libx264, or the test is skipped. */
    static synchronized Ffmpeg ffmpeg() throws Exception {
        if (located.isEmpty()) {
            Path cache = Path.of(System.getProperty("java.io.tmpdir"), "genlock-test-ffmpeg");
            located = new FfmpegLocator(cache, Clips.class.getClassLoader(), System.getenv("PATH"))
                    .locate(Optional.empty());
        }
        assumeTrue(
                located.filter(Ffmpeg::h264).isPresent(), "skipped: no ffmpeg with libx264 on PATH or in the bundle");
        return located.orElseThrow();
    }

    static byte[] run(String... arguments) throws Exception {
        return run(List.of(arguments));
    }

    static byte[] run(List<String> arguments) throws Exception {
        try (FfmpegProcess process = FfmpegProcess.start(ffmpeg().executable(), arguments)) {
            return process.outputWithin(Duration.ofSeconds(90), 64 << 20)
                    .orElseThrow(() -> new AssertionError("ffmpeg failed: " + process.lastMessages(10)));
        }
    }

    /** {@link #SECONDS} of numbered 320×192 pictures at {@link #RATE} and a 440 Hz tone, encoded as {@code options} say. */
    static Path numbered(Path file, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "color=gray:s=320x192:r=" + RATE + ":d=" + SECONDS
                        + ",geq=cb=128:cr=128:lum='if(lt(Y,16),if(mod(floor((N+" + COUNTER_BASE
                        + ")/pow(2,floor(X/20))),2),235,16),60+mod(X+Y+N*3,120))'",
                "-f",
                "lavfi",
                "-i",
                "sine=440:r=48000:d=" + SECONDS));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-ac", "2", "-y", "file:" + file.toAbsolutePath()));
        run(arguments);
        return file;
    }

    /** An index as a reader would make it: keyframes every {@code gop} pictures. */
    static MediaIndex index(Container container, VideoCodec codec, int gop) {
        int pictures = SECONDS * RATE;
        int count = Math.ceilDiv(pictures, gop);
        long[] cuts = new long[count + 1];
        for (int k = 0; k < count; k++) {
            cuts[k] = (long) k * gop * 3_600;
        }
        cuts[count] = pictures * 3_600L;
        VideoFormat format = VideoFormat.of(codec, "any").size(320, 192).build();
        VideoTrack video = VideoTrack.ofConstantRate(1, format, 3_600, 0);
        return new MediaIndex(
                "fingerprint",
                container,
                pictures * 3_600L,
                Optional.of(video),
                List.of(sound()),
                new Keyframes(cuts, new long[count], new byte[count]),
                1_000_000);
    }

    static AudioTrack sound() {
        return new AudioTrack(
                2, AudioCodec.OTHER, "any", new byte[0], 48_000, 2, 0, 0, SECONDS * Ticks.PER_SECOND, "und", true);
    }

    /** Picture and first sound track of a clip, as the standard house wants them. */
    static TranscodeJob job(long event, Path file, MediaIndex index, long inTicks, List<PlannedSegment> plan) {
        Optional<TranscodePlan> picture = Optional.of(TranscodePlan.of(index, HouseFormat.standard()));
        return new TranscodeJob(event, MediaPlace.of(file), index, inTicks, plan, picture, OptionalInt.of(0));
    }

    /** Even segments of {@code pictures} pictures at 25 per second from {@code inTicks}, the last one what is left. */
    static List<PlannedSegment> plan(long inTicks, long outTicks, int pictures) {
        List<PlannedSegment> plan = new ArrayList<>();
        for (long from = inTicks; from < outTicks; from += pictures * 3_600L) {
            plan.add(new PlannedSegment(plan.size(), from, Math.min(outTicks, from + pictures * 3_600L), -1, -1));
        }
        return plan;
    }

    /** The numbers of the pictures of {@code segments}, decoded from the transcoded bytes. */
    static List<Integer> numbers(Path folder, List<TranscodedSegment> segments) throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (TranscodedSegment segment : segments) {
            stream.write(annexB(segment));
        }
        Path file = Files.write(Files.createTempFile(folder, "pictures", ".h264"), stream.toByteArray());
        byte[] pixels = run(
                "-v",
                "error",
                "-f",
                "h264",
                "-i",
                "file:" + file,
                "-vsync",
                "0",
                "-vf",
                "crop=320:16:0:0,format=gray,scale=16:1:flags=area",
                "-f",
                "rawvideo",
                "-");
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at + 16 <= pixels.length; at += 16) {
            int number = 0;
            for (int bit = 0; bit < 16; bit++) {
                number |= (pixels[at + bit] & 0xFF) > 125 ? 1 << bit : 0;
            }
            numbers.add(number - COUNTER_BASE);
        }
        return numbers;
    }

    private static byte[] annexB(TranscodedSegment segment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer avcC = ByteBuffer.wrap(segment.video().orElseThrow().format().configuration())
                .position(5);
        for (int kind = 0; kind < 2; kind++) {
            for (int left = avcC.get() & 0x1F; left > 0; left--) {
                writeNal(out, avcC, avcC.getShort() & 0xFFFF);
            }
        }
        for (byte[] sample : samples(segment.pictures())) {
            ByteBuffer nals = ByteBuffer.wrap(sample);
            while (nals.hasRemaining()) {
                writeNal(out, nals, nals.getInt());
            }
        }
        return out.toByteArray();
    }

    private static void writeNal(ByteArrayOutputStream out, ByteBuffer from, int size) throws IOException {
        byte[] nal = new byte[size];
        from.get(nal);
        out.write(new byte[] {0, 0, 0, 1});
        out.write(nal);
    }

    static List<byte[]> samples(SampleRun run) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        for (int i = 0; i < run.count(); i++) {
            ByteBuffer sample = ByteBuffer.allocate(run.size()[i]);
            run.bytes().readFully(run.offset()[i], sample);
            samples.add(sample.array());
        }
        return samples;
    }

    /** The first channel of {@code frames} as the decoder gives it, its own priming included. */
    static short[] sound(Path folder, List<byte[]> frames) throws Exception {
        ByteArrayOutputStream adts = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            int length = frame.length + 7;
            adts.write(new byte[] {
                (byte) 0xFF,
                (byte) 0xF1,
                0x4C,
                (byte) (0x80 | length >> 11),
                (byte) (length >> 3),
                (byte) (length << 5 | 0x1F),
                (byte) 0xFC
            });
            adts.write(frame);
        }
        Path file = Files.write(Files.createTempFile(folder, "sound", ".aac"), adts.toByteArray());
        byte[] pcm = run("-v", "error", "-f", "aac", "-i", "file:" + file, "-ac", "1", "-f", "s16le", "-");
        short[] samples = new short[pcm.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (pcm[2 * i] & 0xFF | pcm[2 * i + 1] << 8);
        }
        return samples;
    }

    /** Largest departure of {@code samples[from, to)} from a pure 440 Hz tone: a click is one sample far off. */
    static double clickiness(short[] samples, int from, int to) {
        double k = 2 * Math.cos(2 * Math.PI * 440 / 48_000);
        double worst = 0;
        for (int i = Math.max(2, from); i < Math.min(samples.length, to); i++) {
            worst = Math.max(worst, Math.abs(samples[i] - k * samples[i - 1] + samples[i - 2]));
        }
        return worst;
    }

    static List<Integer> range(int from, int to) {
        int[] numbers = new int[to - from];
        Arrays.setAll(numbers, i -> from + i);
        return Arrays.stream(numbers).boxed().toList();
    }
}
