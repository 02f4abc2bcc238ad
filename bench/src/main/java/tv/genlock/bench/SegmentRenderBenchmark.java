package tv.genlock.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tv.genlock.air.CopiedSegments;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.PlayoutSlot;
import tv.genlock.air.SegmentPlan;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.air.mux.Fmp4Muxer;
import tv.genlock.air.mux.RenderedSegment;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.mux.TsSegmentMuxer;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.Ticks;
import tv.genlock.media.mp4.Mp4Reader;

/**
 * What a 4 MB segment costs: from the sample tables of an MP4 in the page cache to bytes in direct memory, ready to be sent.
 *
 * <p>One thread does all the work. SampleTime gives the percentiles, which are CPU time on an idle machine only; the auxiliary
 * figure {@code cpuMicros} of AverageTime divided by {@code segments} is CPU time on any machine. The input is 120 s of 1080p25, H.264 High at 5 Mb/s,
 * a keyframe every 2 s, 2 B-frames, AAC at 128 kb/s, made once by the ffmpeg on PATH.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class SegmentRenderBenchmark {
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;

    private FileByteSource source;
    private SampleReader reader;
    private CopiedSegments segments;
    private PlayoutEvent event;
    private SegmentPlan plan;
    private TsSegmentMuxer transportStream;
    private Fmp4Muxer fragments;
    private int next;

    @Setup
    public void open() throws IOException, InterruptedException {
        Path file = clip();
        HouseFormat house = HouseFormat.standard();
        source = FileByteSource.open(file);
        MediaIndex index = new Mp4Reader().index(source, "bench");
        reader = new Mp4Reader().open(source, index);
        segments = new CopiedSegments(index, reader);
        PlayoutSlot slot = PlayoutSlot.ofFile(1, START, START + index.durationTicks(), 1, index, house);
        event = PlayoutPlanner.plan(1, house, List.of(slot), PlayoutPlanner.HighWater.ZERO)
                .events()
                .getFirst();
        plan = SegmentPlanner.planOf(event, Optional.of(index), house);
        SegmentBuffers buffers = new SegmentBuffers(32 << 20);
        transportStream = new TsSegmentMuxer(buffers, house.dtsDelayTicks());
        fragments = new Fmp4Muxer(buffers);
    }

    @TearDown
    public void close() throws IOException {
        reader.close();
        source.close();
    }

    /** CPU time of the measuring thread. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        public long cpuMicros;
        public long segments;
        public long megabytes;
        private long startNanos;
        private long bytes;

        @Setup(Level.Iteration)
        public void start() {
            segments = 0;
            bytes = 0;
            startNanos = THREADS.getCurrentThreadCpuTime();
        }

        @TearDown(Level.Iteration)
        public void stop() {
            cpuMicros = (THREADS.getCurrentThreadCpuTime() - startNanos) / 1_000;
            megabytes = bytes >> 20;
        }

        int count(RenderedSegment segment) {
            int size = segment.size();
            segment.release();
            segments++;
            bytes += size;
            return size;
        }
    }

    @Benchmark
    public int transportStream(Cpu cpu) throws IOException {
        return cpu.count(transportStream.render(segments.pictureAndSound(event, plan.segment(step()))));
    }

    @Benchmark
    public int fragment(Cpu cpu) throws IOException {
        return cpu.count(fragments.render(segments.pictureAndSound(event, plan.segment(step()))));
    }

    /** Segments in an order that no cache can guess, the same in each run. */
    private int step() {
        next = (next + 7) % plan.count();
        return next;
    }

    private static Path clip() throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "genlock-bench-1080p.mp4");
        if (Files.exists(file)) {
            return file;
        }
        Path loop = file.resolveSibling("genlock-bench-1080p.loop.mp4");
        Path partial = file.resolveSibling("genlock-bench-1080p.partial.mp4");
        ffmpeg("-f lavfi -i mandelbrot=s=1920x1080:r=25 -f lavfi -i anoisesrc=r=48000:a=0.1 -t 12 -c:v libx264"
                + " -preset ultrafast -profile:v high -x264-params"
                + " keyint=50:min-keyint=50:scenecut=0:bframes=2:nal-hrd=cbr -b:v 5300k -minrate 5300k -maxrate 5300k"
                + " -bufsize 5300k -pix_fmt yuv420p -c:a aac -ac 2 -b:a 128k " + loop);
        ffmpeg("-stream_loop 9 -i " + loop + " -c copy " + partial);
        Files.delete(loop);
        return Files.move(partial, file);
    }

    private static void ffmpeg(String arguments) throws IOException, InterruptedException {
        List<String> command = List.of(("ffmpeg -nostdin -v error -y " + arguments).split(" "));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("ffmpeg could not make the input of the benchmark");
        }
    }
}
