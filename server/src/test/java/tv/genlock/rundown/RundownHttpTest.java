package tv.genlock.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Channels;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.media.Ticks;

/** Breaks of a channel over the API: what is planned, and that it stays. Other tests may have put things into the same station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class RundownHttpTest {
    private static long library;

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    @Inject
    Rundowns rundowns;

    @Inject
    AirClock clock;

    @Inject
    Channels channels;

    private ApiClient api;
    private HourlyFilms films;
    private long channel;

    @BeforeEach
    void fill() throws Exception {
        api = new ApiClient(station);
        if (library == 0) {
            library = HourlyFilms.library(libraries, "Interrupted");
        }
        films = new HourlyFilms(api, library);
        channel = films.channel("Broken");
    }

    private ObjectNode hourly(String breaks) throws Exception {
        return films.grid(channel, breaks);
    }

    private void put(ObjectNode grid) throws Exception {
        films.put(channel, grid);
    }

    private List<JsonNode> pieces() throws Exception {
        List<JsonNode> pieces = new ArrayList<>();
        api.get("/api/channels/" + channel + "/rundown").json().get("pieces").forEach(pieces::add);
        return pieces;
    }

    @Test
    void filmsOfFortyFourMinutes_inHours_haveBreaksThatFillThem() throws Exception {
        put(hourly("standard"));

        List<JsonNode> pieces = pieces();

        assertThat(pieces).hasSizeGreaterThan(30);
        assertThat(pieces).extracting(piece -> piece.get("kind").asText()).contains("programme", "spot", "card");
        for (int n = 1; n < pieces.size(); n++) {
            if (pieces.get(n).get("entry_id").equals(pieces.get(n - 1).get("entry_id"))) {
                assertThat(pieces.get(n).get("start"))
                        .isEqualTo(pieces.get(n - 1).get("end"));
            }
        }
        assertThat(pieces)
                .filteredOn(piece -> piece.get("kind").asText().equals("card"))
                .anyMatch(piece -> piece.get("title").asText().contains("Interrupted film"));
    }

    @Test
    void whatIsPlanned_stays_andIsTakenBackOnlyBehindTheLock() throws Exception {
        put(hourly("standard"));
        List<JsonNode> before = pieces();

        assertThat(pieces()).isEqualTo(before);
        put(hourly("standard"));

        String lock = clock.instant().plus(Duration.ofMinutes(4)).toString();
        assertThat(pieces())
                .filteredOn(piece -> piece.get("start").asText().compareTo(lock) < 0)
                .isEqualTo(before.stream()
                        .filter(piece -> piece.get("start").asText().compareTo(lock) < 0)
                        .toList());
        assertThat(rundowns.of(channels.get(channel), 0, Ticks.of(clock.instant())))
                .isNotNull();
    }

    @Test
    void nextAtOnce_leavesNoBreaks_andTheNextFilmFollows() throws Exception {
        ObjectNode grid = hourly("none");
        ((ArrayNode) grid.get("break_templates"))
                .addObject()
                .put("name", "none")
                .put("fill", "next_at_once");
        put(grid);

        assertThat(pieces()).isEmpty();
    }

    @Test
    void load_keepsTimeFree_whereNothingIsAligned() throws Exception {
        ObjectNode grid = hourly("loaded");
        ((ObjectNode) grid.at("/templates/0/blocks/0")).put("align_minutes", 0);
        ((ArrayNode) grid.get("break_templates"))
                .addObject()
                .put("name", "loaded")
                .put("load_minutes", 15);
        put(grid);

        JsonNode airings = api.get("/api/schedules/channel/" + channel).json().get("airings");
        assertThat(airings)
                .anyMatch(airing -> Duration.between(
                                        Instant.parse(airing.get("start").asText()),
                                        Instant.parse(airing.get("stop").asText()))
                                .toSeconds()
                        == 55 * 60);
        assertThat(pieces()).extracting(piece -> piece.get("kind").asText()).contains("spot");
    }

    @Test
    void template_isTriedOnAProgramme_andMistakesAreTold() throws Exception {
        String path = "/api/channels/" + channel + "/grid/try-break";

        Answer tried = api.send("POST", path, "{\"template\":{\"name\":\"mine\"},\"programme_minutes\":44}");

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        double seconds = 0;
        for (JsonNode piece : tried.json().get("pieces")) {
            seconds += piece.get("seconds").asDouble();
        }
        assertThat(seconds).isEqualTo(3600, org.assertj.core.data.Offset.offset(0.001));
        assertThat(tried.json().get("notes")).isNotEmpty();
        Answer wrong = api.send(
                "POST",
                path,
                "{\"template\":{\"name\":\"mine\",\"avails\":[{\"role\":\"promo\"}]},\"slot_minutes\":0}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("template.avails").contains("slot_minutes");
    }

    @Test
    void blockOfATemplateThatIsNotThere_isRefused() throws Exception {
        Answer put = api.send(
                "PUT",
                "/api/channels/" + channel + "/grid",
                hourly("unheard of").toString());

        assertThat(put.status()).isEqualTo(400);
        assertThat(put.text()).contains("templates[0].blocks[0].breaks");
    }
}
