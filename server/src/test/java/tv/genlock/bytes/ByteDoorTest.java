package tv.genlock.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MemoryByteSource;

class ByteDoorTest {
    private final byte[] film = new byte[700_000];
    private final HttpClient client = HttpClient.newHttpClient();
    private ByteDoor door;

    @BeforeEach
    void open() throws IOException {
        new Random(3).nextBytes(film);
        door = new ByteDoor();
    }

    @AfterEach
    void close() {
        door.close();
        client.shutdownNow();
    }

    private HttpResponse<byte[]> ask(URI uri, String method, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void loan_givesTheWholeFileAndItsParts() throws Exception {
        try (ByteDoor.Loan loan = door.lend(new MemoryByteSource(film))) {
            assertThat(loan.uri().getHost()).isEqualTo("127.0.0.1");
            assertThat(ask(loan.uri(), "GET").body()).isEqualTo(film);

            HttpResponse<byte[]> part = ask(loan.uri(), "GET", "Range", "bytes=1000-600999");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.headers().firstValue("Content-Range")).contains("bytes 1000-600999/700000");
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 1000, 601_000));

            assertThat(ask(loan.uri(), "GET", "Range", "bytes=699990-").body()).hasSize(10);
            assertThat(ask(loan.uri(), "GET", "Range", "bytes=-10").body())
                    .isEqualTo(Arrays.copyOfRange(film, 699_990, 700_000));
            assertThat(ask(loan.uri(), "HEAD").headers().firstValue("Content-Length"))
                    .contains("700000");
        }
    }

    @Test
    void range_thatCannotBeGiven_is416() throws Exception {
        try (ByteDoor.Loan loan = door.lend(new MemoryByteSource(film))) {
            for (String range : List.of("bytes=700000-", "bytes=5-4", "bytes=-", "bytes=0-1,5-6", "lines=1-2")) {
                assertThat(ask(loan.uri(), "GET", "Range", range).statusCode())
                        .as(range)
                        .isEqualTo(416);
            }
        }
    }

    @Test
    void door_opensForNothingButItsLoans() throws Exception {
        ByteDoor.Loan loan = door.lend(new MemoryByteSource(film));

        assertThat(ask(loan.uri(), "POST").statusCode()).isEqualTo(405);
        assertThat(ask(loan.uri().resolve("/"), "GET").statusCode()).isEqualTo(404);
        loan.close();
        assertThat(ask(loan.uri(), "GET").statusCode()).isEqualTo(404);
    }

    @Test
    void source_thatCannotBeRead_isABadGateway() throws Exception {
        ByteSource gone = new ByteSource() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public int read(long position, ByteBuffer destination) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };
        try (ByteDoor.Loan loan = door.lend(gone)) {
            assertThat(ask(loan.uri(), "GET").statusCode()).isEqualTo(502);
        }
    }

    @Test
    void loans_areBounded() throws Exception {
        List<ByteDoor.Loan> loans = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            loans.add(door.lend(new MemoryByteSource(film)));
        }

        assertThatThrownBy(() -> door.lend(new MemoryByteSource(film))).isInstanceOf(IOException.class);

        loans.getFirst().close();
        door.lend(new MemoryByteSource(film)).close();
    }
}
