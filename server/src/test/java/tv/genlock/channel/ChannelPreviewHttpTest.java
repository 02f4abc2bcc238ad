package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.catalog.TestLibraries;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.rundown.HourlyFilms;

/** What a channel would air with settings that are not saved yet. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ChannelPreviewHttpTest {
    @TestHTTPResource
    URI station;

    @Inject
    TestLibraries libraries;

    @Test
    void previewForAChannel_leavesOutWhatNeverAirsThere() throws Exception {
        ApiClient api = new ApiClient(station);
        long library = HourlyFilms.library(libraries, "Foreseen");
        long channel = new HourlyFilms(api, library).channel("Foreseen");
        String plan = "{\"library_ids\":[" + library + "],\"kinds\":[\"movie\"]}";
        JsonNode all = preview(api, "", plan);
        long kept = all.at("/airings/0/item_id").asLong();
        Answer never = api.send("PUT", "/api/channels/" + channel + "/never", "{\"item_ids\":[" + kept + "]}");
        assertThat(never.status()).as(never.text()).isEqualTo(200);

        JsonNode left = preview(api, "?channel_id=" + channel, plan);

        assertThat(left.get("matching_items").asInt())
                .isEqualTo(all.get("matching_items").asInt() - 1);
        assertThat(left.get("airings"))
                .isNotEmpty()
                .noneMatch(airing -> airing.get("item_id").asLong() == kept);
        assertThat(preview(api, "", plan).get("matching_items")).isEqualTo(all.get("matching_items"));
        assertThat(api.send("POST", "/api/channels/preview?channel_id=4711", plan)
                        .status())
                .isEqualTo(400);
        api.send("DELETE", "/api/channels/" + channel, "");
    }

    private static JsonNode preview(ApiClient api, String query, String plan) throws Exception {
        Answer answer = api.send("POST", "/api/channels/preview" + query, plan);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
