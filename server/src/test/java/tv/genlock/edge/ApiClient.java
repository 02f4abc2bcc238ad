package tv.genlock.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks to the station over real HTTP and holds every answer against the API's description. */
public final class ApiClient {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI station;
    private final ApiContract contract;

    /** What came back; {@code json} is missing where the answer is none. */
    public record Answer(int status, String type, String text, JsonNode json) {
        public boolean isProblem() {
            return type.equals("application/problem+json");
        }
    }

    public ApiClient(URI station) throws IOException, InterruptedException {
        this.station = station;
        HttpRequest description =
                HttpRequest.newBuilder(station.resolve("/openapi?format=json")).build();
        this.contract = new ApiContract(
                json.readTree(client.send(description, BodyHandlers.ofString()).body()));
    }

    public ApiContract contract() {
        return contract;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Sends JSON, or nothing when {@code body} is empty. */
    public Answer send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer send(String method, String path, byte[] body, String type) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(station.resolve("/") + path.substring(1)))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request.build());
    }

    public Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        byte[] body = read(answer);
        String path = request.uri().getRawPath();
        assertThat(contract.faults(request.method(), path, answer, body))
                .as("%s %s", request.method(), request.uri())
                .isEmpty();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        String text = new String(body, StandardCharsets.UTF_8);
        return new Answer(
                answer.statusCode(),
                type,
                text,
                type.endsWith("json") ? json.readTree(text) : MissingNode.getInstance());
    }

    /** Everything but pictures that move: a channel never ends. */
    private static byte[] read(HttpResponse<InputStream> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try (InputStream body = answer.body()) {
            return type.startsWith("video/") ? new byte[0] : body.readAllBytes();
        }
    }
}
