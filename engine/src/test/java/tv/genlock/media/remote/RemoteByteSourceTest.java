package tv.genlock.media.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.media.remote.RemoteException.Kind;

class RemoteByteSourceTest {
    private static final int BLOCK = BlockCache.BLOCK_BYTES;
    private static final RemoteLimits LIMITS = new RemoteLimits(
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            2,
            Duration.ofMillis(1),
            Duration.ofSeconds(1));

    private final byte[] film = new byte[20 * BLOCK + 1234];
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final BlockCache cache = new BlockCache(64L << 20);
    private volatile String etag = "\"1\"";
    private PretendServer server;
    private RemoteOrigin origin;

    @BeforeEach
    void start() throws IOException {
        new Random(7).nextBytes(film);
        server = new PretendServer(exchange -> part(exchange, Integer.MAX_VALUE));
        origin = new RemoteOrigin(server.uri(""), Map.of("X-Token", "s3cret"), LIMITS, _ -> {});
    }

    @AfterEach
    void stop() {
        over.countDown();
        origin.close();
        server.close();
    }

    /** Answers a range, of which {@code most} bytes arrive before the connection breaks. */
    private void part(HttpExchange exchange, int most) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range);
        String[] ends = range.substring("bytes=".length()).split("-");
        int from = Integer.parseInt(ends[0]);
        int to = Math.min(film.length - 1, Integer.parseInt(ends[1]));
        if (from >= film.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + film.length);
        exchange.sendResponseHeaders(206, to - from + 1);
        exchange.getResponseBody().write(film, from, Math.min(most, to - from + 1));
        exchange.getResponseBody().flush();
    }

    private RemoteByteSource open() throws IOException {
        return RemoteByteSource.open(origin, "/film.mkv?x=1", cache);
    }

    private byte[] read(RemoteByteSource source, long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        source.readFully(position, ByteBuffer.wrap(bytes));
        return bytes;
    }

    private byte[] expected(int position, int count) {
        return Arrays.copyOfRange(film, position, position + count);
    }

    @Test
    void placesThatAreAnnounced_areFetchedOnce_eachInOneRequest() throws Exception {
        RemoteByteSource source = open();

        source.announce(5 * BLOCK + 7, 10);
        source.announce(9 * BLOCK, 3 * BLOCK);
        source.announce(9 * BLOCK, 3 * BLOCK);
        source.announce(film.length + 1L, 5);

        assertThat(read(source, 5 * BLOCK + 7, 10)).isEqualTo(expected(5 * BLOCK + 7, 10));
        assertThat(read(source, 10 * BLOCK, 2 * BLOCK)).isEqualTo(expected(10 * BLOCK, 2 * BLOCK));
        assertThat(ranges)
                .containsExactlyInAnyOrder(
                        "bytes=0-" + (BLOCK - 1),
                        "bytes=" + 5 * BLOCK + "-" + (6 * BLOCK - 1),
                        "bytes=" + 9 * BLOCK + "-" + (12 * BLOCK - 1));
    }

    @Test
    void anotherOfAFile_readsTheSameBytes_withoutAsking_andOutlivesTheFirst() throws Exception {
        RemoteByteSource source = open();

        RemoteByteSource another = source.another();
        source.close();

        assertThat(read(another, 10, 100)).isEqualTo(expected(10, 100));
        assertThat(ranges).hasSize(1);
    }

    @Test
    void readThatFails_isKnownUntilOneSucceeds() throws Exception {
        RemoteByteSource source = open();
        etag = "\"2\"";
        assertThatThrownBy(() -> read(source, 7 * BLOCK, 10)).isInstanceOf(RemoteFileChangedException.class);
        assertThat(source.failure()).containsInstanceOf(RemoteFileChangedException.class);

        read(source, 0, 10);

        assertThat(source.failure()).isEmpty();
    }

    @Test
    void open_isOneRoundTripThatTellsTheSizeAndBringsTheBeginning() throws Exception {
        RemoteByteSource source = open();

        assertThat(source.size()).isEqualTo(film.length);
        assertThat(read(source, 100, 5000)).isEqualTo(expected(100, 5000));
        assertThat(ranges).containsExactly("bytes=0-" + (BLOCK - 1));
    }

    @Test
    void read_anywhere_givesTheFilesBytes() throws Exception {
        RemoteByteSource source = open();
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            int at = random.nextInt(film.length);
            int count = random.nextInt(film.length - at);
            assertThat(read(source, at, count)).isEqualTo(expected(at, count));
        }
        assertThat(source.read(film.length, ByteBuffer.allocate(1))).isEqualTo(-1);
        assertThat(source.read(0, ByteBuffer.allocate(0))).isZero();
    }

    @Test
    void read_ofAWholeSegment_isOneRequest() throws Exception {
        RemoteByteSource source = open();
        ranges.clear();

        assertThat(read(source, 5L * BLOCK + 10, 2_500_000)).isEqualTo(expected(5 * BLOCK + 10, 2_500_000));

        assertThat(ranges).containsExactly("bytes=" + 5 * BLOCK + "-" + (15 * BLOCK - 1));
    }

    @Test
    void reading_onAndOn_takesFewRequests() throws Exception {
        RemoteByteSource source = open();
        for (int at = 0; at + 10_000 <= film.length; at += 10_000) {
            assertThat(read(source, at, 10_000)).isEqualTo(expected(at, 10_000));
        }

        assertThat(ranges)
                .containsExactly(
                        "bytes=0-" + (BLOCK - 1),
                        "bytes=" + BLOCK + "-" + (5 * BLOCK - 1),
                        "bytes=" + 5 * BLOCK + "-" + (film.length - 1));
    }

    @Test
    void manyReaders_ofTheSameBytes_costOneFetch() throws Exception {
        RemoteByteSource source = open();
        RemoteByteSource second = open();
        ranges.clear();
        Callable<byte[]> reading = () -> read(source, 9L * BLOCK, 1000);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                assertThat(each.get()).isEqualTo(expected(9 * BLOCK, 1000));
            }
        }
        assertThat(read(second, 9L * BLOCK, 1000)).isEqualTo(expected(9 * BLOCK, 1000));
        assertThat(ranges).hasSize(1);
    }

    @Test
    void cache_holdsNoMoreThanItMay() throws Exception {
        BlockCache small = new BlockCache(6L * BLOCK);
        RemoteByteSource source = RemoteByteSource.open(origin, "/film.mkv", small);
        for (int block = 0; block < 20; block += 2) {
            read(source, (long) block * BLOCK, 10);
        }

        assertThat(small.count()).isLessThanOrEqualTo(6);
    }

    @Test
    void connection_thatBreaksInMidRange_isTakenUpWhereItStopped() throws Exception {
        RemoteByteSource source = open();
        ranges.clear();
        server.answerWith(exchange -> part(exchange, 300_000));

        assertThat(read(source, 4L * BLOCK, 3 * BLOCK)).isEqualTo(expected(4 * BLOCK, 3 * BLOCK));

        int from = 4 * BLOCK;
        String to = "-" + (7 * BLOCK - 1);
        assertThat(ranges)
                .containsExactly(
                        "bytes=" + from + to, "bytes=" + (from + 300_000) + to, "bytes=" + (from + 600_000) + to);
    }

    @Test
    void server_thatStallsAndComesBack_isAnErrorAndThenPlaysAgain() throws Exception {
        RemoteByteSource source = open();
        server.answerWith(exchange -> {
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(catchThrowable(() -> read(source, 8L * BLOCK, 10)))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMED_OUT))
                .hasMessageNotContainingAny("x=1", "s3cret");

        server.answerWith(exchange -> part(exchange, Integer.MAX_VALUE));
        assertThat(read(source, 8L * BLOCK, 10)).isEqualTo(expected(8 * BLOCK, 10));
    }

    @Test
    void server_thatAnswersErrors_isAnError() throws Exception {
        RemoteByteSource source = open();
        server.answerWith(PretendServer.status(500, "broken"));
        assertThat(catchThrowable(() -> read(source, 8L * BLOCK, 10)))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.status()).isEqualTo(500));

        origin.close();
        assertThatThrownBy(() -> read(source, 9L * BLOCK, 10)).isInstanceOf(IOException.class);
    }

    @Test
    void file_thatIsReplacedWhileOpen_isSaidToBe() throws Exception {
        RemoteByteSource source = open();
        etag = "\"2\"";
        assertThatThrownBy(() -> read(source, 8L * BLOCK, 10)).isInstanceOf(RemoteFileChangedException.class);

        server.answerWith(PretendServer.status(416, ""));
        assertThatThrownBy(() -> read(source, 8L * BLOCK, 10)).isInstanceOf(RemoteFileChangedException.class);
    }

    @Test
    void server_thatSendsEverythingForAPart_isRefusedAtOnce() throws Exception {
        server.answerWith(exchange -> {
            exchange.sendResponseHeaders(200, film.length);
            exchange.getResponseBody().write(film);
        });

        assertThat(catchThrowable(this::open))
                .isInstanceOfSatisfying(
                        RemoteException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREADABLE));
    }

    @Test
    void server_thatSendsAnotherPart_isNotBelieved() throws Exception {
        RemoteByteSource source = open();
        server.answerWith(exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/" + film.length);
            exchange.sendResponseHeaders(206, 10);
            exchange.getResponseBody().write(film, 0, 10);
        });

        assertThatThrownBy(() -> read(source, 8L * BLOCK, 10)).isInstanceOf(IOException.class);
    }

    @Test
    void closedSource_readsNoMore() throws Exception {
        RemoteByteSource source = open();
        source.close();

        assertThatThrownBy(() -> read(source, 0, 10)).isInstanceOf(IOException.class);
    }
}
