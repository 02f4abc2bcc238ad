package tv.genlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.ItemFacts.BreakHint;
import tv.genlock.catalog.ItemFacts.Marker;
import tv.genlock.catalog.ItemFacts.MarkerKind;
import tv.genlock.edge.ApiClient;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.store.Database;

/** What the API tells of one item that two sources list. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ItemPageTest {
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

    private JsonNode page(String key) throws Exception {
        return api.get("/api/catalog/items/" + sources.item(key)).json();
    }

    @Test
    void film_listedByTwo_isOneItemThatSaysWhoSaysWhat() throws Exception {
        String disk = sources.key("disk-heat");
        String box = sources.key("box-heat");
        sources.list(
                sources.first,
                disk,
                ItemFacts.of(Kind.MOVIE, "Heat")
                        .id("imdb", sources.key("tt1"))
                        .rating("Rated R for violence and language")
                        .build());
        sources.list(
                sources.second,
                box,
                ItemFacts.of(Kind.MOVIE, "Heat (1995)")
                        .id("imdb", sources.key("tt1"))
                        .description("Cops and robbers.")
                        .tags(List.of("la"))
                        .build());

        JsonNode page = page(disk);

        assertThat(sources.item(box)).isEqualTo(sources.item(disk));
        assertThat(page.at("/title").asText()).isEqualTo("Heat");
        assertThat(page.at("/description").asText()).isEqualTo("Cops and robbers.");
        assertThat(page.at("/rating").toString()).isEqualTo("""
                        {"system":"us-film","code":"R","min_age":17,"descriptors":["violence","language"],"raw":"Rated R for violence and language"}""");
        assertThat(page.at("/sources").toString())
                .isEqualTo("[" + sources.firstSource + "," + sources.secondSource + "]");
        assertThat(page.at("/listings/0/preferred").asBoolean()).isTrue();
        assertThat(page.at("/listings/1/key").asText()).isEqualTo(box);
        assertThat(page.at("/files")).hasSize(2);
        assertThat(page.at("/files/0/location").asText()).isEqualTo("remote");
        assertThat(page.at("/files").findValuesAsText("preferred")).containsExactly("true", "false");
        Map<String, JsonNode> fields = fields(page);
        assertThat(fields.get("title").get("source_id").asLong()).isEqualTo(sources.firstSource);
        assertThat(fields.get("description").get("source_id").asLong()).isEqualTo(sources.secondSource);
        assertThat(fields.get("tags").get("value").toString()).isEqualTo("[\"la\"]");
        assertThat(fields.get("kind").get("value").asText()).isEqualTo("movie");
        assertThat(fields.get("year").get("value").isNull()).isTrue();
        assertThat(fields.get("notes").get("source_id").isNull()).isTrue();
    }

    static Map<String, JsonNode> fields(JsonNode page) {
        Map<String, JsonNode> fields = new HashMap<>();
        page.get("fields").forEach(field -> fields.put(field.get("field").asText(), field));
        return fields;
    }

    @Test
    void episode_thatSaysNothing_hasItsSeriesRatingGenresAndPoster() throws Exception {
        String key = sources.key("episode");
        sources.series(
                sources.first,
                new SourcedSeries(
                        sources.key("show"),
                        "",
                        new SeriesFacts(
                                sources.key("Show"),
                                "",
                                2002,
                                "",
                                List.of("Drama"),
                                List.of(),
                                List.of(),
                                Map.of(),
                                "TV-14-LV",
                                Map.of("primary", "Primary:1"))));
        sources.list(
                sources.first,
                key,
                ItemFacts.of(Kind.EPISODE, "Pilot")
                        .place(new ItemFacts.Place(sources.key("show"), sources.key("Show"), 1, 1, 2))
                        .build());

        JsonNode page = page(key);

        assertThat(page.at("/rating/code").asText()).isEqualTo("TV-14");
        assertThat(page.at("/rating/min_age").asInt()).isEqualTo(14);
        assertThat(page.at("/rating/descriptors").toString()).isEqualTo("[\"L\",\"V\"]");
        assertThat(page.at("/genres/0").asText()).isEqualTo("Drama");
        assertThat(page.at("/last_episode").asInt()).isEqualTo(2);
        assertThat(page.at("/poster_url").asText()).matches("/api/catalog/series/\\d+/art/primary");
        assertThat(fields(page).get("rating").get("value").asText()).isEqualTo("TV-14-LV");
        assertThat(fields(page).get("season").get("value").asInt()).isEqualTo(1);
    }

    @Test
    void breakpoints_followFromCutListsAndChapters_andOnlySureOnesCount() throws Exception {
        String key = sources.key("cut");
        sources.list(
                sources.first,
                key,
                ItemFacts.of(Kind.MOVIE, "Cut")
                        .breakHint(new BreakHint(600 * Ticks.PER_SECOND, "edl", 0.9))
                        .breakHint(new BreakHint(1200 * Ticks.PER_SECOND, "edl", 0.6))
                        .marker(new Marker(MarkerKind.CHAPTER, 0, 0, "One"))
                        .marker(new Marker(MarkerKind.CHAPTER, 1200 * Ticks.PER_SECOND, 0, "Two"))
                        .marker(new Marker(MarkerKind.CHAPTER, 1800 * Ticks.PER_SECOND, 0, "Three"))
                        .build());

        JsonNode page = page(key);

        assertThat(page.get("break_count").asInt()).isEqualTo(1);
        assertThat(page.get("breakpoints").findValuesAsText("at_seconds")).containsExactly("600.0", "1200.0", "1800.0");
        assertThat(page.get("breakpoints").findValuesAsText("source")).containsExactly("edl", "edl", "chapter");
        assertThat(page.get("breakpoints").findValuesAsText("state"))
                .containsExactly("confirmed", "proposed", "proposed");
        assertThat(page.get("chapters").findValuesAsText("title")).containsExactly("One", "Two", "Three");
    }
}
