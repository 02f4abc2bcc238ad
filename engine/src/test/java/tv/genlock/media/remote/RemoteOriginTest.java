package tv.genlock.media.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tv.genlock.media.remote.RemoteException.Kind;

class RemoteOriginTest {
    private static final String TOKEN = "t0k3n-of-the-house";
    private static final Map<String, String> SECRET = Map.of("Authorization", "MediaBrowser Token=\"" + TOKEN + "\"");
    private static final RemoteLimits LIMITS = new RemoteLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            3,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));
    private static final RemoteLimits SHORT = new RemoteLimits(
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofMillis(900),
            3,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));

    private final List<Duration> pauses = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private PretendServer server(PretendServer.Answering answering) throws IOException {
        PretendServer server = new PretendServer(answering);
        open.add(server);
        return server;
    }

    private RemoteOrigin origin(URI base) {
        return origin(base, LIMITS);
    }

    private RemoteOrigin origin(URI base, RemoteLimits limits) {
        RemoteOrigin origin = new RemoteOrigin(base, SECRET, limits, pauses::add);
        open.add(origin);
        return origin;
    }

    private static RemoteException failure(RemoteOrigin origin) {
        RemoteException failure =
                catchThrowableOfType(RemoteException.class, () -> origin.get("/Items?ApiKey=" + TOKEN, Map.of(), 1000));
        assertThat(failure).isNotNull();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain(TOKEN).doesNotContain("ApiKey");
        }
        return failure;
    }

    @Test
    void get_ofASuccess_givesStatusHeadersAndBody() throws Exception {
        PretendServer server = server(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            PretendServer.send(exchange, 200, exchange.getRequestHeaders().getFirst("Authorization"));
        });

        RemoteAnswer answer = origin(server.uri("/jellyfin/")).get("/Items?limit=1", Map.of(), 1000);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(SECRET.get("Authorization"));
        assertThat(answer.header("etag")).contains("\"7\"");
        assertThat(answer.toString()).doesNotContain(TOKEN);
        assertThat(server.requests()).containsExactly("GET /jellyfin/Items?limit=1");
    }

    @Test
    void errors_haveTheirKindAndNoSecret() throws Exception {
        Map<Integer, Kind> kinds = Map.of(
                400, Kind.REFUSED,
                401, Kind.UNAUTHORIZED,
                403, Kind.FORBIDDEN,
                404, Kind.NOT_FOUND,
                500, Kind.REFUSED);
        for (var expected : kinds.entrySet()) {
            PretendServer server = server(PretendServer.status(expected.getKey(), "why? " + TOKEN));

            RemoteException failure = failure(origin(server.uri("")));

            assertThat(failure.kind()).isEqualTo(expected.getValue());
            assertThat(failure.status()).isEqualTo(expected.getKey());
            assertThat(server.requests()).hasSize(1);
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void get_ofABusyServer_waitsAsAskedAndTriesAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        PretendServer server = server(exchange -> {
            int count = asked.incrementAndGet();
            if (count == 1) {
                exchange.getResponseHeaders().set("Retry-After", "7");
            }
            PretendServer.send(exchange, count < 3 ? 429 : 200, "x");
        });

        assertThat(origin(server.uri("")).get("/", Map.of(), 10).text()).isEqualTo("x");

        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void get_ofAServerThatStaysBusyOrAsksTooMuch_givesUp() throws Exception {
        PretendServer busy = server(PretendServer.status(503, ""));
        assertThat(failure(origin(busy.uri(""))).status()).isEqualTo(503);
        assertThat(busy.requests()).hasSize(3);

        PretendServer patient = server(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT");
            PretendServer.send(exchange, 429, "");
        });
        assertThat(failure(origin(patient.uri(""))).status()).isEqualTo(429);
        assertThat(patient.requests()).hasSize(1);
    }

    @Test
    void post_isRepeatedWhenNothingWasDone_andNotWhenItMayHaveBeen() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        PretendServer busy = server(exchange -> PretendServer.send(
                exchange,
                asked.incrementAndGet() == 1 ? 503 : 200,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(origin(busy.uri("")).post("/Tuner", Map.of(), body, 100).text())
                .isEqualTo("{\"a\":1}");

        PretendServer behind = server(PretendServer.status(502, ""));
        catchThrowable(() -> origin(behind.uri("")).post("/Tuner", Map.of(), body, 100));
        assertThat(behind.requests()).hasSize(1);
    }

    @Test
    void answer_largerThanWanted_isRefused() throws Exception {
        PretendServer told = server(PretendServer.status(200, "x".repeat(2000)));
        assertThat(failure(origin(told.uri(""))).kind()).isEqualTo(Kind.TOO_LARGE);

        PretendServer untold = server(exchange -> {
            exchange.sendResponseHeaders(200, 0); // chunked, without end
            while (true) {
                exchange.getResponseBody().write(new byte[8192]);
            }
        });
        assertThat(failure(origin(untold.uri(""))).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void answer_compressedThoughNobodyAsked_isRefused() throws Exception {
        PretendServer server = server(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            PretendServer.send(exchange, 200, "bomb");
        });

        assertThat(failure(origin(server.uri(""))).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void answer_thatBreaksOff_isAskedForAgainAFewTimes() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"Items\":[")) {
            RemoteException failure = failure(origin(server.uri()));

            assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(server.connections.get()).isEqualTo(3);
        }
    }

    @Test
    void stream_thatBreaksOff_isNotBegunAgain() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc")) {
            CollectedBody sink = new CollectedBody(1000);
            RemoteOrigin origin = origin(server.uri());

            assertThat(catchThrowable(() -> origin.stream("/", Map.of(), sink))).isInstanceOf(RemoteException.class);

            assertThat(sink.answer().text()).isEqualTo("abc");
            assertThat(server.connections.get()).isEqualTo(1);
        }
    }

    @Test
    void answer_thatIsNoHttp_isAnError() throws Exception {
        try (RawServer server = new RawServer("SSH-2.0-OpenSSH_9.2\r\n")) {
            assertThat(failure(origin(server.uri())).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void silence_beforeOrInAnAnswer_isATimeOut() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        PretendServer mute = server(_ -> hold(over));
        PretendServer stuck = server(exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hold(over);
        });

        assertThat(failure(origin(mute.uri(""), SHORT)).kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure(origin(stuck.uri(""), SHORT)).kind()).isEqualTo(Kind.TIMED_OUT);
        over.countDown();
    }

    private static void hold(CountDownLatch until) throws InterruptedIOException {
        try {
            until.await();
        } catch (InterruptedException _) {
            throw new InterruptedIOException();
        }
    }

    @Test
    void nobodyThere_isUnreachableAfterAllAttempts() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        RemoteException failure = failure(origin(URI.create("http://127.0.0.1:" + port)));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("nothing answers");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void T06_addressOfCloudCredentials_isNeverAsked() {
        assertThat(failure(origin(URI.create("http://169.254.169.254"))).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure(origin(URI.create("http://0.0.0.0:1"))).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(pauses).isEmpty();
    }

    @Test
    void redirect_onTheSameServer_isFollowed() throws Exception {
        PretendServer server = server(exchange -> {
            boolean first = exchange.getRequestURI().getPath().equals("/old");
            if (first) {
                exchange.getResponseHeaders().set("Location", "/new?x=1");
            }
            PretendServer.send(exchange, first ? 302 : 200, first ? "" : "here");
        });

        assertThat(origin(server.uri("")).get("/old", Map.of(), 100).text()).isEqualTo("here");
        assertThat(server.requests()).containsExactly("GET /old", "GET /new?x=1");
    }

    @Test
    void T06_redirect_toAnotherPlace_isRefusedAndNeverAsked() throws Exception {
        PretendServer other = server(PretendServer.status(200, "mine"));
        for (String away :
                List.of(other.uri("/").toString(), "http://169.254.169.254/", "//localhost/", "file:///etc")) {
            PretendServer server = server(exchange -> {
                exchange.getResponseHeaders().set("Location", away);
                PretendServer.send(exchange, 307, "");
            });

            assertThat(failure(origin(server.uri(""))).kind()).isEqualTo(Kind.REDIRECTED_AWAY);
        }
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void redirect_roundAndRound_ends() throws Exception {
        PretendServer server = server(exchange -> {
            exchange.getResponseHeaders().set("Location", "/again");
            PretendServer.send(exchange, 301, "");
        });

        assertThat(failure(origin(server.uri(""))).kind()).isEqualTo(Kind.REDIRECTED_AWAY);
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void base_thatIsNoPlainAddress_isRefused() {
        for (String bad : List.of(
                "ftp://nas", "nas:8096", "http://user:" + TOKEN + "@nas", "http://nas/?ApiKey=" + TOKEN, "http:///x")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RemoteOrigin(URI.create(bad), Map.of(), LIMITS))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(TOKEN));
        }
    }

    @Test
    void secret_thatNoHeaderCanCarry_isRefusedWithoutBeingShown() {
        Map<String, String> broken = Map.of("X-Plex-Token", TOKEN + "\r\nHost: evil");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemoteOrigin(URI.create("http://nas"), broken, LIMITS))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(TOKEN));
    }

    @Test
    void path_thatLeavesTheOrigin_isRefused() {
        RemoteOrigin origin = origin(URI.create("http://nas/jellyfin"));
        for (String bad : List.of("Items", "/../etc", "/a b?ApiKey=" + TOKEN, "/x#y", "@evil/")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> origin.get(bad, Map.of(), 10))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(TOKEN));
        }
    }

    /** Says one thing to everybody who connects, and hangs up. */
    private static final class RawServer implements AutoCloseable {
        final AtomicInteger connections = new AtomicInteger();
        private final ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        private final byte[] words;

        RawServer(String words) throws IOException {
            this.words = words.getBytes(StandardCharsets.ISO_8859_1);
            Thread.ofVirtual().start(this::serve);
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    connections.incrementAndGet();
                    client.getInputStream().read(new byte[4096]);
                    client.getOutputStream().write(words);
                } catch (IOException _) {
                    // the test closed one end
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
