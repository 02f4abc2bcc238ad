package tv.genlock.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.edge.ApiClient;
import tv.genlock.edge.ApiClient.Answer;

/** The network's file over the API. Other tests may have made channels on the same station. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class NetworkHttpTest {
    private static final String NAME = "Channel of a file";

    @TestHTTPResource
    URI station;

    private ApiClient api;

    @BeforeEach
    void open() throws Exception {
        api = new ApiClient(station);
    }

    private Answer send(String method, String path, String yaml) throws Exception {
        return api.send(method, path, yaml.getBytes(StandardCharsets.UTF_8), "text/yaml");
    }

    @Test
    void file_isCompared_putInForce_andWrittenAgain() throws Exception {
        String file = "channels:\n  - name: " + NAME + "\n    seed: 5\n    grid: {}\n";

        Answer compared = send("POST", "/api/network/diff", file);
        Answer put = send("PUT", "/api/network.yaml", file);

        assertThat(compared.status()).as(compared.text()).isEqualTo(200);
        assertThat(compared.json().get("problems")).isEmpty();
        assertThat(compared.json().at("/changes/0/change").asText()).isEqualTo("added");
        assertThat(put.json()).isEqualTo(compared.json());
        String written = api.get("/api/network.yaml").text();
        assertThat(written).contains("name: " + NAME, "seed: 5");
        assertThat(send("POST", "/api/network/diff", written).json().get("changes"))
                .allMatch(change -> change.get("change").asText().equals("unchanged"));
    }

    @Test
    void fileWithAMistake_isRefused_withItsPlace() throws Exception {
        String file = "channels:\n  - name: Wrong\n    number: nine\n";

        Answer put = send("PUT", "/api/network.yaml", file);

        assertThat(put.status()).isEqualTo(400);
        assertThat(put.isProblem()).isTrue();
        assertThat(put.json().at("/errors/0/field").asText()).isEqualTo("line 3, column 13");
        assertThat(send("PUT", "/api/network.yaml?prune=perhaps", "channels: []\n")
                        .status())
                .isEqualTo(400);
        assertThat(send("PUT", "/api/network.yaml?prune=true", "collections: []\n")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/network.yaml").text()).doesNotContain("name: Wrong");
    }
}
