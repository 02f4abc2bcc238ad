import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tv.genlock.air.CopiedSegments;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.PlayoutSlot;
import tv.genlock.air.SegmentPlan;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.air.mux.SegmentBuffers;
import tv.genlock.air.mux.TsSegmentMuxer;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Container;
import tv.genlock.media.ContainerReader;
import tv.genlock.media.Fingerprint;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.Ticks;
import tv.genlock.media.libav.MediaOpener;
import tv.genlock.media.matroska.MatroskaReader;
import tv.genlock.media.mp4.Mp4Reader;
import tv.genlock.media.remote.BlockCache;
import tv.genlock.media.remote.RemoteByteSource;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.media.remote.RemoteOrigin;

/**
 * What a file behind a server 30 ms away costs: tuning in with nothing known, with its index known, and playing on.
 *
 * <p>Run with the engine's classes: {@code java -cp engine/target/classes bench/remote/RemoteTuneIn.java FILE...}
 */
final class RemoteTuneIn {
    private static final int ROUND_TRIP_MILLIS = 30;
    private static final int ROUNDS = 40;
    private static final long START = 1_790_000_000L * Ticks.PER_SECOND;
    private static final HouseFormat HOUSE = HouseFormat.standard();
    private static final SegmentBuffers BUFFERS = new SegmentBuffers(32 << 20);
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    private RemoteTuneIn() {}

    public static void main(String[] files) throws Exception {
        for (String file : files) {
            measure(Path.of(file));
        }
    }

    private static void measure(Path file) throws Exception {
        try (FileChannel channel = FileChannel.open(file);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, channel));
            server.start();
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            try (RemoteOrigin origin = new RemoteOrigin(base, Map.of(), RemoteLimits.onAir())) {
                MediaIndex index = tuneIns(file + " cold", origin, Optional.empty());
                tuneIns(file + " index known", origin, Optional.of(index));
                steady(file.toString(), origin, index);
            }
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, FileChannel file) throws IOException {
        REQUESTS.incrementAndGet();
        try (exchange) {
            Thread.sleep(ROUND_TRIP_MILLIS);
            String[] ends = exchange.getRequestHeaders().getFirst("Range").substring(6).split("-");
            long from = Long.parseLong(ends[0]);
            long to = Math.min(file.size(), Long.parseLong(ends[1]) + 1);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.size());
            exchange.sendResponseHeaders(206, to - from);
            ByteBuffer piece = ByteBuffer.allocate(1 << 16);
            for (long at = from; at < to; at += piece.position()) {
                piece.clear().limit((int) Math.min(1 << 16, to - at));
                file.read(piece, at);
                exchange.getResponseBody().write(piece.array(), 0, piece.position());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MediaIndex tuneIns(String what, RemoteOrigin origin, Optional<MediaIndex> known)
            throws IOException {
        List<Double> millis = new ArrayList<>();
        MediaIndex index = null;
        int requests = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int before = REQUESTS.get();
            long began = System.nanoTime();
            try (ByteSource source = RemoteByteSource.open(origin, "/film", new BlockCache(64L << 20))) {
                String fingerprint = Fingerprint.of(source);
                ContainerReader reader = readerOf(source);
                index = known.isPresent() ? known.get() : reader.index(source, fingerprint);
                try (SampleReader samples = reader.open(source, index)) {
                    SegmentPlan plan = plan(index);
                    render(index, samples, plan, plan.count() / 2);
                }
            }
            if (round >= 5) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
            requests = REQUESTS.get() - before;
        }
        Collections.sort(millis);
        System.out.printf(
                "%s: p50 %.0f ms, p99 %.0f ms, %d requests%n",
                what, millis.get(millis.size() / 2), millis.getLast(), requests);
        return index;
    }

    private static void steady(String what, RemoteOrigin origin, MediaIndex index) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int round = 0; round < 3; round++) {
            long cpu = system.getProcessCpuTime();
            int before = REQUESTS.get();
            try (ByteSource source = RemoteByteSource.open(origin, "/film", new BlockCache(64L << 20));
                    SampleReader samples = readerOf(source).open(source, index)) {
                SegmentPlan plan = plan(index);
                for (int k = 0; k < plan.count(); k++) {
                    render(index, samples, plan, k);
                }
            }
            double played = index.durationTicks() / (double) Ticks.PER_SECOND;
            System.out.printf(
                    "%s: playing %.0f s takes %.2f %% of a core, the stand-in server included, %d requests%n",
                    what, played, (system.getProcessCpuTime() - cpu) / 1e7 / played, REQUESTS.get() - before);
        }
    }

    private static ContainerReader readerOf(ByteSource source) throws IOException {
        return MediaOpener.containerOf(source) == Container.MP4 ? new Mp4Reader() : new MatroskaReader();
    }

    private static SegmentPlan plan(MediaIndex index) {
        return SegmentPlanner.planOf(event(index), Optional.of(index), HOUSE);
    }

    private static PlayoutEvent event(MediaIndex index) {
        PlayoutSlot slot = PlayoutSlot.ofFile(1, START, START + index.durationTicks(), 1, index, HOUSE);
        return PlayoutPlanner.plan(1, HOUSE, List.of(slot), PlayoutPlanner.HighWater.ZERO)
                .events()
                .getFirst();
    }

    private static void render(MediaIndex index, SampleReader samples, SegmentPlan plan, int k) throws IOException {
        var segments = new CopiedSegments(index, samples);
        var muxer = new TsSegmentMuxer(BUFFERS, HOUSE.dtsDelayTicks());
        muxer.render(segments.pictureAndSound(event(index), plan.segment(k))).release();
    }
}
