package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.store.Database;

/** What people say of items, over the API. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class EditsTest {
    @TestHTTPResource("/")
    URI station;

    @Inject
    Database database;

    @Inject
    StationEvents events;

    private ApiClient api;
    private TwoSources sources;

    @BeforeEach
    void open() throws Exception {
        api = new ApiClient(station);
        sources = new TwoSources(database);
    }

    private static ItemFacts film(String title) {
        return ItemFacts.of(Kind.MOVIE, title)
                .genres(List.of("Drama"))
                .tags(List.of("new", "loud"))
                .description("As the disk says.")
                .build();
    }

    private long listed(String name) {
        String key = sources.key(name);
        sources.list(sources.first, key, film(name));
        return sources.item(key);
    }

    private JsonNode patch(long id, String body) throws Exception {
        Answer answer = api.send("PATCH", "/api/catalog/items/" + id, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode post(String path, String body) throws Exception {
        Answer answer = api.send("POST", path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode page(long id) throws Exception {
        return api.get("/api/catalog/items/" + id).json();
    }

    @Test
    void edit_showsWhatItHides_survivesTheNextSync_andGoesWithNull() throws Exception {
        long id = listed("Heat");

        JsonNode edited = patch(id, "{\"title\":\"Hot\",\"rating\":\"Rated R for violence\",\"in_seconds\":4.5}");

        assertThat(edited.at("/title").asText()).isEqualTo("Hot");
        assertThat(edited.at("/edited").asBoolean()).isTrue();
        assertThat(edited.at("/rating/min_age").asInt()).isEqualTo(17);
        assertThat(edited.at("/in_seconds").asDouble()).isEqualTo(4.5);
        Map<String, JsonNode> fields = ItemPageTest.fields(edited);
        assertThat(fields.get("title").get("origin").asText()).isEqualTo("edit");
        assertThat(fields.get("title").get("overrides").asText()).isEqualTo("Heat");
        assertThat(fields.get("title").get("edited_at").isTextual()).isTrue();
        assertThat(fields.get("rating").get("overrides").isNull()).isTrue();
        assertThat(fields.get("in_seconds").get("value").asDouble()).isEqualTo(4.5);
        assertThat(fields.get("description").get("origin").asText()).isEqualTo("source");

        sources.list(sources.first, sources.key("Heat"), film("Heat, read again"));
        assertThat(page(id).at("/title").asText()).isEqualTo("Hot");

        JsonNode dropped = patch(id, "{\"title\":null}");
        assertThat(dropped.at("/title").asText()).isEqualTo("Heat, read again");
        assertThat(dropped.at("/rating/code").asText()).isEqualTo("R");
    }

    @Test
    void edit_ofEveryField_isThere() throws Exception {
        String key = sources.key("e1");
        sources.list(
                sources.first,
                key,
                ItemFacts.of(Kind.EPISODE, "Pilot")
                        .place(new ItemFacts.Place(sources.key("show"), "Show", 1, 1, null))
                        .build());
        String body = """
                {"title":"T","original_title":"O","sort_title":"S","description":"D","tagline":"L","year":2001,"premiered":"2001-02-03",
                "season":2,"episode":3,"last_episode":4,"kind":"filler","genres":["G"],"tags":["t"],"rating":"de/16","dayparts":["Late"],
                "holidays":["Christmas"],"company":"C","category":"cars","demographic":"18-49","warnings":["flashes"],"notes":"N",
                "in_seconds":1.0,"out_seconds":3000.0,"loudness_lufs":-23.5}""";

        JsonNode page = patch(sources.item(key), body);

        Map<String, JsonNode> fields = ItemPageTest.fields(page);
        assertThat(fields).hasSize(ItemField.values().length);
        assertThat(fields.values())
                .allMatch(field -> field.get("origin").asText().equals("edit"));
        for (String shown : List.of(
                "title",
                "original_title",
                "description",
                "year",
                "premiered",
                "season",
                "episode",
                "last_episode",
                "kind",
                "genres",
                "tags",
                "dayparts",
                "holidays",
                "company",
                "category",
                "demographic",
                "warnings",
                "notes",
                "in_seconds",
                "out_seconds",
                "loudness_lufs",
                "tagline",
                "sort_title")) {
            assertThat(page.get(shown)).as(shown).isEqualTo(fields.get(shown).get("value"));
        }
        assertThat(page.at("/rating/min_age").asInt()).isEqualTo(16);
        assertThat(page.at("/dayparts/0").asText()).isEqualTo("late");
    }

    @Test
    void edit_withMistakes_namesEachField() throws Exception {
        long id = listed("Wrong");

        Answer answer = api.send(
                "PATCH",
                "/api/catalog/items/" + id,
                "{\"title\":\"\",\"year\":12,\"premiered\":\"soon\",\"kind\":\"opera\",\"in_seconds\":9,\"out_seconds\":8,\"loudness_lufs\":3}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("title", "year", "premiered", "kind", "out_seconds", "loudness_lufs");
        for (String body : List.of(
                "{}",
                "{\"season\":2}",
                "{\"out_seconds\":7200}",
                "{\"title\":5}",
                "{\"genres\":[null]}",
                "{\"genres\":\"x\"}")) {
            assertThat(api.send("PATCH", "/api/catalog/items/" + id, body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(page(id).get("edited").asBoolean()).isFalse();
    }

    @Test
    void edit_withAWrongDate_saysSoInTheWordsOfThePage() throws Exception {
        long id = listed("Undated");

        Answer one = api.send("PATCH", "/api/catalog/items/" + id, "{\"premiered\":\"soon\"}");
        Answer many = api.send(
                "POST",
                "/api/catalog/bulk",
                "{\"item_ids\":[%d],\"set\":{\"premiered\":\"2001-02-30\"}}".formatted(id));
        Answer times = api.send("PATCH", "/api/catalog/items/" + id, "{\"in_seconds\":9,\"out_seconds\":8}");

        assertThat(one.json().get("detail").asText()).isEqualTo("Premiere must be a date like 2002-06-09.");
        assertThat(one.json().at("/errors/0/field").asText()).isEqualTo("premiered");
        assertThat(many.json().get("detail").asText()).isEqualTo("Premiere must be a date like 2002-06-09.");
        assertThat(many.json().at("/errors/0/field").asText()).isEqualTo("set.premiered");
        assertThat(times.json().get("detail").asText()).isEqualTo("Ends at must be later than where it starts.");
    }

    @Test
    void bulk_addsAndRemovesAndSets_andIsTakenBackWhole() throws Exception {
        List<Long> told = new ArrayList<>();
        long one = listed("One");
        long two = listed("Two");
        patch(two, "{\"tags\":[\"mine\"]}");
        JsonNode bulk;
        try (StationEvents.Subscription _ = events.subscribe(event -> {
            if (event instanceof StationEvent.ItemsEdited edit) {
                told.add(edit.id());
            }
        })) {
            bulk = post(
                    "/api/catalog/bulk",
                    "{\"item_ids\":[%d,%d,99999999],\"set\":{\"company\":\"Acme\"},\"add\":{\"genres\":[\"Crime\",\"drama\"],\"holidays\":[\"Easter\"]},\"remove\":{\"tags\":[\"NEW\"]}}"
                            .formatted(one, two));
        }

        assertThat(bulk.get("changed").asInt()).isEqualTo(2);
        assertThat(told).containsExactly(bulk.get("edit_id").asLong());
        JsonNode page = page(one);
        assertThat(page.get("company").asText()).isEqualTo("Acme");
        assertThat(page.get("genres").toString()).isEqualTo("[\"Crime\",\"Drama\"]");
        assertThat(page.get("holidays").toString()).isEqualTo("[\"easter\"]");
        assertThat(page.get("tags").toString()).isEqualTo("[\"loud\"]");
        assertThat(page(two).get("tags").toString()).isEqualTo("[\"mine\"]");
        JsonNode latest = api.get("/api/catalog/edits").json().get(0);
        assertThat(latest.get("items").asInt()).isEqualTo(2);
        assertThat(latest.get("title").asText()).contains("company").contains("3 items");

        JsonNode undone = post("/api/catalog/edits/" + bulk.get("edit_id").asLong() + "/undo", "");

        assertThat(undone.toString()).isEqualTo("{\"restored\":2,\"skipped\":0}");
        assertThat(page(one).get("edited").asBoolean()).isFalse();
        assertThat(page(one).get("genres").toString()).isEqualTo("[\"Drama\"]");
        assertThat(page(two).get("tags").toString()).isEqualTo("[\"mine\"]");
        assertThat(api.get("/api/catalog/edits").json().get(0).get("undone").asBoolean())
                .isTrue();
        assertThat(api.send("POST", "/api/catalog/edits/" + bulk.get("edit_id").asLong() + "/undo", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void undo_leavesWhatWasEditedAgainSince() throws Exception {
        long one = listed("Again");
        long two = listed("Not again");
        JsonNode bulk =
                post("/api/catalog/bulk", "{\"item_ids\":[%d,%d],\"set\":{\"category\":\"cars\"}}".formatted(one, two));
        patch(one, "{\"category\":\"boats\"}");

        JsonNode undone = post("/api/catalog/edits/" + bulk.get("edit_id").asLong() + "/undo", "");

        assertThat(undone.toString()).isEqualTo("{\"restored\":1,\"skipped\":1}");
        assertThat(page(one).get("category").asText()).isEqualTo("boats");
        assertThat(page(two).get("category").asText()).isEmpty();
    }

    @Test
    void bulk_thatChangesNothing_leavesNoEdit() throws Exception {
        long one = listed("Same");

        JsonNode bulk =
                post("/api/catalog/bulk", "{\"item_ids\":[%d],\"add\":{\"genres\":[\"drama\"]}}".formatted(one));

        assertThat(bulk.get("changed").asInt()).isZero();
        assertThat(bulk.get("edit_id").isNull()).isTrue();
    }

    @Test
    void bulk_byQuery_editsWhatItFinds_andSaysWhereAQueryIsWrong() throws Exception {
        long one = listed("Quokka in the rain");
        long two = listed("Quokka in the sun");
        long three = listed("Kiwi in the sun");
        events.publish(new StationEvent.CatalogChanged(sources.firstSource));

        JsonNode bulk = post("/api/catalog/bulk", "{\"query\":\"quokka\",\"add\":{\"tags\":[\"furry\"]}}");

        assertThat(bulk.get("changed").asInt()).isEqualTo(2);
        assertThat(page(one).get("tags").toString()).contains("furry");
        assertThat(page(two).get("tags").toString()).contains("furry");
        assertThat(page(three).get("tags").toString()).doesNotContain("furry");
        Answer wrong = api.send("POST", "/api/catalog/bulk", "{\"query\":\"(quokka\",\"set\":{\"notes\":\"x\"}}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/0/field").asText()).isEqualTo("query");
    }

    @Test
    void bulk_withoutItemsOrChange_isRefused() throws Exception {
        for (String body : List.of(
                "{}",
                "{\"set\":{\"title\":\"x\"}}",
                "{\"item_ids\":[1],\"query\":\"x\",\"set\":{\"title\":\"x\"}}",
                "{\"item_ids\":[1,1],\"set\":{\"title\":\"x\"}}",
                "{\"item_ids\":[1]}",
                "{\"item_ids\":[0],\"set\":{\"title\":\"x\"}}",
                "{\"item_ids\":[1],\"set\":{\"titel\":\"x\"}}")) {
            assertThat(api.send("POST", "/api/catalog/bulk", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }
}
