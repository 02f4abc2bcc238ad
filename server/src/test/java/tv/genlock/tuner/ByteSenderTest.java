package tv.genlock.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One answer over a real socket; the client reads when the test says so. */
class ByteSenderTest {
    /** More than any socket's buffers take. */
    private static final int LARGE = 24 << 20;

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final byte[] BYTES = new byte[LARGE];

    static {
        new Random(7).nextBytes(BYTES);
    }

    private final Vertx vertx = Vertx.vertx();

    private interface Answer<T> {
        T to(HttpServerRequest request) throws IOException, InterruptedException, TimeoutException;
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void pieces_toAClientThatReads_arriveWholeAndEndTheAnswer() throws Exception {
        CompletableFuture<Integer> sent = new CompletableFuture<>();
        try (Socket client = ask(
                sent, request -> new ByteSender(request).endInPieces(ByteBuffer.wrap(BYTES), 1 << 19, () -> true))) {
            assertThat(body(client)).isEqualTo(BYTES);
        }
        assertThat(sent.get(10, TimeUnit.SECONDS)).isEqualTo(LARGE);
    }

    @Test
    void pieces_thatShallNotGoOn_stopAtAPieceAndLeaveTheRestToTheCaller() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<Integer> sent = new CompletableFuture<>();
        try (Socket client = ask(sent, request -> {
            ByteSender sender = new ByteSender(request);
            int first = sender.endInPieces(ByteBuffer.wrap(BYTES), 1 << 19, () -> asked.incrementAndGet() <= 3);
            sender.end(ByteBuffer.wrap(BYTES, first, LARGE - first).slice());
            return first;
        })) {
            assertThat(body(client)).isEqualTo(BYTES);
        }
        assertThat(sent.get(10, TimeUnit.SECONDS)).isEqualTo(3 << 19);
    }

    @Test
    void clientThatReadsNothing_isCutOffBeforeTheBytesMayBeReused() throws Exception {
        CompletableFuture<Boolean> timedOut = new CompletableFuture<>();
        try (Socket client = ask(
                timedOut,
                request -> timesOut(() ->
                        new ByteSender(request, SHORT).endInPieces(ByteBuffer.wrap(BYTES), 1 << 19, () -> true)))) {
            assertThat(timedOut.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(body(client).length).isLessThan(LARGE);
        }
    }

    @Test
    void clientThatStopsReadingWithinTheLastPiece_isCutOffToo() throws Exception {
        CompletableFuture<Boolean> timedOut = new CompletableFuture<>();
        try (Socket client = ask(
                timedOut,
                request -> timesOut(() -> {
                    new ByteSender(request, SHORT).end(ByteBuffer.wrap(BYTES));
                    return LARGE;
                }))) {
            assertThat(timedOut.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(body(client).length).isLessThan(LARGE);
        }
    }

    private interface Sending {
        int send() throws IOException, InterruptedException, TimeoutException;
    }

    private static boolean timesOut(Sending sending) throws IOException, InterruptedException {
        try {
            sending.send();
            return false;
        } catch (TimeoutException e) {
            return true;
        }
    }

    /** Sends a request whose answer is written on a thread of its own; the client has not read anything yet. */
    private <T> Socket ask(CompletableFuture<T> outcome, Answer<T> answer) throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            request.response().putHeader("Content-Length", Integer.toString(LARGE));
            Thread.ofVirtual().start(() -> {
                try {
                    outcome.complete(answer.to(request));
                } catch (IOException | InterruptedException | TimeoutException | RuntimeException e) {
                    outcome.completeExceptionally(e);
                }
            });
        });
        int port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
        Socket client = new Socket("127.0.0.1", port);
        client.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    /** What arrives after the header, until it is whole or the connection ends. */
    private static byte[] body(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        for (int lineEnds = 0; lineEnds < 4; ) {
            int next = in.read();
            lineEnds = next == '\r' || next == '\n' ? lineEnds + 1 : 0;
        }
        byte[] body = new byte[LARGE];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < LARGE; length += Math.max(0, read)) {
                read = in.read(body, length, LARGE - length);
            }
        } catch (SocketException e) {
            // Reset: what came before it is what was sent.
            return Arrays.copyOf(body, length);
        }
        return Arrays.copyOf(body, length);
    }
}
