package tv.genlock.asrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.PastAirings;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;
import tv.genlock.tuner.TestStation;
import tv.genlock.tuner.TurnableClock;

/**
 * Half a day of one channel with breaks that nobody watches, and two hours in which the station is off, over the API: what was
 * counted, logged and reconciled.
 */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
@TestProfile(AsRunHttpTest.LoggedStation.class)
class AsRunHttpTest {
    /** A station for this test alone. */
    public static class LoggedStation extends TestStation {}

    private static final Duration STEP = Duration.ofHours(4);
    /** The station does not run for so long at the end. */
    private static final Duration OFF = Duration.ofHours(2);

    private static long channel;

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    @Inject
    TurnableClock clock;

    @Inject
    AirClock air;

    @Inject
    PastAirings past;

    @Inject
    AsRunKeeper keeper;

    @Inject
    StationEvents events;

    private final ObjectMapper json = new ObjectMapper();
    private ApiClient api;

    @BeforeEach
    void air() throws Exception {
        api = new ApiClient(station);
        if (channel == 0) {
            channel = channelWithBreaks();
            for (int n = 0; n < 3; n++) {
                api.get("/api/channels/" + channel + "/rundown");
                clock.advance(STEP);
                past.count();
                keeper.look();
            }
            clock.advance(OFF);
            keeper.begin();
            keeper.look();
            past.count();
            events.publish(new StationEvent.CatalogChanged(1));
        }
    }

    private long channelWithBreaks() throws Exception {
        List<SourcedItem> listed = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            listed.add(
                    Listed.item(ItemFacts.of(Kind.MOVIE, "Logged film " + n).build(), 44 * 60L * Ticks.PER_SECOND + n));
        }
        for (int n = 0; n < 40; n++) {
            ItemFacts facts = ItemFacts.of(Kind.COMMERCIAL, "Logged spot " + n).build();
            listed.add(Listed.item(facts, (n % 3 + 1) * 10 * Ticks.PER_SECOND + n * 1_733L % 45_000));
        }
        long library = libraries.of("Logged", listed);
        Answer made = api.send("POST", "/api/channels", "{\"name\":\"Logged\",\"library_ids\":[" + library + "]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        long id = made.json().get("id").asLong();
        ObjectNode grid = (ObjectNode) api.get("/api/channels/" + id + "/grid").json();
        grid.put("zone", "Pacific/Auckland").put("day_start", "05:30");
        ObjectNode block = ((ObjectNode) grid.get("templates").get(0))
                .putArray("blocks")
                .addObject()
                .put("id", "films")
                .put("start", "05:30")
                .put("minutes", 1440)
                .put("align_minutes", 30)
                .put("order", "shuffle");
        block.set("content", json.readTree("{\"kind\":\"filtered\",\"item_kinds\":[\"movie\"]}"));
        Answer put = api.send("PUT", "/api/channels/" + id + "/grid", grid.toString());
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        return id;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<JsonNode> rows(String query) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page;
        do {
            String asked = "/api/asrun?limit=500&offset=" + rows.size() + "&channel_id=" + channel + query;
            page = api.get(asked).json();
            page.get("items").forEach(rows::add);
        } while (rows.size() < page.get("total").asInt());
        return rows;
    }

    /** Everything of the station's one channel that has begun. */
    private Map<Long, List<Instant>> begun() throws Exception {
        String from = air.instant().minus(Duration.ofHours(40)).toString();
        String span = "?from=" + from + "&to=" + air.instant();
        List<JsonNode> begun = new ArrayList<>(
                list(api.get("/api/channels/" + channel + "/rundown" + span)
                                .json()
                                .get("pieces"))
                        .stream()
                        .filter(piece -> !piece.get("break_number").isNull()
                                && !piece.get("item_id").isNull())
                        .toList());
        assertThat(begun).hasSizeGreaterThan(100);
        begun.addAll(
                list(api.get("/api/schedules/channel/" + channel + span).json().get("airings")));
        Instant created = Instant.parse("2026-11-21T20:00:00Z");
        return begun.stream()
                .filter(one -> !one.get("item_id").isNull())
                .filter(one -> !start(one).isBefore(created) && !start(one).isAfter(air.instant()))
                .collect(Collectors.groupingBy(
                        one -> one.get("item_id").asLong(),
                        Collectors.mapping(AsRunHttpTest::start, Collectors.toList())));
    }

    private static Instant start(JsonNode one) {
        return Instant.parse(one.get("start").asText());
    }

    @Test
    void clipsInBreaks_countAsEntriesDo_eachAiringOnce() throws Exception {
        past.count();
        Map<Long, List<Instant>> begun = begun();

        for (JsonNode item : api.get("/api/catalog/items?limit=200").json().get("items")) {
            List<Instant> times = begun.getOrDefault(item.get("id").asLong(), List.of());
            assertThat(item.get("air_count").asInt())
                    .as(item.get("title").asText())
                    .isEqualTo(times.size());
            assertThat(times.isEmpty()).isEqualTo(item.get("last_aired_at").isNull());
            if (!times.isEmpty()) {
                assertThat(Instant.parse(item.get("last_aired_at").asText()))
                        .isEqualTo(times.stream().max(Instant::compareTo).orElseThrow());
            }
        }
        JsonNode found = api.get("/api/catalog/items?limit=200&query=kind:commercial%20aired:%3C1d%20plays%3E1")
                .json()
                .get("items");
        assertThat(found).isNotEmpty().allMatch(item -> item.get("air_count").asInt() > 1);
        List<String> order = list(
                        api.get("/api/catalog/items?limit=200&query=kind:commercial%20has:aired&sort=aired&order=asc")
                                .json()
                                .get("items"))
                .stream()
                .map(item -> item.get("last_aired_at").asText())
                .toList();
        assertThat(order).isSorted();
    }

    @Test
    void days_areTheChannelsOwn_andAddUpToTheRows() throws Exception {
        JsonNode answer =
                api.get("/api/asrun/reconciliation?channel_id=" + channel).json();
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        JsonNode days = answer.get("days");

        // The station began at 09:00 in Auckland; half a day later it is evening.
        assertThat(days).hasSize(1);
        JsonNode day = days.get(0);
        assertThat(day.get("day").asText()).isEqualTo("2026-11-22");
        assertThat(day.get("over").asBoolean()).isFalse();
        for (String level : List.of("entries", "breaks")) {
            List<JsonNode> rows = rows("&day=2026-11-22&level=" + level);
            JsonNode tally = day.get(level);
            assertThat(rows).hasSizeGreaterThan(5);
            assertThat(tally.get("planned").asInt()).isEqualTo(rows.size());
            assertThat(tally.get("differed").asInt())
                    .isEqualTo(rows("&day=2026-11-22&discrepancy=any&level=" + level)
                            .size());
            assertThat(tally.get("planned_seconds").asDouble()).isEqualTo(seconds(rows, "planned_seconds"), within());
            assertThat(tally.get("aired_seconds").asDouble()).isEqualTo(seconds(rows, "actual_seconds"), within());
            assertThat(tally.get("lost_seconds").asDouble())
                    .isEqualTo(seconds(rows, "planned_seconds") - seconds(rows, "actual_seconds"), within())
                    .isPositive();
            long skipped = rows.stream()
                    .filter(row -> row.get("outcome").asText().equals("skipped"))
                    .count();
            assertThat(tally.at("/outcomes/skipped").asLong())
                    .isEqualTo(skipped)
                    .isPositive();
            assertThat(tally.get("discrepancies"))
                    .anyMatch(one -> one.get("discrepancy").asText().equals("skipped_late_at_startup")
                            && one.get("rows").asLong() == skipped);
        }
        assertThat(rows("&day=2026-11-21")).isEmpty();
    }

    private static Offset<Double> within() {
        return Offset.offset(0.001);
    }

    private static double seconds(List<JsonNode> rows, String field) {
        return rows.stream().mapToDouble(row -> row.get(field).asDouble()).sum();
    }

    @Test
    void reconciliation_isNarrowed_andRefusesWhatItDoesNotUnderstand() throws Exception {
        String path = "/api/asrun/reconciliation";

        assertThat(api.get(path + "?level=breaks")
                        .json()
                        .at("/days/0/entries/planned")
                        .asInt())
                .isZero();
        assertThat(api.get(path + "?discrepancy=file_broken")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get(path + "?from=2026-11-23").json().get("days")).isEmpty();
        Answer wrong = api.get(path + "?from=yesterday&level=all&discrepancy=odd&channel_id=0&limit=0");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("from", "level", "discrepancy", "channel_id", "limit");
    }
}
