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

/** Programme grids over the API. Other tests may have put things into the same station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class GridHttpTest {
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
                    "Gridded",
                    IntStream.range(0, 20)
                            .mapToObj(n -> Listed.item(
                                    ItemFacts.of(Kind.MOVIE, "Walrus " + n).build(), (70 + n) * 60L * Ticks.PER_SECOND))
                            .toList());
        }
        Answer made = api.send("POST", "/api/channels", "{\"name\":\"Gridded\",\"library_ids\":[" + library + "]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        channel = made.json().get("id").asLong();
    }

    private String path(String more) {
        return "/api/channels/" + channel + "/grid" + more;
    }

    private ObjectNode grid() throws Exception {
        return (ObjectNode) api.get(path("")).json();
    }

    private ObjectNode withBlock(String start, int minutes, String content) throws Exception {
        ObjectNode grid = grid();
        grid.put("zone", "Europe/Berlin");
        ObjectNode block = json.createObjectNode()
                .put("id", "prime")
                .put("title", "Prime Movies")
                .put("start", start)
                .put("minutes", minutes);
        block.set("content", json.readTree(content));
        ((ObjectNode) grid.get("templates").get(0)).putArray("blocks").add(block);
        return grid;
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.get("findings").forEach(finding -> codes.add(finding.get("code").asText()));
        return codes;
    }

    @Test
    void channelWithAGrid_duplicated_hasTheGridToo() throws Exception {
        ObjectNode grid = withBlock("20:00", 240, "{\"kind\":\"query\",\"query\":\"walrus\"}");
        assertThat(api.send("PUT", path(""), grid.toString()).status()).isEqualTo(200);

        Answer copy = api.send("POST", "/api/channels/" + channel + "/duplicate", "{}");

        assertThat(copy.status()).as(copy.text()).isEqualTo(201);
        long id = copy.json().get("id").asLong();
        assertThat(api.get("/api/channels/" + id + "/grid").json()).isEqualTo(grid());
        assertThat(copy.json().get("schedule_type").asText()).isEqualTo("grid");
    }

    @Test
    void itemKeptOffAChannel_isOnTheGridsList_andNoLongerPlanned() throws Exception {
        api.send(
                "PUT",
                path(""),
                withBlock("20:00", 240, "{\"kind\":\"query\",\"query\":\"walrus\"}")
                        .toString());
        JsonNode walrus = api.get("/api/catalog/items?q=walrus").json().at("/items/0");
        long item = walrus.get("id").asLong();
        String never = "/api/catalog/items/" + item + "/never";
        assertThat(api.get(never).json().get("channel_ids")).isEmpty();

        Answer put = api.send("PUT", never, "{\"channel_ids\":[" + channel + "]}");

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json().at("/channel_ids/0").asLong()).isEqualTo(channel);
        assertThat(grid().at("/never/0").asLong()).isEqualTo(item);
        JsonNode airings = api.get("/api/schedules/channel/" + channel).json().get("airings");
        assertThat(IntStream.range(3, airings.size()).mapToObj(airings::get))
                .isNotEmpty()
                .noneMatch(airing -> airing.get("title").equals(walrus.get("title")));
        assertThat(api.send("PUT", never, "{\"channel_ids\":[]}").json().get("channel_ids"))
                .isEmpty();
        assertThat(grid().get("never")).isEmpty();
        assertThat(api.send("PUT", never, "{}").status()).isEqualTo(400);
        assertThat(api.send("PUT", never, "{\"channel_ids\":[999999]}").status())
                .isEqualTo(400);
        assertThat(api.get("/api/catalog/items/999999/never").status()).isEqualTo(404);
    }

    @Test
    void itemsKeptOffAnAutomaticChannel_areOnItsList_andOnItsGridsWhenItGetsOne() throws Exception {
        long auto = api.send("POST", "/api/channels", "{\"name\":\"Automatic\",\"library_ids\":[" + library + "]}")
                .json()
                .get("id")
                .asLong();
        String never = "/api/channels/" + auto + "/never";
        JsonNode airing = api.get("/api/schedules/channel/" + auto).json().at("/airings/9");
        long item = airing.get("item_id").asLong();

        Answer put = api.send("PUT", never, "{\"item_ids\":[" + item + "]}");

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json().toString()).isEqualTo("{\"item_ids\":[" + item + "]}");
        assertThat(api.get("/api/catalog/items/" + item + "/never").json().toString())
                .isEqualTo("{\"channel_ids\":[" + auto + "]}");
        assertThat(api.get("/api/schedules/channel/" + auto).json().get("airings"))
                .filteredOn(one -> !one.get("locked").asBoolean())
                .isNotEmpty()
                .noneMatch(one -> one.get("item_id").asLong() == item);
        api.send("PATCH", "/api/channels/" + auto, "{\"name\":\"Automatic still\"}");
        assertThat(api.get("/api/channels/" + auto + "/grid")
                        .json()
                        .at("/never/0")
                        .asLong())
                .isEqualTo(item);
        assertThat(api.send("PUT", never, "{\"item_ids\":[999999]}").text())
                .contains("item_ids must be ones that exist: there is no 999999");
        assertThat(api.get("/api/channels/999999/never").status()).isEqualTo(404);
        assertThat(api.send("PUT", never, "{\"item_ids\":[]}").json().get("item_ids"))
                .isEmpty();
    }

    @Test
    void channelWithoutAGrid_hasOneToStartFrom_andKeepsTheOneItIsGiven() throws Exception {
        ObjectNode start = grid();
        assertThat(start.at("/templates/0/name").asText()).isEqualTo("every day");
        assertThat(start.at("/otherwise/library_ids/0").asLong()).isEqualTo(library);
        ObjectNode wanted = withBlock("20:00", 240, "{\"kind\":\"query\",\"query\":\"walrus\"}");

        Answer put = api.send("PUT", path(""), wanted.toString());

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json()).isEqualTo(grid());
        assertThat(put.json().at("/templates/0/blocks/0/start_mode").asText()).isEqualTo("soft");
        assertThat(api.get("/api/channels/" + channel)
                        .json()
                        .get("schedule_type")
                        .asText())
                .isEqualTo("grid");
        JsonNode airings = api.get("/api/schedules/channel/" + channel).json().get("airings");
        assertThat(airings).anyMatch(airing -> airing.get("block").asText().equals("prime"));
        assertThat(codes(api.get(path("/check")).json())).doesNotContain("empty_content", "unknown_template");
    }

    @Test
    void grid_withMistakes_isRefusedWithTheirPaths_andNothingChanges() throws Exception {
        ObjectNode before = grid();
        ObjectNode wrong = withBlock("25:00", 0, "{\"kind\":\"query\",\"query\":\"year:(\"}");
        wrong.put("zone", "Europe/Nowhere");
        ((ObjectNode) wrong.get("otherwise"))
                .put("kind", "delayed")
                .put("channel_id", 999_999)
                .put("delay_minutes", 60);

        Answer refused = api.send("PUT", path(""), wrong.toString());

        assertThat(refused.status()).isEqualTo(400);
        List<String> fields = new ArrayList<>();
        refused.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").asText()));
        assertThat(fields)
                .contains(
                        "zone",
                        "templates[0].blocks[0].start",
                        "templates[0].blocks[0].minutes",
                        "templates[0].blocks[0].content.query",
                        "otherwise.channel_id");
        assertThat(grid()).isEqualTo(before);
        assertThat(api.get("/api/channels/" + channel)
                        .json()
                        .get("schedule_type")
                        .asText())
                .isEqualTo("genre_auto");
    }

    @Test
    void trial_tellsWhatWouldAir_andWritesNothing() throws Exception {
        JsonNode before = api.get("/api/schedules/channel/" + channel).json();
        ObjectNode wanted = withBlock("20:00", 30, "{\"kind\":\"filtered\",\"library_ids\":[" + library + "]}");
        ((ObjectNode) wanted.get("week")).put("monday", "mondays");

        Answer tried = api.send("POST", path("/try?days=3"), wanted.toString());

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().get("airings")).isNotEmpty();
        assertThat(codes(tried.json())).contains("never_fits", "unknown_template");
        assertThat(tried.json().get("days")).hasSizeBetween(3, 5);
        assertThat(tried.json().at("/days/0/health").asInt()).isBetween(0, 100);
        assertThat(api.get("/api/schedules/channel/" + channel).json()).isEqualTo(before);
    }

    @Test
    void calendar_namesTheTemplateOfEachDay_andTheOverride() throws Exception {
        ObjectNode wanted = withBlock("20:00", 120, "{\"kind\":\"off_air\"}");
        wanted.withArray("templates").addObject().put("name", "feast").putArray("blocks");
        ObjectNode override = wanted.putArray("overrides").addObject();
        override.put("name", "Christmas").put("template", "feast").put("priority", 5);
        override.putObject("when").put("kind", "yearly").put("first", "12-24").put("last", "12-26");
        assertThat(api.send("PUT", path(""), wanted.toString()).status()).isEqualTo(200);

        JsonNode days = api.get(path("/calendar?from=2026-12-20&days=10")).json();

        assertThat(days).hasSize(10);
        assertThat(days.at("/4/template").asText()).isEqualTo("feast");
        assertThat(days.at("/4/override").asText()).isEqualTo("Christmas");
        assertThat(days.at("/9/template").asText()).isEqualTo("every day");
        assertThat(days.at("/9/override").isNull()).isTrue();
    }

    @Test
    void generateSchedule_inItsModes_goesOn_orBeginsAnew_orOnlyTells() throws Exception {
        api.send(
                "PUT",
                path(""),
                withBlock("20:00", 240, "{\"kind\":\"off_air\"}").toString());
        String generate = "/api/channels/" + channel + "/generate-schedule";
        JsonNode before = api.get("/api/schedules/channel/" + channel).json();

        JsonNode dry = api.send("POST", generate, "{\"mode\":\"reset\",\"dry_run\":true}")
                .json();
        JsonNode refreshed =
                api.send("POST", generate, "{\"mode\":\"refresh\"}").json();

        JsonNode more =
                api.send("POST", generate, "{\"days\":9,\"dry_run\":true}").json();
        JsonNode difference = more.get("difference");
        assertThat(dry.at("/difference/same").asInt()
                        + dry.at("/difference/changed").asInt()
                        + dry.at("/difference/moved").asInt())
                .isPositive();
        assertThat(more.get("added").asInt())
                .isPositive()
                .isEqualTo(difference.get("changed").asInt()
                        + difference.get("moved").asInt()
                        + difference.get("added").asInt());
        assertThat(difference.get("from").asText())
                .isGreaterThanOrEqualTo(refreshed.get("generated_through").asText());
        JsonNode same = api.send("POST", generate, "{\"mode\":\"refresh\",\"dry_run\":true}")
                .json()
                .get("difference");
        assertThat(same.get("same").asInt()).isPositive();
        assertThat(same.get("from").isNull()).isTrue();
        assertThat(refreshed.get("difference").isNull()).isTrue();
        assertThat(refreshed.get("added").asInt()).isZero();
        assertThat(api.get("/api/schedules/channel/" + channel)
                        .json()
                        .get("airings")
                        .size())
                .isEqualTo(before.get("airings").size());
        assertThat(api.send("POST", generate, "{\"mode\":\"continue\",\"days\":9}")
                        .json()
                        .get("added")
                        .asInt())
                .isPositive();
        assertThat(api.send("POST", generate, "{\"mode\":\"shuffle\"}").status())
                .isEqualTo(400);
    }
}
