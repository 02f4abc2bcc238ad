package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.ItemFacts.BreakHint;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.store.Database;

/** What people decide about listings of one item, over the API, and that syncs leave it so. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class SameItemTest {
    @TestHTTPResource("/")
    URI station;

    @Inject
    Database database;

    private ApiClient api;
    private TwoSources sources;

    @BeforeEach
    void open() throws Exception {
        api = new ApiClient(station);
        sources = new TwoSources(database);
    }

    private JsonNode send(String method, String path, String body) throws Exception {
        Answer answer = api.send(method, path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private int status(String method, String path, String body) throws Exception {
        return api.send(method, path, body).status();
    }

    private void listBoth(String ofDisk, String ofBox) {
        String imdb = sources.key("tt");
        sources.list(
                sources.first, sources.key("a"), film(ofDisk).id("imdb", imdb).build());
        sources.list(
                sources.second, sources.key("b"), film(ofBox).id("imdb", imdb).build());
    }

    private static ItemFacts.Builder film(String title) {
        return ItemFacts.of(Kind.MOVIE, title);
    }

    @Test
    void preference_turnsWhoseWordCounts_andWhichFileAirs() throws Exception {
        listBoth("As the disk says", "As the box says");
        long id = sources.item(sources.key("a"));
        String path = "/api/catalog/items/" + id + "/preference";

        JsonNode preferred =
                send("PUT", path, "{\"source_item_id\":" + sources.listing(sources.key("b")) + ",\"file_id\":null}");

        assertThat(preferred.get("title").asText()).isEqualTo("As the box says");
        assertThat(preferred.at("/listings/0/key").asText()).isEqualTo(sources.key("b"));
        assertThat(preferred.at("/sources/0").asLong()).isEqualTo(sources.secondSource);
        JsonNode airing = preferred.get("files").get(1);
        assertThat(airing.get("source_id").asLong()).isEqualTo(sources.secondSource);
        assertThat(airing.get("preferred").asBoolean()).isTrue();

        JsonNode ofFile =
                send("PUT", path, "{\"file_id\":" + preferred.at("/files/0/id").asLong() + "}");
        assertThat(ofFile.get("title").asText()).isEqualTo("As the disk says");
        assertThat(ofFile.at("/files/0/preferred").asBoolean()).isTrue();
        assertThat(status("PUT", path, "{\"file_id\":987654321}")).isEqualTo(400);
        assertThat(status("PUT", path, "{\"source_item_id\":987654321}")).isEqualTo(400);
    }

    @Test
    void split_makesTwo_andTheNextSyncLeavesThemApart() throws Exception {
        listBoth("Solaris", "Solaris, the other");
        long id = sources.item(sources.key("a"));
        String path = "/api/catalog/items/" + id + "/split";
        long other = sources.listing(sources.key("b"));

        JsonNode made = send("POST", path, "{\"source_item_id\":" + other + "}");

        assertThat(made.get("id").asLong()).isNotEqualTo(id);
        assertThat(made.get("title").asText()).isEqualTo("Solaris, the other");
        assertThat(made.get("files")).hasSize(1);
        assertThat(made.get("state").asText()).isEqualTo("available");
        assertThat(api.get("/api/catalog/items/" + id).json().get("files")).hasSize(1);
        listBoth("Solaris", "Solaris, the other");
        assertThat(sources.item(sources.key("b"))).isEqualTo(made.get("id").asLong());
        assertThat(status("POST", path, "{\"source_item_id\":" + other + "}")).isEqualTo(400);
        assertThat(status("POST", path, "{\"source_item_id\":" + sources.listing(sources.key("a")) + "}"))
                .isEqualTo(409);
    }

    @Test
    void merge_makesOne_withTheEditsOfBoth() throws Exception {
        sources.list(sources.first, sources.key("a"), film("Stalker").build());
        sources.list(
                sources.second,
                sources.key("b"),
                film("Сталкер").description("Zone.").build());
        sources.list(
                sources.second,
                sources.key("c"),
                ItemFacts.of(Kind.CLIP, "Something else").build());
        long id = sources.item(sources.key("a"));
        long other = sources.item(sources.key("b"));
        send("PATCH", "/api/catalog/items/" + id, "{\"title\":\"Stalker!\"}");
        send("PATCH", "/api/catalog/items/" + other, "{\"title\":\"Lost\",\"notes\":\"kept\"}");
        String path = "/api/catalog/items/" + id + "/merge";

        JsonNode merged = send("POST", path, "{\"other_id\":" + other + "}");

        assertThat(merged.get("title").asText()).isEqualTo("Stalker!");
        assertThat(merged.get("notes").asText()).isEqualTo("kept");
        assertThat(merged.get("description").asText()).isEqualTo("Zone.");
        assertThat(merged.get("listings")).hasSize(2);
        assertThat(status("GET", "/api/catalog/items/" + other, "")).isEqualTo(404);
        assertThat(status("POST", path, "{\"other_id\":" + id + "}")).isEqualTo(400);
        assertThat(status("POST", path, "{\"other_id\":" + other + "}")).isEqualTo(400);
        assertThat(status("POST", path, "{\"other_id\":" + sources.item(sources.key("c")) + "}"))
                .isEqualTo(409);
    }

    @Test
    void breakpoints_ofAPerson_surviveEverySync() throws Exception {
        ItemFacts facts = film("Breaks")
                .breakHint(new BreakHint(600 * Ticks.PER_SECOND, "edl", 0.9))
                .breakHint(new BreakHint(1200 * Ticks.PER_SECOND, "edl", 0.6))
                .build();
        sources.list(sources.first, sources.key("a"), facts);
        long id = sources.item(sources.key("a"));
        String path = "/api/catalog/items/" + id + "/breakpoints";

        JsonNode kept = send(
                "PUT",
                path,
                "{\"breakpoints\":[{\"at_seconds\":1200.0,\"state\":\"confirmed\",\"note\":\"good\"},{\"at_seconds\":1500.5,\"state\":\"confirmed\"}]}");

        assertThat(kept.get("breakpoints").findValuesAsText("source")).containsExactly("edl", "edl", "user");
        assertThat(kept.get("breakpoints").findValuesAsText("state"))
                .containsExactly("rejected", "confirmed", "confirmed");
        assertThat(kept.at("/breakpoints/1/note").asText()).isEqualTo("good");
        assertThat(kept.at("/breakpoints/1/confidence").asDouble()).isEqualTo(0.6);
        assertThat(kept.get("break_count").asInt()).isEqualTo(2);

        sources.list(sources.first, sources.key("a"), film("Breaks, read again").build());

        JsonNode after = api.get("/api/catalog/items/" + id).json();
        assertThat(after.get("title").asText()).isEqualTo("Breaks, read again");
        assertThat(after.get("breakpoints")).isEqualTo(kept.get("breakpoints"));
        assertThat(after.get("break_count").asInt()).isEqualTo(2);
        JsonNode none = send("PUT", path, "{\"breakpoints\":[]}");
        assertThat(none.get("break_count").asInt()).isZero();
        assertThat(none.get("breakpoints").findValuesAsText("source")).containsExactly("edl", "edl");
    }

    @Test
    void breakpoints_withMistakes_areRefused() throws Exception {
        sources.list(sources.first, sources.key("a"), film("Wrong breaks").build());
        String path = "/api/catalog/items/" + sources.item(sources.key("a")) + "/breakpoints";
        for (String body : List.of(
                "{}",
                "{\"breakpoints\":null}",
                "{\"breakpoints\":[null]}",
                "{\"breakpoints\":[{}]}",
                "{\"breakpoints\":[{\"at_seconds\":5}]}",
                "{\"breakpoints\":[{\"at_seconds\":-5,\"state\":\"confirmed\"}]}",
                "{\"breakpoints\":[{\"at_seconds\":99999,\"state\":\"confirmed\"}]}",
                "{\"breakpoints\":[{\"at_seconds\":1e400,\"state\":\"confirmed\"}]}",
                "{\"breakpoints\":[{\"at_seconds\":5,\"state\":\"maybe\"}]}")) {
            assertThat(status("PUT", path, body)).as(body).isEqualTo(400);
        }
    }

    @Test
    void series_isListedWithItsSeasonsAndEpisodes() throws Exception {
        String show = sources.key("Zebra Street");
        for (int number = 3; number >= 1; number--) {
            sources.list(
                    sources.first,
                    sources.key("e" + number),
                    ItemFacts.of(Kind.EPISODE, "Episode " + number)
                            .place(new ItemFacts.Place(show, show, number == 3 ? 2 : 1, number, null))
                            .build());
        }

        JsonNode page = send("GET", "/api/catalog/series?query=zebra%20" + show.replaceAll(".*-", "-"), "");

        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode one = page.at("/items/0");
        assertThat(one.get("title").asText()).isEqualTo(show);
        assertThat(one.get("season_count").asInt()).isEqualTo(2);
        assertThat(one.get("episode_count").asInt()).isEqualTo(3);
        JsonNode whole = send("GET", "/api/catalog/series/" + one.get("id").asLong(), "");
        assertThat(whole.get("seasons").findValuesAsText("season").getFirst()).isEqualTo("1");
        assertThat(whole.at("/seasons/0/episodes").findValuesAsText("episode")).containsExactly("1", "2");
        assertThat(send("GET", "/api/catalog/series?library=" + sources.second, "")
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(status("GET", "/api/catalog/series/987654321", "")).isEqualTo(404);
    }
}
