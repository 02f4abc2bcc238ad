package tv.genlock.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The API's description, as something to hold requests and answers against. */
public final class ApiContract {
    private final JsonNode document;
    private final SchemaCheck schemas;
    private final List<Operation> operations = new ArrayList<>();

    /** One method of one address. */
    public record Operation(String method, String path, JsonNode about, Pattern address) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** One parameter or field that a client gives. */
    public record Input(String name, String in, boolean required, JsonNode schema) {}

    public ApiContract(JsonNode document) {
        this.document = document;
        this.schemas = new SchemaCheck(document);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                address(path.getKey())))));
        // Literal addresses before those with parameters.
        operations.sort(Comparator.comparingLong((Operation operation) ->
                operation.path().chars().filter(c -> c == '{').count()));
    }

    private static Pattern address(String path) {
        StringBuilder regex = new StringBuilder();
        for (String part : path.split("(?=\\{)|(?<=\\})")) {
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }

    public List<Operation> operations() {
        return operations;
    }

    JsonNode document() {
        return document;
    }

    SchemaCheck schemas() {
        return schemas;
    }

    /** What is described for a request. */
    public Optional<Operation> find(String method, String path) {
        String described = method.equals("HEAD") ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.method().equals(described))
                .filter(operation -> operation.address().matcher(path).matches())
                .findFirst();
    }

    /** Parameters of an operation. */
    public List<Input> parameters(Operation operation) {
        List<Input> inputs = new ArrayList<>();
        for (JsonNode stated : operation.about().path("parameters")) {
            JsonNode parameter = schemas.resolve(stated);
            inputs.add(new Input(
                    parameter.get("name").asText(),
                    parameter.get("in").asText(),
                    parameter.path("required").asBoolean(),
                    schemas.resolve(parameter.get("schema"))));
        }
        return inputs;
    }

    /** The schema of an operation's body. */
    public Optional<JsonNode> body(Operation operation) {
        JsonNode schema = operation.about().at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schemas.resolve(schema));
    }

    /** The schema a field of a body has when it is not null. */
    public JsonNode withoutNull(JsonNode schema) {
        JsonNode resolved = schemas.resolve(schema);
        for (JsonNode one : resolved.path("anyOf")) {
            if (!one.path("type").asText().equals("null")) {
                return schemas.resolve(one);
            }
        }
        return resolved;
    }

    /** Where the answer to a request departs from the description; empty when nowhere. */
    public List<String> faults(String method, String path, HttpResponse<?> answer, byte[] body) throws IOException {
        Optional<Operation> operation = find(method, path);
        if (operation.isEmpty()) {
            return answer.statusCode() >= 400 ? List.of() : List.of(method + " " + path + " is not described");
        }
        JsonNode responses = operation.get().about().get("responses");
        String status = Integer.toString(answer.statusCode());
        if (!responses.has(status) && answer.statusCode() < 400) {
            return List.of("status " + status + " is not described");
        }
        JsonNode response = schemas.resolve(responses.has(status) ? responses.get(status) : responses.get("default"));
        String type = answer.headers()
                .firstValue("Content-Type")
                .map(header -> header.replaceFirst(";.*", ""))
                .orElse("");
        if (body.length == 0) {
            return List.of();
        }
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            return List.of(status + " with " + type + " is not described");
        }
        if (!type.endsWith("json") || !content.has("schema")) {
            return List.of();
        }
        JsonNode said = new ObjectMapper().readTree(new String(body, StandardCharsets.UTF_8));
        return schemas.faults(content.get("schema"), said);
    }
}
