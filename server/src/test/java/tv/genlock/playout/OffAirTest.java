package tv.genlock.playout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.air.PlayoutEvent.Content;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Channels;
import tv.genlock.channel.LockHorizon;
import tv.genlock.edge.ApiClient;
import tv.genlock.media.Ticks;
import tv.genlock.playout.store.PlayoutStore;
import tv.genlock.rundown.HourlyFilms;

/** The playout log of a channel that goes off the air. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class OffAirTest {
    private static final long HOUR = 3600 * Ticks.PER_SECOND;

    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    @Inject
    Channels channels;

    @Inject
    Playout playout;

    @Inject
    PlayoutStore log;

    @Inject
    AirClock clock;

    @Test
    void log_ofAChannelOffTheAir_saysGoodBye_andKeepsThatItIsATestCard() throws Exception {
        ApiClient api = new ApiClient(station);
        HourlyFilms films = new HourlyFilms(api, HourlyFilms.library(libraries, "Silence"));
        long id = films.channel("Silence");
        ObjectNode grid = (ObjectNode) api.get("/api/channels/" + id + "/grid").json();
        grid.putObject("otherwise").put("kind", "off_air");
        films.put(id, grid);

        playout.keepAhead(channels.get(id));

        List<Content.Slate> cards = log.events(id, LockHorizon.at(clock.ticks()), clock.ticks() + 24 * HOUR).stream()
                .filter(event -> event.content() instanceof Content.Slate)
                .map(event -> (Content.Slate) event.content())
                .filter(Content.Slate::testCard)
                .toList();
        assertThat(cards).isNotEmpty();
        assertThat(cards.getFirst().reason()).startsWith("That was all. Back at ");
        assertThat(cards.getLast().reason()).startsWith("Off the air until ");
        api.send("DELETE", "/api/channels/" + id, "");
    }
}
