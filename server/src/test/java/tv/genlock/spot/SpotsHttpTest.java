package tv.genlock.spot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.Catalog;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.schedule.breaks.Spot;
import tv.genlock.source.Source;
import tv.genlock.source.store.SourceStore;

/** The terms of spots over the API, and what breaks are then filled from. Other tests may have put things into the same station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class SpotsHttpTest {
    private static int made;

    @TestHTTPResource
    URI station;

    @Inject
    SourceStore sources;

    @Inject
    CatalogIntake intake;

    @Inject
    Catalog catalog;

    @Inject
    SpotShelf shelf;

    @Inject
    StationEvents events;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Long> items = new HashMap<>();
    private ApiClient api;
    private long library;

    @BeforeEach
    void fill() throws Exception {
        api = new ApiClient(station);
        made++;
        long source = sources.insert(Source.FOLDER, "Spots " + made, "/nowhere/spots" + made, Instant.EPOCH);
        library = intake.library(source, "all", "Spots");
        intake.store(
                library,
                List.of(
                        Listed.item(
                                ItemFacts.of(Kind.COMMERCIAL, "Roadster " + made)
                                        .advertiser("Acme", "cars")
                                        .rating("PG-13")
                                        .build(),
                                30 * Ticks.PER_SECOND),
                        Listed.item(ItemFacts.of(Kind.PROMO, "Tonight " + made).build(), 20 * Ticks.PER_SECOND),
                        Listed.item(
                                ItemFacts.of(Kind.MUSIC_VIDEO, "Song " + made).build(), 200 * Ticks.PER_SECOND),
                        Listed.item(ItemFacts.of(Kind.MOVIE, "Film " + made).build(), 6_000 * Ticks.PER_SECOND)),
                "{}");
        events.publish(new StationEvent.CatalogChanged(source));
        catalog.snapshot().items().stream()
                .filter(item -> item.libraryId() == library)
                .forEach(item -> items.put(item.title().split(" ")[0], item.id()));
    }

    private String path(String item) {
        return "/api/catalog/items/" + items.get(item) + "/spot";
    }

    private JsonNode terms(String item) throws Exception {
        Answer answer = api.get(path(item));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Spot spot(String title) {
        List<ScheduleItem> present = catalog.snapshot().items().stream()
                .filter(item -> item.libraryId() == library)
                .map(CatalogItem::toScheduleItem)
                .toList();
        return shelf.spots(present, ZoneId.of("UTC"), LocalTime.of(6, 0)).stream()
                .filter(spot -> spot.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void terms_ofAnItemNobodySaidAnythingOf_areTheUsualAndWhatItsSourceSays() throws Exception {
        assertThat(terms("Roadster").toString()).isEqualTo("""
                {"company":"Acme","category":"cars","weight":1,"minimum_interval_minutes":0,"flights":[],"windows":[],\
                "caps":{"per_hour":0,"per_daypart":0,"per_day":0},"channel_ids":[]}""");
        assertThat(spot("Roadster").company()).isEqualTo("acme");
        assertThat(spot("Roadster").minimumAge()).isEqualTo(13);
    }

    @Test
    void terms_put_areKeptAndOnTheShelf() throws Exception {
        long channel = api.send("POST", "/api/channels", "{\"name\":\"With breaks\"}")
                .json()
                .get("id")
                .asLong();
        long stamp = shelf.stamp();

        Answer put = api.send("PUT", path("Roadster"), """
                {"company":" Zenith ","weight":0,"minimum_interval_minutes":90,
                 "flights":[{"first":"2026-12-01","last":"2026-12-24"}],
                 "windows":[{"days":["saturday"],"from":"22:00","to":"02:00"},{"days":[],"from":"06:00","to":"09:00"}],
                 "caps":{"per_hour":1},"channel_ids":[%d]}""".formatted(channel));

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json()).isEqualTo(terms("Roadster")).isEqualTo(json.readTree("""
                {"company":"Zenith","category":"cars","weight":0,"minimum_interval_minutes":90,
                 "flights":[{"first":"2026-12-01","last":"2026-12-24"}],
                 "windows":[{"days":["saturday"],"from":"22:00","to":"02:00"},{"days":[],"from":"06:00","to":"09:00"}],
                 "caps":{"per_hour":1,"per_daypart":0,"per_day":0},"channel_ids":[%d]}""".formatted(channel)));
        assertThat(shelf.stamp()).isNotEqualTo(stamp);
        Spot spot = spot("Roadster");
        assertThat(spot.company()).isEqualTo("zenith");
        assertThat(spot.weight()).isZero();
        assertThat(spot.channels()).containsExactly(channel);
        assertThat(spot.flights()).hasSize(1);
    }

    @Test
    void terms_put_areAnEditOfTheItemThatCanBeTakenBack() throws Exception {
        api.send("PUT", path("Roadster"), "{\"weight\":3}");
        api.send("PUT", path("Roadster"), "{\"company\":\"Zenith\",\"weight\":5}");
        JsonNode edit = api.get("/api/catalog/edits").json().get(0);

        assertThat(edit.get("title").asText()).isEqualTo("company, break terms of 1 item");
        Answer undone = api.send("POST", "/api/catalog/edits/" + edit.get("id") + "/undo", "");

        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(terms("Roadster").get("company").asText()).isEqualTo("Acme");
        assertThat(terms("Roadster").get("weight").asInt()).isEqualTo(3);
        assertThat(spot("Roadster").weight()).isEqualTo(3);
    }

    @Test
    void termsOfMany_undone_areAsTheyWere_butForWhatWasChangedSince() throws Exception {
        api.send("PUT", path("Tonight"), "{\"weight\":9}");
        Answer changed = api.send(
                "POST",
                "/api/catalog/spots",
                json.writeValueAsString(Map.of("item_ids", items.values(), "terms", Map.of("weight", 4))));
        api.send("PUT", path("Song"), "{\"weight\":7}");

        Answer undone = api.send("POST", "/api/catalog/edits/" + changed.json().get("edit_id") + "/undo", "");

        assertThat(undone.json().toString()).isEqualTo("{\"restored\":2,\"skipped\":1}");
        assertThat(terms("Tonight").get("weight").asInt()).isEqualTo(9);
        assertThat(terms("Roadster").get("weight").asInt()).isEqualTo(1);
        assertThat(terms("Song").get("weight").asInt()).isEqualTo(7);
        Answer again = api.send(
                "POST",
                "/api/catalog/spots",
                json.writeValueAsString(Map.of("item_ids", items.values(), "terms", Map.of("category", ""))));
        assertThat(again.json().get("edit_id").isNull()).isFalse();
        assertThat(api.send(
                                "POST",
                                "/api/catalog/spots",
                                json.writeValueAsString(
                                        Map.of("item_ids", items.values(), "terms", Map.of("category", ""))))
                        .json()
                        .toString())
                .isEqualTo("{\"changed\":0,\"left_out\":1,\"edit_id\":null}");
    }

    @Test
    void terms_putWithNothingGiven_areTheUsualAgain() throws Exception {
        api.send("PUT", path("Tonight"), "{\"company\":\"House\",\"weight\":5,\"caps\":{\"per_day\":2}}");

        JsonNode answer = api.send("PUT", path("Tonight"), "{}").json();

        assertThat(answer.get("weight").asInt()).isEqualTo(1);
        assertThat(answer.at("/caps/per_day").asInt()).isZero();
        assertThat(answer.get("company").asText()).isEqualTo("House");
    }

    @Test
    void terms_ofAFilm_areAConflict() throws Exception {
        assertThat(api.get(path("Film")).status()).isEqualTo(409);
        assertThat(api.send("PUT", path("Film"), "{\"weight\":2}").status()).isEqualTo(409);
        assertThat(api.get("/api/catalog/items/999999999/spot").status()).isEqualTo(404);
    }

    @Test
    void mistakes_areNamedWithTheirPath_andNothingIsKept() throws Exception {
        Answer answer = api.send("PUT", path("Roadster"), """
                {"weight":101,"flights":[{"first":"2026-12-24","last":"2026-12-01"},{"first":"soon"}],
                 "windows":[{"from":"25:00","to":"06:00","days":["someday"]}],"channel_ids":[999999999]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "weight",
                        "flights[0].last",
                        "flights[1].first",
                        "flights[1].last",
                        "windows[0].from",
                        "windows[0].days");
        Answer nowhere = api.send("PUT", path("Roadster"), "{\"channel_ids\":[999999999]}");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.text()).contains("channel_ids must name channels that exist");
        assertThat(terms("Roadster").get("weight").asInt()).isEqualTo(1);
    }

    @Test
    void manyItems_changed_keepWhatIsNotGiven() throws Exception {
        api.send("PUT", path("Tonight"), "{\"weight\":9}");

        Answer answer = api.send(
                "POST",
                "/api/catalog/spots",
                json.writeValueAsString(Map.of(
                        "item_ids",
                        items.values(),
                        "terms",
                        Map.of("category", "music", "caps", Map.of("per_hour", 1)))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("changed").asInt()).isEqualTo(3);
        assertThat(answer.json().get("left_out").asInt()).isEqualTo(1);
        assertThat(terms("Tonight").get("weight").asInt()).isEqualTo(9);
        assertThat(terms("Tonight").get("category").asText()).isEqualTo("music");
        assertThat(terms("Song").at("/caps/per_hour").asInt()).isEqualTo(1);
        assertThat(terms("Roadster").get("company").asText()).isEqualTo("Acme");
        assertThat(spot("Song").category()).isEqualTo("music");
    }

    @Test
    void manyItems_withoutTermsOrItems_areRefused() throws Exception {
        assertThat(api.send("POST", "/api/catalog/spots", "{\"item_ids\":[1],\"terms\":{}}")
                        .text())
                .contains("terms must be given");
        assertThat(api.send("POST", "/api/catalog/spots", "{\"terms\":{\"weight\":1}}")
                        .text())
                .contains("item_ids must be given");
        assertThat(api.send("POST", "/api/catalog/spots", "{\"item_ids\":[1],\"terms\":{\"caps\":{\"per_day\":-1}}}")
                        .text())
                .contains("terms.caps.per_day must be 0 to 1000");
    }
}
