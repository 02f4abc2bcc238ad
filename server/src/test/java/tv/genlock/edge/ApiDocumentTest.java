package tv.genlock.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.edge.ApiContract.Input;
import tv.genlock.edge.ApiContract.Operation;

/** The API's description is whole: every operation, parameter, field and failure, with limits and examples. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ApiDocumentTest {
    private static final Path STORED = Path.of("../docs/openapi.json");
    private static final String RENEW = "genlock.api.renew";

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @TestHTTPResource("/")
    URI station;

    private ApiContract contract;

    @BeforeEach
    void read() throws Exception {
        contract = new ApiClient(station).contract();
    }

    @Test
    void storedDescription_isTheStations() throws IOException {
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(STORED, json.writeValueAsString(contract.document()) + "\n");
        }

        assertThat(json.readTree(STORED.toFile()))
                .as(
                        "docs/openapi.json is stale: run `make api`, which renews it and the web's types, and look at the difference")
                .isEqualTo(contract.document());
    }

    @Test
    void everyOperation_isNamedTaggedAndSaysHowItEnds() {
        Set<String> names = new HashSet<>();
        Set<String> tags = new HashSet<>();
        contract.document().get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        for (Operation operation : contract.operations()) {
            JsonNode about = operation.about();
            assertThat(about.path("summary").asText()).as("%s", operation).isNotEmpty();
            assertThat(names.add(about.path("operationId").asText()))
                    .as("%s has a name of its own", operation)
                    .isTrue();
            assertThat(tags).as("%s", operation).contains(about.at("/tags/0").asText());
            assertThat(about.at("/responses/default").isMissingNode())
                    .as("%s", operation)
                    .isFalse();
            about.get("responses").properties().forEach(response -> {
                JsonNode content =
                        contract.schemas().resolve(response.getValue()).path("content");
                if (response.getKey().startsWith("4")) {
                    assertThat(content.has("application/problem+json")
                                    || response.getKey().equals("416"))
                            .as("%s %s", operation, response.getKey())
                            .isTrue();
                }
                content.forEach(body -> assertThat(body.has("schema"))
                        .as("%s %s says what it sends", operation, response.getKey())
                        .isTrue());
            });
        }
    }

    @Test
    void everyInput_hasLimits() {
        List<String> boundless = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            for (Input input : contract.parameters(operation)) {
                if (!input.in().equals("header") && !isLimited(input.schema())) {
                    boundless.add(operation + " " + input.name());
                }
            }
            contract.body(operation).ifPresent(body -> {
                assertThat(body.path("additionalProperties").asBoolean(true))
                        .as("%s", operation)
                        .isFalse();
                body.get("properties").properties().forEach(field -> {
                    if (!isLimited(contract.withoutNull(field.getValue()))) {
                        boundless.add(operation + " " + field.getKey());
                    }
                });
            });
        }

        assertThat(boundless).isEmpty();
    }

    private static boolean isLimited(JsonNode schema) {
        String type = schema.get("type").isTextual()
                ? schema.get("type").asText()
                : schema.at("/type/0").asText();
        return switch (type) {
            case "string" ->
                schema.has("maxLength") || schema.has("pattern") || schema.has("enum") || schema.has("format");
            case "integer", "number" -> schema.has("minimum");
            case "array" -> schema.has("maxItems");
            default -> true;
        };
    }

    @Test
    void everyBody_hasAnExampleThatFitsIt() {
        contract.document().at("/components/schemas").properties().forEach(schema -> {
            boolean record = schema.getValue().has("properties");
            JsonNode example = schema.getValue().at("/examples/0");
            assertThat(record && example.isMissingNode())
                    .as("%s has an example", schema.getKey())
                    .isFalse();
            if (record) {
                assertThat(contract.schemas().faults(schema.getValue(), example))
                        .as(schema.getKey())
                        .isEmpty();
            }
        });
    }

    /** Threat T2: whoever may use the API must not choose what the station runs. */
    @Test
    void noInput_namesAProgramOrItsArguments() {
        for (Operation operation : contract.operations()) {
            contract.body(operation)
                    .ifPresent(body -> assertThat(body.get("properties").fieldNames())
                            .toIterable()
                            .noneMatch(name -> name.matches(".*(ffmpeg|executable|argument|command|option).*")));
        }
    }
}
