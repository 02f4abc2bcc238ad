package tv.genlock.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may enter, over real HTTP, at a station whose proxy stands on this machine. Threats T14, T15 and T33. */
@QuarkusTest
@TestProfile(ProxiedStation.class)
class AccessTest {
    @TestHTTPResource("/")
    URI station;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-For: 192.168.1.5                                | 200
            X-Forwarded-For: fd00::5                                    | 200
            X-Forwarded-For: 192.168.1.5:4711                           | 200
            X-Forwarded-For: 8.8.8.8                                    | 403
            X-Forwarded-For: 2001:4860::1                               | 403
            X-Forwarded-For: 192.168.1.5, 8.8.8.8                       | 403
            X-Forwarded-For: 8.8.8.8, 192.168.1.5                       | 200
            X-Forwarded-For: 192.168.1.5~X-Forwarded-For: 8.8.8.8       | 403
            X-Forwarded-For: 8.8.8.8, 127.0.0.1                         | 403
            X-Forwarded-For: unknown                                    | 403
            X-Forwarded-For: localhost                                  | 403
            X-Forwarded-For:                                            | 403
            X-Forwarded-For: 192.168.1.5~X-Real-IP: 8.8.8.8             | 200
            X-Real-IP: 192.168.1.5                                      | 403
            Forwarded: for=192.168.1.5                                  | 403
            CF-Connecting-IP: 127.0.0.1                                 | 403
            X-Nothing: 8.8.8.8                                          | 200
            """)
    void forwardedRequest_countsAsWhatItsProxySays(String headers, int status) throws Exception {
        RawHttp.Answer answer = get("/api/channels", "localhost", headers.replace('~', '\n'));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body().contains("\"not-private\"")).isEqualTo(status == 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/guide",
                "/assets/app.js",
                "/api/channels",
                "/api/channels/1/logo.svg",
                "/api/catalog/items/1/image",
                "/api/catalog/items/1/preview.m3u8",
                "/api/catalog/items/1/preview/0a/1.ts",
                "/api/events",
                "/api/livetv/m3u/all",
                "/api/livetv/xmltv/all.gz",
                "/api/livetv/stream/1",
                "/channel/1.ts",
                "/channel/1.m3u8",
                "/hls/channel/1/live.m3u8",
                "/hls/channel/1/1/0a/1.ts",
                "/health",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/docs",
                "/docs/swagger-ui.css",
                "/q/health",
                "/no-such-thing.txt"
            })
    void everyAddress_isClosedToPublicAddressesAndForeignNames(String path) throws Exception {
        assertThat(get(path, "localhost", "X-Forwarded-For: 8.8.8.8").status()).isEqualTo(403);
        assertThat(get(path, "evil.example", "X-Any: x").status()).isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "localhost:8000,200",
        "127.0.0.1,200",
        "[::1]:8000,200",
        "genlock.local,200",
        "tv,200",
        "tv.example.org,200",
        "more.example.net,200",
        "MORE.EXAMPLE.NET.,200",
        "evil.example,421",
        "localhost.evil.example,421",
        "127.0.0.1.evil.example,421",
        "tv.example.org.evil.example,421",
        "example.net,421"
    })
    void host_thatSomebodyElseCanOwn_isRefused(String host, int status) throws Exception {
        assertThat(get("/api/channels", host, "X-Any: x").status()).isEqualTo(status);
    }

    @Test
    void publicUrl_isWhatOutputsName_whateverHostWasAsked() throws Exception {
        String lineup =
                get("/api/livetv/m3u/all", "more.example.net", "X-Any: x").body();

        assertThat(lineup).contains("x-tvg-url=\"" + ProxiedStation.PUBLIC + "/api/livetv/xmltv/all\"");
        assertThat(lineup).doesNotContain("more.example.net");
    }

    @Test
    void friendlyPage_mayReadAndChange() throws Exception {
        RawHttp.Answer asked =
                send("OPTIONS /api/system", ProxiedStation.FRIEND, "Access-Control-Request-Method: PATCH", "");
        RawHttp.Answer changed =
                send("PATCH /api/system", ProxiedStation.FRIEND, "X-Any: x", "{\"name\":\"Attic TV\"}");

        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.headers())
                .containsEntry("access-control-allow-origin", ProxiedStation.FRIEND)
                .containsEntry("vary", "Origin");
        assertThat(asked.headers().get("access-control-allow-methods")).contains("PATCH");
        assertThat(asked.headers()).doesNotContainKey("access-control-allow-credentials");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("access-control-allow-origin", ProxiedStation.FRIEND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://pages.example.net",
                "https://pages.example.net.evil.example",
                "https://pages.example.net:8443",
                "null",
                "nonsense",
                "file://",
                "http://localhost.evil.example"
            })
    void foreignPage_mayChangeNothing_andReadsNothing(String origin) throws Exception {
        for (String change : new String[] {
            "PATCH /api/system", "POST /api/channels", "DELETE /api/channels/1", "POST /api/system/demo"
        }) {
            RawHttp.Answer answer = send(change, origin, "X-Any: x", "{\"name\":\"Taken over\"}");
            assertThat(answer.status()).as(change).isEqualTo(403);
            assertThat(answer.body()).contains("\"foreign-origin\"");
        }
        for (String method : new String[] {"GET", "OPTIONS"}) {
            RawHttp.Answer answer = send(method + " /api/system", origin, "Access-Control-Request-Method: PATCH", "");
            assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
            assertThat(answer.body()).doesNotContain("Taken over");
        }
    }

    @Test
    void ownPage_mayChange() throws Exception {
        String own = "http://localhost:" + station.getPort();
        String body = "{\"name\":\"Home TV\"}";
        RawHttp.Answer answer = new RawHttp(station)
                .send(
                        "PATCH /api/system HTTP/1.1\nHost: localhost:%d\nOrigin: %s\nContent-Type: application/json\nContent-Length: %d"
                                .formatted(station.getPort(), own, body.length()),
                        body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private RawHttp.Answer get(String path, String host, String headers) throws Exception {
        return new RawHttp(station).send("GET " + path + " HTTP/1.1\nHost: " + host + "\n" + headers);
    }

    private RawHttp.Answer send(String request, String origin, String header, String body) throws Exception {
        return new RawHttp(station)
                .send(
                        request + " HTTP/1.1\nHost: localhost\nOrigin: " + origin + "\n" + header
                                + "\nContent-Type: application/json\nContent-Length: " + body.length(),
                        body);
    }
}
