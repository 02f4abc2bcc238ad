package tv.genlock.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.Listed;
import tv.genlock.catalog.SourcedItem;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleItem.Kind;

/** Channels of a station under test that air films of 44 minutes in hours, over its API. */
public record HourlyFilms(ApiClient api, long library) {
    /** A library of films and clips whose titles begin with {@code words}, which no other test has. */
    public static long library(TestLibraries libraries, String words) {
        List<SourcedItem> listed = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            listed.add(Listed.item(
                    ItemFacts.of(Kind.MOVIE, words + " film " + n).build(), 44 * 60L * Ticks.PER_SECOND + n));
        }
        for (int n = 0; n < 40; n++) {
            long jitter = n * 1_733L % 45_000;
            listed.add(Listed.item(
                    ItemFacts.of(Kind.COMMERCIAL, words + " spot " + n).build(),
                    (n % 3 + 1) * 10 * Ticks.PER_SECOND + jitter));
        }
        listed.add(Listed.item(ItemFacts.of(Kind.BUMPER, words + " bumper").build(), 4 * Ticks.PER_SECOND));
        return libraries.of(words, listed);
    }

    /** The id of a new channel. */
    public long channel(String name) throws Exception {
        Answer made =
                api.send("POST", "/api/channels", "{\"name\":\"" + name + "\",\"library_ids\":[" + library + "]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asLong();
    }

    /** A grid of films in hours, with breaks by a template of {@code breaks}. */
    public ObjectNode grid(long channel, String breaks) throws Exception {
        ObjectNode grid =
                (ObjectNode) api.get("/api/channels/" + channel + "/grid").json();
        ArrayNode blocks = ((ObjectNode) grid.get("templates").get(0)).putArray("blocks");
        ObjectNode block = blocks.addObject()
                .put("id", "films")
                .put("start", "06:00")
                .put("minutes", 1440)
                .put("align_minutes", 30)
                .put("order", "shuffle")
                .put("breaks", breaks);
        block.set(
                "content",
                new ObjectMapper()
                        .readTree("{\"kind\":\"filtered\",\"library_ids\":[" + library
                                + "],\"item_kinds\":[\"movie\"]}"));
        return grid;
    }

    /** A grid that shows another channel later. */
    public ObjectNode later(long channel, long other, int minutes) throws Exception {
        ObjectNode grid =
                (ObjectNode) api.get("/api/channels/" + channel + "/grid").json();
        ((ObjectNode) grid.get("templates").get(0)).putArray("blocks");
        grid.set(
                "otherwise",
                new ObjectMapper()
                        .createObjectNode()
                        .put("kind", "delayed")
                        .put("channel_id", other)
                        .put("delay_minutes", minutes));
        return grid;
    }

    public void put(long channel, ObjectNode grid) throws Exception {
        Answer put = api.send("PUT", "/api/channels/" + channel + "/grid", grid.toString());
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }
}
