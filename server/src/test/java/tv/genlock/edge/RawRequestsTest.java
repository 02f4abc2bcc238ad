package tv.genlock.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.FreshStation;

/** Threats T7 and T33 on the wire: addresses that try to leave the station's, and requests that are hardly any. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class RawRequestsTest {
    @TestHTTPResource("/")
    URI station;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/%252e%252e/%252e%252e/etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/..%5c..%5cetc%5cpasswd",
                "/assets/../../../../etc/passwd",
                "/assets/..%2f..%2f..%2fetc/passwd",
                "/assets/....//....//etc/passwd",
                "/assets/%c0%ae%c0%ae/etc/passwd",
                "/assets/index.html%00.js",
                "/assets/../../application.properties",
                "/application.properties",
                "/META-INF/MANIFEST.MF",
                "/hls/channel/1/../../../etc/passwd",
                "/hls/channel/1/1/0a/..%2f..%2f..%2f..%2fetc%2fpasswd",
                "/hls/channel/1/1/0a/%2e%2e/%2e%2e/1.ts",
                "/api/catalog/items/1/image/../../../../../etc/passwd",
                "/api/catalog/items/..%2f..%2f..%2fetc%2fpasswd/image",
                "/api/catalog/items/1%2fimage",
                "/api/livetv/m3u/..%2f..%2fetc%2fpasswd",
                "/channel/..%2f..%2fetc%2fpasswd.ts",
                "/docs/../../etc/passwd",
                "/docs/..%2f..%2f..%2fetc%2fpasswd",
                "//etc/passwd",
                "/file:///etc/passwd",
                "/%zz",
                "/%",
                "/api/channels/%zz",
                "/api/catalog/items?q=%zz",
                "/api/catalog/items?%zz=1",
                "/api/channels;jsessionid=1",
                "/api/channels/1;x=2",
                "*"
            })
    void addressThatTriesToLeave_findsNothingOfTheMachine(String address) throws Exception {
        RawHttp.Answer answer = new RawHttp(station).send("GET " + address + " HTTP/1.1\nHost: localhost");

        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("root:", "quarkus.http", "Manifest-Version", "Exception");
        boolean ours = answer.body().contains("<title>")
                || answer.headers().getOrDefault("content-type", "").startsWith("application/json");
        assertThat(answer.status() >= 400 || ours).as(answer.body()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/channels HTTP/1.1                                                    | 400
            GET /api/channels HTTP/1.1~Host: a b                                          | 400
            GET /api/channels HTTP/1.1~Host: localhost:99999999                           | 400
            GET /api/livetv/m3u/all HTTP/1.1~Host: "x                                     | 400
            GET /api/channels HTTP/1.1~Host: localhost~Accept: application/xml            | 406
            GET /api/channels HTTP/1.1~Host: localhost~Accept: ;;;==                      | 406
            POST /api/channels HTTP/1.1~Host: localhost~Content-Length: -1                | 400
            POST /api/channels HTTP/1.1~Host: localhost~Content-Length: five              | 400
            POST /api/channels HTTP/1.1~Host: localhost~Content-Length: 99999999999999    | 413
            POST /api/channels HTTP/1.1~Host: localhost~Content-Length: 2000000           | 413
            POST /api/channels HTTP/1.1~Host: localhost~Transfer-Encoding: gzip           | 400
            POST /api/channels HTTP/1.1~Host: localhost~Content-Type: nonsense            | 415
            BREW /api/channels HTTP/1.1~Host: localhost                                   | 405
            BREW /channel/1.ts HTTP/1.1~Host: localhost                                   | 405
            """)
    void requestThatIsHardlyOne_isRefused(String request, int status) throws Exception {
        RawHttp.Answer answer = new RawHttp(station).send(request.replace('~', '\n'));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.isProblem() || answer.body().isEmpty())
                .as(answer.body())
                .isTrue();
    }

    @Test
    void lineAndHeaders_beyondTheirLimits_areRefused() throws Exception {
        RawHttp http = new RawHttp(station);

        assertThat(http.send("GET /" + "x".repeat(40_000) + " HTTP/1.1\nHost: localhost")
                        .status())
                .isEqualTo(414);
        assertThat(http.send("GET / HTTP/1.1\nHost: localhost\nX-Long: " + "x".repeat(20_000))
                        .status())
                .isEqualTo(431);
    }

    @ParameterizedTest
    @CsvSource({"17", "40"})
    void bodyWithoutAStatedLength_beyondTheLimit_isAnsweredAsOneWith_andNotLogged(int chunks) throws Exception {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        String head = "POST /api/channels HTTP/1.1\nHost: localhost\nContent-Type: application/json\n";
        RawHttp http = new RawHttp(station);
        RawHttp.Answer answer;
        List<LogRecord> logged;
        try (HeardLog log = new HeardLog()) {
            answer = http.send(head + "Transfer-Encoding: chunked", chunk.repeat(chunks) + "0\r\n\r\n");
            logged = log.records();
        }

        RawHttp.Answer stated = http.send(head + "Content-Length: 2000000");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).isEqualTo(stated.body()).contains("\"code\":\"too-large\"");
        assertThat(logged).extracting(LogRecord::getMessage).isEmpty();
    }

    @Test
    void bodyWithoutAStatedLength_withinTheLimit_isRead() throws Exception {
        RawHttp.Answer answer = new RawHttp(station)
                .send(
                        "POST /api/channels HTTP/1.1\nHost: localhost\nContent-Type: application/json\nTransfer-Encoding: chunked",
                        "d\r\n{\"nothing\":1}\r\n0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("nothing is not a known field");
    }

    /** The folder picker and sources follow no link out of what is configured. */
    @Test
    void linkOutOfTheConfiguredFolders_isNoWayOut() throws Exception {
        Path media = Path.of(System.getProperty(FreshStation.MEDIA));
        Path inside = Files.createDirectories(media.resolve("links"));
        Path secret = Files.createDirectories(media.resolveSibling("secret"));
        Files.writeString(secret.resolve("film.mp4"), "not yours");
        Path way = Files.createSymbolicLink(inside.resolve("way"), secret);
        Files.createSymbolicLink(inside.resolve("film.mp4"), secret.resolve("film.mp4"));
        ApiClient api = new ApiClient(station);

        assertThat(api.get("/api/sources/folders?path=" + way).status()).isEqualTo(403);
        assertThat(api.get("/api/sources/folders?path=" + inside).text()).doesNotContain("way");
        assertThat(api.send("POST", "/api/sources", "{\"location\":\"" + way + "\"}")
                        .status())
                .isEqualTo(403);
        ApiClient.Answer test = api.send("POST", "/api/sources/test", "{\"location\":\"" + inside + "\"}");
        assertThat(test.json().get("video_files").asInt()).isZero();
    }
}
