package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;

/** Edits of schedules by hand over the API. Other tests may have put things into the same station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ScheduleEditHttpTest {
    private static long library;

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    private final ObjectMapper json = new ObjectMapper();
    private ApiClient api;
    private long channel;

    @BeforeEach
    void fill() throws Exception {
        api = new ApiClient(station);
        if (library == 0) {
            library = libraries.of(
                    "Edited",
                    IntStream.range(0, 30)
                            .mapToObj(n -> Listed.item(
                                    ItemFacts.of(Kind.MOVIE, "Otter " + n).build(), (70 + n) * 60L * Ticks.PER_SECOND))
                            .toList());
        }
        Answer made = api.send("POST", "/api/channels", "{\"name\":\"Edited\",\"library_ids\":[" + library + "]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        channel = made.json().get("id").asLong();
    }

    private List<JsonNode> schedule() throws Exception {
        List<JsonNode> airings = new ArrayList<>();
        api.get("/api/schedules/channel/" + channel).json().get("airings").forEach(airings::add);
        return airings;
    }

    private List<String> told() throws Exception {
        return schedule().stream()
                .map(airing -> airing.get("start") + " " + airing.get("stop") + " " + airing.get("item_id") + " "
                        + airing.get("reason"))
                .toList();
    }

    /** The one that is on so many hours after what is on now begins. */
    private JsonNode in(int hours) throws Exception {
        JsonNode running =
                api.get("/api/schedules/channel/" + channel + "/now").json().get("now");
        Instant at = Instant.parse(running.get("start").asText()).plus(Duration.ofHours(hours));
        return schedule().stream()
                .filter(airing -> Instant.parse(airing.get("stop").asText()).isAfter(at))
                .findFirst()
                .orElseThrow();
    }

    private static String later(JsonNode airing, String field, Duration by) {
        return Instant.parse(airing.get(field).asText()).plus(by).toString();
    }

    private Answer change(JsonNode airing, ObjectNode change, String more) throws Exception {
        return api.send("PATCH", "/api/schedules/" + airing.get("id").asLong() + more, change.toString());
    }

    private ObjectNode undo(Answer answer) {
        return json.createObjectNode().set("steps", answer.json().get("undo"));
    }

    @Test
    void entryMoved_airsThere_andUndoneThePlanIsAsItWas() throws Exception {
        List<String> before = told();
        JsonNode film = in(30);
        String there = later(film, "start", Duration.ofHours(10));

        Answer moved = change(film, json.createObjectNode().put("start", there), "");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        JsonNode entry = moved.json().get("entry");
        assertThat(Instant.parse(entry.get("start").asText())).isEqualTo(Instant.parse(there));
        assertThat(entry.get("origin").asText()).isEqualTo("manual");
        assertThat(entry.get("locked_by_hand").asBoolean()).isFalse();
        assertThat(moved.json().get("replaced")).isNotEmpty();
        assertThat(told()).isNotEqualTo(before);

        Answer undone = api.send("POST", "/api/schedules/undo", undo(moved).toString());

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(told()).isEqualTo(before);
        assertThat(api.send("POST", "/api/schedules/undo", undo(moved).toString())
                        .status())
                .isEqualTo(409);
        assertThat(api.send("POST", "/api/schedules/undo", undo(undone).toString())
                        .status())
                .isEqualTo(200);
        assertThat(told()).isNotEqualTo(before);
    }

    @Test
    void entryLocked_isToldSo_andStaysOnReset() throws Exception {
        JsonNode film = in(30);

        Answer locked = change(film, json.createObjectNode().put("locked", true), "");
        api.send("POST", "/api/channels/" + channel + "/generate-schedule", "{\"mode\":\"reset\"}");

        assertThat(locked.status()).as(locked.text()).isEqualTo(200);
        JsonNode after = in(30);
        assertThat(after.get("id")).isEqualTo(film.get("id"));
        assertThat(after.get("reason")).isEqualTo(film.get("reason"));
        assertThat(after.get("locked_by_hand").asBoolean()).isTrue();
    }

    @Test
    void entryTrimmedInADryRun_tellsItsInPoint_andNothingIsStored() throws Exception {
        List<String> before = told();
        JsonNode film = in(30);
        ObjectNode trim = json.createObjectNode()
                .put("start", later(film, "start", Duration.ofMinutes(5)))
                .put("end", later(film, "stop", Duration.ofMinutes(-5)))
                .put("in_seconds", 300.25);

        Answer tried = change(film, trim, "?dry_run=true");

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().at("/entry/in_seconds").asDouble()).isEqualTo(300.25);
        assertThat(tried.json().get("undo")).isEmpty();
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void entryPlacedWithAnEnd_isCutThere_andRemovedThePlanFillsIt() throws Exception {
        JsonNode film = in(30);
        ObjectNode wanted = json.createObjectNode()
                .put("channel_id", channel)
                .put("item_id", film.get("item_id").asLong())
                .put("start", later(film, "start", Duration.ofHours(20)))
                .put("end", later(film, "start", Duration.ofMinutes(20 * 60 + 30)))
                .put("in_seconds", 60);

        Answer placed = api.send("POST", "/api/schedules", wanted.toString());

        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(placed.json().at("/entry/duration_seconds").asDouble()).isEqualTo(1800);
        Answer removed = api.send(
                "DELETE", "/api/schedules/" + placed.json().at("/entry/id").asLong(), "");
        assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        assertThat(removed.json().get("undo")).hasSize(1);
    }

    @Test
    void change_thatIsNone_isRefused() throws Exception {
        JsonNode film = in(30);

        assertThat(change(film, json.createObjectNode(), "").status()).isEqualTo(400);
        assertThat(change(film, json.createObjectNode().put("locked", true).put("in_seconds", 3), "")
                        .status())
                .isEqualTo(400);
        assertThat(change(film, json.createObjectNode().put("in_seconds", 1e6), "")
                        .status())
                .isEqualTo(400);
        assertThat(change(film, json.createObjectNode().put("start", "2026-01-01T00:00:00Z"), "")
                        .status())
                .isEqualTo(409);
        Answer running = change(in(0), json.createObjectNode().put("locked", true), "");
        assertThat(running.status()).as(running.text()).isEqualTo(409);
    }
}
