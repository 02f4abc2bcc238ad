package tv.genlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The station's door and its first rooms over real HTTP: hostile input ends in a clear problem, never in a stack trace. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class StationHttpTest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource("/")
    URI station;

    @Test
    void health_isUp() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).contains("UP").contains("database");
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswer_carriesSecurityHeaders() throws Exception {
        HttpResponse<String> answer = get("/api/sources");

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("worker-src 'self' blob:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/nothing                       |                                        | 404 | not-found
            GET    | /hls/channel/9/9/9.ts              |                                        | 404 | not-found
            GET    | /api/sources/999                   |                                        | 404 | not-found
            GET    | /api/sources/abc                   |                                        | 404 | not-found
            GET    | /api/sources/99999999999999999999  |                                        | 404 | not-found
            GET    | /api/jobs/1000000                  |                                        | 404 | not-found
            PUT    | /api/sources                       | {}                                     | 405 | method-not-allowed
            POST   | /api/sources                       |                                        | 400 | validation
            POST   | /api/sources                       | null                                   | 400 | validation
            POST   | /api/sources                       | {                                      | 400 | malformed-json
            POST   | /api/sources                       | {"location":"/x"} trailing             | 400 | malformed-json
            POST   | /api/sources                       | {"location":"/x","location":"/y"}      | 400 | malformed-json
            POST   | /api/sources                       | {"location":"/x","surprise":1}         | 400 | validation
            POST   | /api/sources                       | {"location":["/x"]}                    | 400 | validation
            POST   | /api/sources                       | {"kind":"plex","location":"/x"}        | 400 | validation
            POST   | /api/sources                       | {"location":""}                        | 400 | validation
            POST   | /api/sources                       | {"location":"relative/path"}           | 400 | validation
            POST   | /api/sources                       | {"location":"/etc"}                    | 403 | path-not-allowed
            POST   | /api/sources                       | {"location":"/"}                       | 403 | path-not-allowed
            GET    | /api/sources/folders?path=/etc     |                                        | 403 | path-not-allowed
            GET    | /api/sources/folders?path=/x%00y   |                                        | 400 | validation
            GET    | /api/sources/folders?path=..%2f..  |                                        | 400 | validation
            PATCH  | /api/catalog/items/1               |                                        | 400 | validation
            GET    | /api/catalog/items/999             |                                        | 404 | not-found
            GET    | /api/catalog/items/999/image       |                                        | 404 | not-found
            GET    | /api/catalog/items/999/image?at=-1 |                                        | 400 | validation
            PATCH  | /api/system                        |                                        | 400 | validation
            POST   | /api/channels                      |                                        | 400 | validation
            POST   | /api/schedules                     |                                        | 400 | validation
            GET    | /api/catalog/items?limit=501       |                                        | 400 | validation
            GET    | /api/catalog/items?limit=0         |                                        | 400 | validation
            GET    | /api/catalog/items?offset=-1       |                                        | 400 | validation
            GET    | /api/catalog/items?sort=size       |                                        | 400 | validation
            """)
    void badRequest_isAProblemWithAStableCode(String method, String path, String body, int status, String code)
            throws Exception {
        HttpResponse<String> answer = send(method, path, body == null ? "" : body);

        JsonNode problem = json.readTree(answer.body());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.get("code").asText()).as(answer.body()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"/", "/guide", "/channels/7/edit", "/channels"})
    void addressOfAPage_isAnsweredWithTheWebApp(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Genlock");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    @Test
    void hashedFile_isKeptForEver_andMissingOneIsNoPage() throws Exception {
        HttpResponse<String> answer = get("/assets/app-1234.js");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");

        assertThat(get("/assets/gone-1.js").statusCode()).isEqualTo(404);
        assertThat(get("/favicon-gone.png").statusCode()).isEqualTo(404);
        assertThat(get("/channel/99.nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void times_areUtcWithMilliseconds() throws Exception {
        assertThat(json.readTree(get("/api/system").body()).get("now").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void unknownField_isNamed() throws Exception {
        JsonNode problem = json.readTree(send("POST", "/api/sources", "{\"location\":\"/x\",\"colour\":1}")
                .body());

        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("colour");
    }

    static Stream<String> hostilePaths() {
        Path media = Path.of(System.getProperty(FreshStation.MEDIA, "/nowhere/media"));
        return Stream.of(
                media + "/../../etc",
                media + "/..",
                media + "-evil",
                media + "/../media-evil",
                "/etc/passwd",
                "/proc/self/root",
                "\\\\server\\share",
                "C:\\Windows",
                "file:///etc",
                media + "/x\u0000y",
                media + "/" + "a".repeat(10_000),
                "/" + "../".repeat(200) + "etc");
    }

    @ParameterizedTest
    @MethodSource("hostilePaths")
    void pathOutsideTheConfiguredFolders_isRefused(String path) throws Exception {
        String body = json.writeValueAsString(java.util.Map.of("location", path));

        HttpResponse<String> answer = send("POST", "/api/sources", body);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 403);
        assertThat(json.readTree(send("POST", "/api/sources/test", body).body())
                        .path("ok")
                        .asBoolean())
                .isFalse();
        JsonNode listing =
                json.readTree(get("/api/sources/folders?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .body());
        for (JsonNode entry : listing.path("entries")) {
            Path shown = Path.of(entry.get("path").asText());
            Path media = Path.of(System.getProperty(FreshStation.MEDIA));
            assertThat(shown.startsWith(media) || media.startsWith(shown))
                    .as("%s", shown)
                    .isTrue();
        }
    }

    @Test
    void longNameAndDeepJson_areRefused() throws Exception {
        String name = "n".repeat(10_000);
        assertThat(send("POST", "/api/sources", "{\"location\":\"/x\",\"name\":\"" + name + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/api/sources", "[".repeat(5_000)).statusCode()).isEqualTo(400);
        assertThat(send("POST", "/api/sources", "{\"location\":\"" + "x".repeat(2_000_000) + "\"}")
                        .body())
                .contains("too-large");
    }

    @Test
    void foreignOrigin_mayNotChangeAnything() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(station.resolve("/api/sources/1/scan"))
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("foreign-origin");
    }

    @Test
    void requestForwardedForAPublicAddress_isRefused() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(station.resolve("/api/sources"))
                        .header("X-Forwarded-For", "8.8.8.8")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not-private");
    }

    @Test
    void source_isAddedScannedRenamedAndRemoved() throws Exception {
        Path media = Files.createDirectories(
                Path.of(System.getProperty(FreshStation.MEDIA)).resolve("Shelf"));
        Files.writeString(media.resolve("notes.txt"), "no video");
        String body = json.writeValueAsString(java.util.Map.of("location", media.toString(), "name", "Shelf \"]]> 📼"));

        JsonNode made = json.readTree(send("POST", "/api/sources", body).body());
        assertThat(made.get("name").asText()).isEqualTo("Shelf \"]]> 📼");
        long id = made.get("id").asLong();
        assertThat(send("POST", "/api/sources", body).statusCode()).isEqualTo(409);
        assertThat(send("PATCH", "/api/sources/" + id, "{\"name\":\"Renamed\"}").body())
                .contains("Renamed");
        assertThat(send("POST", "/api/sources/" + id + "/scan", "").statusCode())
                .isEqualTo(202);
        assertThat(get("/api/jobs").body()).contains("\"kind\":\"scan\"");
        assertThat(send("DELETE", "/api/sources/" + id, "").statusCode()).isEqualTo(204);
        assertThat(get("/api/sources/" + id).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(resolved(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(resolved(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI resolved(String path) {
        return station.resolve(path);
    }
}
