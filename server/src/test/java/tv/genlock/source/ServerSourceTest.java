package tv.genlock.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.event.StationEvents;
import tv.genlock.source.jellyfin.StubJellyfin;

/** A Jellyfin server as people add it, over the API. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ServerSourceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path MEDIA = Path.of(System.getProperty(FreshStation.MEDIA, ""));

    @TestHTTPResource
    URI base;

    @Inject
    StationEvents events;

    @AfterEach
    void removeSources() throws Exception {
        for (JsonNode source : get("/api/sources")) {
            send(
                    HttpRequest.newBuilder(base.resolve(
                                    "/api/sources/" + source.path("id").asLong()))
                            .DELETE()
                            .build(),
                    204);
        }
    }

    @Test
    void jellyfin_triedOutThenAdded_isReadIntoTheCatalog() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(30, 3, 4)) {
            JsonNode tried = post("/api/sources/test", request(jellyfin, StubJellyfin.TOKEN), 200);
            assertThat(tried.path("ok").asBoolean()).as(tried.toString()).isTrue();
            assertThat(tried.path("libraries")).hasSize(2);

            JsonNode source = added(jellyfin, request(jellyfin, StubJellyfin.TOKEN));

            JsonNode after = get("/api/sources/" + source.path("id").asLong());
            assertThat(after.path("state").asText()).as(after.toString()).isEqualTo("ready");
            assertThat(after.path("counts").path("items").asInt()).isEqualTo(42);
            assertThat(after.toString()).doesNotContain(StubJellyfin.TOKEN);
        }
    }

    @Test
    void jellyfin_withAWrongKey_isAVerdict_withoutTheKey() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(1, 0, 0)) {
            JsonNode tried = post("/api/sources/test", request(jellyfin, "wrong-key-of-somebody"), 200);

            assertThat(tried.path("ok").asBoolean()).isFalse();
            assertThat(tried.path("message").asText()).contains("Attic");
            assertThat(tried.path("hint").asText()).contains("key");
            assertThat(tried.toString()).doesNotContain("wrong-key-of-somebody");
        }
    }

    @Test
    void source_whoseServerCalls_isScannedSoon() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(3, 1, 2)) {
            JsonNode source = added(jellyfin, request(jellyfin, StubJellyfin.TOKEN));
            long id = source.path("id").asLong();
            URI hook = URI.create(get("/api/sources/" + id).path("webhook_url").asText());

            send(post(hook.resolve("/api/sources/" + id + "/webhook/guess").getPath(), "anything", "text/plain"), 404);
            jellyfin.movies = 5;
            Scans.awaited(
                    events,
                    () -> send(
                            post(
                                    hook.getPath(),
                                    "--x\r\nmultipart of a Plex\r\n--x--",
                                    "multipart/form-data; boundary=x"),
                            204));
            assertThat(get("/api/sources/" + id).path("counts").path("items").asInt())
                    .isEqualTo(7);
        }
    }

    @Test
    void source_isChanged_inEveryWay() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(4, 1, 2)) {
            JsonNode source = added(jellyfin, request(jellyfin, StubJellyfin.TOKEN));
            String path = "/api/sources/" + source.path("id").asLong();

            JsonNode changed = patch(
                    path,
                    Map.of(
                            "name",
                            "Cellar",
                            "rank",
                            1,
                            "sync_minutes",
                            0,
                            "mappings",
                            List.of(Map.of("remote", "/media", "local", MEDIA.toString()))),
                    200);
            assertThat(changed.path("name").asText()).isEqualTo("Cellar");
            assertThat(changed.path("rank").asInt()).isEqualTo(1);
            assertThat(changed.path("sync_minutes").asInt()).isZero();
            assertThat(changed.path("mappings").path(0).path("local").asText()).isEqualTo(MEDIA.toString());
            assertThat(changed.path("has_credentials").asBoolean()).isTrue();

            JsonNode refused = patch(path, Map.of("api_key", "somebody-elses-key"), 400);
            assertThat(refused.toString()).contains("location").doesNotContain("somebody-elses-key");

            JsonNode fewer =
                    Scans.awaited(events, () -> patch(path, Map.of("library_keys", List.of(StubJellyfin.MOVIES)), 200));
            assertThat(fewer.path("libraries")).hasSize(1);
            JsonNode left = get(path);
            assertThat(left.path("counts").path("items").asInt()).isEqualTo(4);
            assertThat(left.path("libraries").path(0).path("state").asText()).isEqualTo("ready");
            assertThat(left.path("libraries").path(0).path("last_sync_at").isNull())
                    .isFalse();
            assertThat(patch(path, Map.of("kind", "plex"), 400).toString()).contains("kind");
        }
    }

    @Test
    void serverThatSuddenlyListsNothing_isNotBelieved_untilAPersonConfirms() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(40, 0, 0)) {
            String path = "/api/sources/"
                    + added(jellyfin, request(jellyfin, StubJellyfin.TOKEN))
                            .path("id")
                            .asLong();
            jellyfin.gone = _ -> true;

            scan(path + "/scan");
            JsonNode doubted = get(path);
            assertThat(doubted.path("state").asText()).isEqualTo("unconfirmed");
            assertThat(doubted.path("counts").path("items").asInt()).isEqualTo(40);

            scan(path + "/confirm");
            JsonNode believed = get(path);
            assertThat(believed.path("state").asText()).isEqualTo("ready");
            assertThat(believed.path("counts").path("unavailable").asInt()).isEqualTo(40);
        }
    }

    @Test
    void mappings_areTriedOutWithTheServersOwnPaths() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(4, 0, 0)) {
            JsonNode none = post(
                    "/api/sources/mappings/try",
                    Map.of(
                            "kind",
                            "jellyfin",
                            "location",
                            jellyfin.uri().toString(),
                            "api_key",
                            StubJellyfin.TOKEN,
                            "mappings",
                            List.of()),
                    200);
            String remote = none.path("results").path(0).path("remote").asText();
            assertThat(none.path("results").path(0).path("found").asBoolean()).isFalse();

            Path mine = Files.createDirectories(MEDIA.resolve("films"))
                    .resolve(remote.substring(remote.lastIndexOf('/') + 1));
            Files.writeString(mine, "film");
            String prefix = remote.substring(0, remote.lastIndexOf('/'));
            JsonNode one = post(
                    "/api/sources/mappings/try",
                    Map.of(
                            "mappings",
                            List.of(Map.of(
                                    "remote", prefix, "local", mine.getParent().toString())),
                            "paths",
                            List.of(remote)),
                    200);
            assertThat(one.path("results").path(0).path("found").asBoolean())
                    .as(one.toString())
                    .isTrue();
            post(
                    "/api/sources/mappings/try",
                    Map.of("mappings", List.of(Map.of("remote", "/x", "local", "/etc")), "paths", List.of("/x/passwd")),
                    403);
        }
    }

    @Test
    void station_isRegisteredOnce_repairedByASync_andTakenOut() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(2, 0, 0)) {
            String source = "/api/sources/"
                    + added(jellyfin, request(jellyfin, StubJellyfin.TOKEN))
                            .path("id")
                            .asLong();
            String path = source + "/registration";
            assertThat(get(path).path("state").asText()).isEqualTo("none");

            put(path, Map.of(), 200);
            JsonNode registered = put(path, Map.of(), 200);
            assertThat(registered.path("state").asText())
                    .as(registered.toString())
                    .isEqualTo("registered");
            assertThat(jellyfin.tuners).hasSize(1);

            jellyfin.tuners.clear();
            assertThat(get(path).path("state").asText()).isEqualTo("broken");
            scan(source + "/scan");
            assertThat(get(path).path("state").asText()).isEqualTo("registered");

            send(HttpRequest.newBuilder(base.resolve(path)).DELETE().build(), 204);
            assertThat(jellyfin.tuners).isEmpty();
            assertThat(jellyfin.listings).isEmpty();
            assertThat(get(path).path("state").asText()).isEqualTo("none");
        }
    }

    @Test
    void jellyfin_isLookedThrough_fromLibraryToEpisodes() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(3, 2, 4)) {
            added(jellyfin, request(jellyfin, StubJellyfin.TOKEN));

            assertThat(get("/api/jellyfin/users")).hasSize(2);
            JsonNode libraries = get("/api/jellyfin/libraries");
            assertThat(libraries).hasSize(2);
            JsonNode films =
                    get("/api/jellyfin/items/" + StubJellyfin.MOVIES + "?type=Movie&limit=2&sort=year&order=desc");
            assertThat(films.path("total").asInt()).isEqualTo(3);
            assertThat(films.path("items")).hasSize(2);
            assertThat(films.path("items").path(0).path("type").asText()).isEqualTo("Movie");
            send(
                    HttpRequest.newBuilder(base.resolve("/api/jellyfin/items/..%2fSystem"))
                            .build(),
                    404);
        }
    }

    private JsonNode added(StubJellyfin jellyfin, Map<String, Object> request) throws Exception {
        return Scans.awaited(events, () -> post("/api/sources", request, 201));
    }

    private void scan(String path) throws Exception {
        Scans.awaited(events, () -> post(path, Map.of(), 202));
    }

    private static Map<String, Object> request(StubJellyfin jellyfin, String key) {
        return Map.of("kind", "jellyfin", "location", jellyfin.uri().toString(), "api_key", key);
    }

    private JsonNode post(String path, Object body, int status) throws Exception {
        return send(post(path, JSON.writeValueAsString(body), "application/json"), status);
    }

    private HttpRequest post(String path, String body, String type) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode put(String path, Object body, int status) throws Exception {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                status);
    }

    private JsonNode patch(String path, Object body, int status) throws Exception {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                status);
    }

    private JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(base.resolve(path)).build(), 200);
    }

    private static JsonNode send(HttpRequest request, int status) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return JSON.readTree(answer.body());
        }
    }
}
