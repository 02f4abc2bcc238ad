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
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.source.jellyfin.StubJellyfin;

/** A Jellyfin server as people add it, over the API. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ServerSourceTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestHTTPResource
    URI base;

    @Inject
    StationEvents events;

    @Test
    void jellyfin_triedOutThenAdded_isReadIntoTheCatalog() throws Exception {
        try (StubJellyfin jellyfin = new StubJellyfin(30, 3, 4)) {
            JsonNode tried = post("/api/sources/test", request(jellyfin, StubJellyfin.TOKEN), 200);
            assertThat(tried.path("ok").asBoolean()).as(tried.toString()).isTrue();
            assertThat(tried.path("libraries")).hasSize(2);

            CountDownLatch read = new CountDownLatch(1);
            JsonNode source;
            try (StationEvents.Subscription _ = events.subscribe(event -> {
                if (event instanceof StationEvent.ScanFinished) {
                    read.countDown();
                }
            })) {
                source = post("/api/sources", request(jellyfin, StubJellyfin.TOKEN), 201);
                assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
            }

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
            assertThat(tried.path("hint").asText()).contains("key");
            assertThat(tried.toString()).doesNotContain("wrong-key-of-somebody");
        }
    }

    private static Map<String, Object> request(StubJellyfin jellyfin, String key) {
        return Map.of("kind", "jellyfin", "location", jellyfin.uri().toString(), "api_key", key);
    }

    private JsonNode post(String path, Object body, int status) throws Exception {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
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
