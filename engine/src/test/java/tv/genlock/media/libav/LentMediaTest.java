package tv.genlock.media.libav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.genlock.media.FileByteSource;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaIndexCodec;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;
import tv.genlock.testing.Ffmpeg;

/** The worker reads what is lent to it on loopback as it reads a file. */
class LentMediaTest {
    @TempDir
    static Path natives;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer door;
    private byte[] bytes;

    @BeforeEach
    void open() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setExecutor(threads);
        door.createContext("/loan", this::lend);
        door.start();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        door.stop(0);
    }

    private void lend(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            String[] ends = range == null
                    ? new String[] {"0"}
                    : range.substring("bytes=".length()).split("-");
            int from = Integer.parseInt(ends[0]);
            int to = ends.length > 1 ? Integer.parseInt(ends[1]) + 1 : bytes.length;
            if (range != null) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length);
            }
            exchange.sendResponseHeaders(range == null ? 200 : 206, to - from);
            exchange.getResponseBody().write(bytes, from, to - from);
        }
    }

    private MediaPlace.Lent loan() {
        return new MediaPlace.Lent(
                URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/loan"));
    }

    @Test
    void lentBytes_giveTheSameIndexAndSamplesAsTheFile() throws Exception {
        assumeTrue(Ffmpeg.isAvailable(), "no ffmpeg to make a clip with");
        Path file = Ffmpeg.make(
                folder.resolve("clip.ts"),
                "-f lavfi -i testsrc2=size=320x180:rate=25 -f lavfi -i sine=sample_rate=48000 -t 4"
                        + " -c:v libx264 -g 25 -bf 2 -c:a aac");
        bytes = Files.readAllBytes(file);
        try (LibavWorkers workers = new LibavWorkers(WorkerSettings.in(natives, 1), InstantSource.system());
                FileByteSource source = FileByteSource.open(file)) {
            MediaOpener opener = new MediaOpener(workers);
            MediaIndex index = opener.index(file);

            assertThat(MediaIndexCodec.encode(opener.index(loan(), source))).isEqualTo(MediaIndexCodec.encode(index));
            try (SampleReader lent = opener.open(loan(), source, index);
                    SampleReader local = opener.open(MediaPlace.of(file), source, index)) {
                assertThat(pictures(lent.video(2, 3))).isEqualTo(pictures(local.video(2, 3)));
            }
        }
    }

    private static List<Object> pictures(SampleRun run) throws IOException {
        byte[] all = new byte[(int) run.bytes().size()];
        run.bytes().readFully(0, ByteBuffer.wrap(all));
        return List.of(run.count(), ByteBuffer.wrap(all));
    }

    @Test
    void T03_placeThatIsNoLoan_cannotBeNamed() {
        for (String bad : List.of(
                "http://169.254.169.254/x",
                "https://127.0.0.1/x",
                "http://127.0.0.1@evil/x",
                "concat:a|b",
                "file:/x")) {
            assertThatIllegalArgumentException()
                    .as(bad)
                    .isThrownBy(() -> new MediaPlace.Lent(URI.create(bad.replace("|", "%7C"))));
        }
        assertThat(MediaPlace.parse("/films/http://127.0.0.1:1/x").protocols()).isEqualTo("file");
        assertThat(MediaPlace.parse(loan().text())).isEqualTo(loan());
    }
}
