package tv.genlock.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.CatalogIntake;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;

/** Collections over the API, and channels that take from them. Other tests may have put things into the same station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class CollectionsHttpTest {
    private static long library;
    private static List<Long> films = List.of();

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    @Inject
    CatalogIntake intake;

    @Inject
    StationEvents events;

    private final ObjectMapper json = new ObjectMapper();
    private ApiClient api;

    @BeforeEach
    void fill() throws Exception {
        api = new ApiClient(station);
        if (library == 0) {
            library = libraries.of("Collected", List.of());
            store("Giraffe one", "Giraffe two", "Giraffe three", "Giraffe four");
            films = ids("giraffe");
        }
    }

    private void store(String... titles) {
        List<SourcedItem> items = Arrays.stream(titles)
                .map(title -> Listed.item(ItemFacts.of(Kind.MOVIE, title).build(), 600 * Ticks.PER_SECOND))
                .toList();
        intake.store(library, items, "{}");
        events.publish(new StationEvent.CatalogChanged(1));
    }

    private List<Long> ids(String query) throws Exception {
        return numbers(api.get("/api/catalog/items?library=" + library + "&query="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .json()
                .get("items"));
    }

    private static List<Long> numbers(JsonNode items) {
        List<Long> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.get("id").asLong()));
        return ids;
    }

    private Answer send(String method, String path, Map<String, ?> body) throws Exception {
        return api.send(method, path, json.writeValueAsString(body));
    }

    private JsonNode made(Map<String, ?> body) throws Exception {
        Answer answer = send("POST", "/api/collections", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private List<Long> itemsOf(long id) throws Exception {
        return numbers(api.get("/api/collections/" + id + "/items").json().get("items"));
    }

    @Test
    void manualCollection_keepsItsOrder_throughEveryChange() throws Exception {
        long a = films.get(0);
        long b = films.get(1);
        long c = films.get(2);
        long d = films.get(3);
        JsonNode collection = made(Map.of("name", "By hand", "kind", "manual", "item_ids", List.of(c, a)));
        String path = "/api/collections/" + collection.get("id");
        long id = collection.get("id").asLong();
        assertThat(itemsOf(id)).containsExactly(c, a);
        assertThat(collection.get("item_count").asInt()).isEqualTo(2);
        assertThat(collection.get("total_seconds").asDouble()).isEqualTo(1_200);

        send("POST", path + "/items", Map.of("item_ids", List.of(d, b), "at", 1));
        assertThat(itemsOf(id)).containsExactly(c, d, b, a);
        send("PUT", path + "/order", Map.of("item_ids", List.of(a, b)));
        assertThat(itemsOf(id)).containsExactly(a, b, c, d);
        send("DELETE", path + "/items", Map.of("item_ids", List.of(b, 999_999)));
        assertThat(itemsOf(id)).containsExactly(a, c, d);

        assertThat(ids("collection:\"by hand\"")).containsExactlyInAnyOrder(a, c, d);
        assertThat(send("POST", path + "/items", Map.of("item_ids", List.of(999_999)))
                        .status())
                .isEqualTo(400);
        assertThat(send("PATCH", path, Map.of("query", "x")).status()).isEqualTo(400);
    }

    @Test
    void smartCollection_holdsWhatItsQueryFinds_andFollowsTheCatalog() throws Exception {
        JsonNode collection = made(Map.of(
                "name",
                "Okapis",
                "kind",
                "smart",
                "query",
                "title:okapi library:Collected",
                "sort",
                "added",
                "limit",
                2));
        long id = collection.get("id").asLong();
        assertThat(collection.get("item_count").asInt()).isZero();

        store("Okapi one", "Okapi two", "Okapi three");

        JsonNode now = api.get("/api/collections/" + id).json();
        assertThat(now.get("item_count").asInt()).isEqualTo(2);
        assertThat(now.get("total_seconds").asDouble()).isEqualTo(1_200);
        assertThat(itemsOf(id)).hasSize(2);
        assertThat(ids("collection:okapis")).hasSize(2);
        assertThat(send("PATCH", "/api/collections/" + id, Map.of("limit", 0))
                        .json()
                        .get("item_count")
                        .asInt())
                .isEqualTo(3);
        assertThat(send("POST", "/api/collections/" + id + "/items", Map.of("item_ids", films))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void collection_thatAsksForItself_isRefused() throws Exception {
        long first = made(Map.of("name", "Ring one", "kind", "smart", "query", "giraffe"))
                .get("id")
                .asLong();
        made(Map.of("name", "Ring two", "kind", "smart", "query", "collection:\"Ring one\""));

        Answer refused = send("PATCH", "/api/collections/" + first, Map.of("query", "x OR -(collection:\"ring two\")"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("query");
        assertThat(send("PATCH", "/api/collections/" + first, Map.of("query", "genre>>x"))
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("query");
    }

    @Test
    void preview_countsWithoutStoring() throws Exception {
        Answer preview =
                send("POST", "/api/collections/preview", Map.of("query", "giraffe library:Collected", "limit", 3));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.json().get("item_count").asInt()).isEqualTo(3);
        assertThat(preview.json().get("items")).hasSize(3);
    }

    @Test
    void channel_ofCollections_airsWhatIsInThem_andKeepsThemFromBeingDeleted() throws Exception {
        long id = made(Map.of("name", "On air", "kind", "manual", "item_ids", films.subList(0, 2)))
                .get("id")
                .asLong();
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        try (StationEvents.Subscription _ = events.subscribe(event -> {
            if (event instanceof StationEvent.CollectionChanged(long changed)) {
                told.add(changed);
            }
        })) {
            Answer made = send("POST", "/api/channels", Map.of("name", "Collector", "collection_ids", List.of(id)));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            String channel = "/api/channels/" + made.json().get("id");
            assertThat(made.json().get("collection_ids").toString()).isEqualTo("[" + id + "]");
            assertThat(made.json().get("matching_items").asInt()).isEqualTo(2);

            send("POST", "/api/collections/" + id + "/items", Map.of("item_ids", films.subList(2, 3)));
            assertThat(told).contains(id);
            assertThat(api.get(channel).json().get("matching_items").asInt()).isEqualTo(3);
            // A condition beside it adds what passes the condition.
            JsonNode both = send("PATCH", channel, Map.of("library_ids", List.of(library), "kinds", List.of("movie")))
                    .json();
            assertThat(both.get("matching_items").asInt()).isGreaterThanOrEqualTo(4);

            Answer kept = api.send("DELETE", "/api/collections/" + id, "");
            assertThat(kept.status()).isEqualTo(409);
            assertThat(kept.json().get("code").asText()).isEqualTo("in-use");
            assertThat(kept.json().get("detail").asText()).contains("Collector");
            assertThat(send("PATCH", channel, Map.of("collection_ids", List.of(999_999)))
                            .status())
                    .isEqualTo(400);
            send("PATCH", channel, Map.of("collection_ids", List.of()));
            assertThat(api.send("DELETE", "/api/collections/" + id, "").status())
                    .isEqualTo(204);
            assertThat(api.get("/api/collections/" + id).status()).isEqualTo(404);
            api.send("DELETE", channel, "");
        }
    }
}
