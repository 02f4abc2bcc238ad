package tv.genlock.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.edge.ApiClient.Answer;
import tv.genlock.edge.ApiContract.Input;
import tv.genlock.edge.ApiContract.Operation;
import tv.genlock.event.StationEvents;
import tv.genlock.source.Scans;

/**
 * Every operation and every field of the API's description, with values it must refuse: each ends in a 4xx problem that names the
 * field, none in a 5xx. What the description learns tomorrow is tried tomorrow.
 */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class HostileRequestsTest {

    private static long sourceId;
    private static long channelId;
    private static long collectionId;
    private static long itemId;
    private static long entryId;

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> faults = new ArrayList<>();

    @TestHTTPResource("/")
    URI station;

    @Inject
    StationEvents events;

    @Inject
    InstantSource clock;

    private ApiClient api;

    @BeforeEach
    void stationWithOneOfEach() throws Exception {
        api = new ApiClient(station);
        if (channelId != 0) {
            return;
        }
        Path folder = Files.createDirectories(
                Path.of(System.getProperty(FreshStation.MEDIA)).resolve("hostile"));
        Files.writeString(folder.resolve("broken.mp4"), "no video");
        sourceId = Scans.awaited(
                events,
                () -> made(api.send(
                        "POST", "/api/sources", json.writeValueAsString(Map.of("location", folder.toString())))));
        JsonNode items = api.get("/api/catalog/items").json();
        itemId = items.at("/items/0/id").asLong();
        collectionId = made(api.send("POST", "/api/collections", "{\"name\":\"Victims\",\"kind\":\"manual\"}"));
        channelId = made(api.send("POST", "/api/channels", "{\"name\":\"Victim\"}"));
        entryId = api.get("/api/schedules/channel/" + channelId)
                .json()
                .at("/airings/0/id")
                .asLong();
    }

    private static long made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    @Test
    void everyField_ofEveryBody_refusesWhatIsBeyondItsLimits() throws Exception {
        for (Operation operation : api.contract().operations()) {
            JsonNode body = api.contract().body(operation).orElse(null);
            if (body != null) {
                tryFields(operation, body, "", required(operation));
            }
        }

        assertThat(faults).isEmpty();
    }

    private void tryFields(Operation operation, JsonNode schema, String within, ObjectNode others) throws Exception {
        for (Map.Entry<String, JsonNode> field : schema.get("properties").properties()) {
            JsonNode limits = api.contract().withoutNull(field.getValue());
            String name = within + field.getKey();
            for (String value : HostileValues.json(limits)) {
                String body = body(others, name, value);
                Answer answer = api.send(operation.method(), address(operation), body);
                judge(operation + " " + name + "=" + shortened(value), answer, name);
            }
            if (limits.has("properties")) {
                tryFields(operation, limits, name + ".", others);
            }
        }
    }

    /** The other fields, and the one under test as it stands, JSON or not. */
    private static String body(ObjectNode others, String name, String value) {
        ObjectNode rest = others.deepCopy();
        rest.remove(name);
        List<String> steps = List.of(name.split("\\.")).reversed();
        String inner = "\"" + steps.getFirst() + "\":" + value;
        for (String step : steps.subList(1, steps.size())) {
            inner = "\"" + step + "\":{" + inner + "}";
        }
        String text = rest.toString();
        return text.length() == 2 ? "{" + inner + "}" : text.substring(0, text.length() - 1) + "," + inner + "}";
    }

    private ObjectNode required(Operation operation) {
        return switch (operation.toString()) {
            case "POST /api/schedules" ->
                json.createObjectNode()
                        .put("channel_id", channelId)
                        .put("item_id", itemId)
                        .put("start", "2026-11-22T20:00:00Z");
            case "POST /api/catalog/spots" ->
                json.createObjectNode().set("item_ids", json.createArrayNode().add(itemId));
            case "POST /api/sources", "POST /api/sources/test" ->
                json.createObjectNode().put("location", System.getProperty(FreshStation.MEDIA) + "/none");
            case "POST /api/channels", "PATCH /api/sources/{id}", "PATCH /api/system" ->
                json.createObjectNode().put("name", "Fine");
            default -> json.createObjectNode();
        };
    }

    @Test
    void everyBody_thatIsNoObjectOfItsFields_isRefused() throws Exception {
        String deep = "[".repeat(5_000);
        List<String> bodies = List.of(
                "null",
                "[]",
                "5",
                "\"x\"",
                "true",
                "{",
                "}",
                "{]",
                "{\"surprise\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{} {}",
                "{\"name\":\"a\" \"x\"}",
                "{'name':'a'}",
                "{\"\\u0000\":1}",
                "{\"" + HostileValues.TEN_THOUSAND + "\":1}",
                deep,
                "{\"format\":".repeat(200),
                "{\"name\":" + deep,
                "\u0000",
                "// comment\n{}",
                "{\"name\":\"" + "x".repeat(200_000) + "\"}",
                "{\"name\":\"" + "x".repeat(2_000_000) + "\"}");
        for (Operation operation : api.contract().operations()) {
            boolean mayBeEmpty = Stream.of("/generate-schedule", "/scan", "/confirm", "/registration")
                    .anyMatch(operation.path()::endsWith);
            if (api.contract().body(operation).isPresent()) {
                for (String body : bodies) {
                    if (!(mayBeEmpty && body.equals("null"))) {
                        judge(
                                operation + " " + shortened(body),
                                api.send(operation.method(), address(operation), body),
                                "");
                    }
                }
                for (byte[] body : notUtf8()) {
                    judge(
                            operation + " bytes " + body.length,
                            api.send(operation.method(), address(operation), body, "application/json"),
                            "");
                }
                if (!mayBeEmpty) {
                    judge(operation + " nothing", api.send(operation.method(), address(operation), ""), "");
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    private static List<byte[]> notUtf8() {
        return List.of(
                new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xFF, '"', '}'},
                new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
                },
                new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 0, 0, 0, '{'},
                new byte[] {0, 0, 0, '{', 0x7F, 0x7F, 0x7F, 0x7F, 0},
                new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}'},
                "{\"name\":".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void everyQueryParameter_refusesWhatIsBeyondItsLimits() throws Exception {
        String catchUp = "start=" + (clock.instant().getEpochSecond() - 600) + "&";
        for (Operation operation : api.contract().operations()) {
            for (Input input : api.contract().parameters(operation)) {
                if (input.in().equals("query") && !operation.path().equals("/openapi")) {
                    for (String value : queryValues(input)) {
                        String query = "?" + (isCatchUp(input) ? catchUp : "") + input.name() + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8);
                        Answer answer = api.send(operation.method(), address(operation) + query, "");
                        judge(operation + query.substring(0, Math.min(80, query.length())), answer, input.name());
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /** These two mean nothing without a start. */
    private static boolean isCatchUp(Input input) {
        return input.name().equals("duration") || input.name().equals("end");
    }

    private static List<String> queryValues(Input input) {
        Stream<String> values = HostileValues.query(input.schema());
        if (input.name().equals("start") || input.name().equals("end")) {
            // They take seconds too.
            return values.filter(value -> !value.isBlank() && !value.matches("\\d+"))
                    .toList();
        }
        // TV apps fill in nothing where they know nothing.
        boolean ofApps = input.name().equals("days") || input.name().equals("duration");
        return values.filter(value -> !(ofApps && value.isBlank())).toList();
    }

    @Test
    void everyPartOfEveryAddress_thatNamesNothing_isNotFound() throws Exception {
        List<String> parts = List.of(
                "0",
                "-1",
                "999999999",
                "99999999999999999999",
                "9".repeat(400),
                "abc",
                "1.5",
                "1e3",
                "0x1",
                "+1",
                "%20",
                "%00",
                "1%00",
                "..%2f..%2fetc%2fpasswd",
                "%252e%252e",
                "..%5c..",
                "%c0%ae",
                "%27%20or%201%3d1",
                "%0d%0aX-Injected:%201",
                "*",
                "%F0%9F%93%BA",
                "all%2f..",
                "null",
                "undefined",
                HostileValues.TEN_THOUSAND);
        for (Operation operation : api.contract().operations()) {
            for (Input input : api.contract().parameters(operation)) {
                if (input.in().equals("path")) {
                    for (String part : parts) {
                        String address = address(operation, input.name(), part);
                        judge(
                                operation + " " + input.name() + "=" + shortened(part),
                                api.send(operation.method(), address, ""),
                                "");
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void methodsThatAreNotDescribed_areRefused() throws Exception {
        for (Operation operation : api.contract().operations()) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")) {
                boolean own = operation.path().startsWith("/api")
                        || operation.path().startsWith("/channel")
                        || operation.path().startsWith("/hls");
                if (own && api.contract().find(method, address(operation)).isEmpty()) {
                    Answer answer = api.send(method, address(operation), "{}");
                    judge(method + " " + operation.path(), answer, "");
                    assertThat(answer.status())
                            .as("%s %s", method, operation.path())
                            .isIn(404, 405);
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void bodiesOfAnotherType_areRefused() throws Exception {
        byte[] body = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        for (Operation operation : api.contract().operations()) {
            if (api.contract().body(operation).isPresent()) {
                for (String type : List.of(
                        "text/plain",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "image/png",
                        "nonsense")) {
                    judge(operation + " " + type, api.send(operation.method(), address(operation), body, type), "");
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    private static String address(Operation operation) {
        return address(operation, "", "");
    }

    /** The address of something that is there, but for one part of it. */
    private static String address(Operation operation, String part, String value) {
        String path = operation.path();
        String id = Long.toString(idFor(path));
        Map<String, String> parts = new HashMap<>(Map.of("number", "1", "which", "all", "event", "1"));
        parts.putAll(Map.of(
                "revision",
                "0a",
                "segment",
                "1.ts",
                "key",
                "guess",
                "parentId",
                "c0",
                "kind",
                "primary",
                "season",
                "1"));
        parts.put("id", id);
        for (Map.Entry<String, String> one : parts.entrySet()) {
            path = path.replace("{" + one.getKey() + "}", one.getKey().equals(part) ? value : one.getValue());
        }
        return path;
    }

    private static long idFor(String path) {
        if (path.startsWith("/api/sources")) {
            return sourceId;
        }
        if (path.startsWith("/api/catalog")) {
            return itemId;
        }
        if (path.startsWith("/api/collections")) {
            return collectionId;
        }
        if (path.equals("/api/schedules/{id}")) {
            return entryId;
        }
        return path.startsWith("/api/jobs") ? 1 : channelId;
    }

    /** Notes what is wrong with the refusal of {@code what}. */
    private void judge(String what, Answer answer, String field) {
        if (answer.status() < 400 || answer.status() >= 500) {
            faults.add(what + ": " + answer.status() + " " + shortened(answer.text()));
        } else if (answer.status() == 414 && answer.text().isEmpty()) {
            // The line was too long for anything behind the socket to see it.
            return;
        } else if (!answer.isProblem()) {
            faults.add(what + ": " + answer.status() + " without a problem: " + shortened(answer.text()));
        } else if (answer.text().contains("Exception") || answer.text().contains("\\tat ")) {
            faults.add(what + " tells of the inside: " + shortened(answer.text()));
        } else if (!field.isEmpty() && !names(answer.json(), field)) {
            faults.add(what + " does not name it: " + shortened(answer.text()));
        }
    }

    private static boolean names(JsonNode problem, String field) {
        if (problem.get("code").asText().equals("malformed-json")) {
            return true;
        }
        boolean named = false;
        for (JsonNode error : problem.get("errors")) {
            named |= error.get("field").asText().startsWith(field);
        }
        return named;
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "\u2026";
    }
}
