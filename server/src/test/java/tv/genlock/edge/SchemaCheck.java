package tv.genlock.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds JSON against the schemas of an OpenAPI 3.1 document, as far as ours use them. Stricter than the standard in one thing: a
 * field that the schema does not name is a fault, so that nothing is sent that is not described.
 */
final class SchemaCheck {
    private final JsonNode document;

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What does not fit, each with its place; empty when all does. */
    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "$", faults);
        return faults;
    }

    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            String reference = at.get("$ref").asText();
            JsonNode found = document.at(reference.substring(1));
            if (found.isMissingNode()) {
                throw new IllegalStateException("the description has no " + reference);
            }
            at = found;
        }
        return at;
    }

    private void check(JsonNode stated, JsonNode value, String at, List<String> faults) {
        JsonNode schema = resolve(stated);
        if (schema.has("anyOf")) {
            boolean any = false;
            for (JsonNode one : schema.get("anyOf")) {
                List<String> tried = new ArrayList<>();
                check(one, value, at, tried);
                any |= tried.isEmpty();
            }
            note(any, at + " fits none of " + schema.get("anyOf"), faults);
            return;
        }
        if (schema.has("type") && !types(schema.get("type")).contains(typeOf(value, schema))) {
            faults.add(at + " is " + value + ", not " + schema.get("type"));
            return;
        }
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode constant : schema.get("enum")) {
                known |= constant.equals(value);
            }
            note(known, at + " is " + value + ", not one of " + schema.get("enum"), faults);
        }
        switch (value.getNodeType()) {
            case STRING -> checkText(schema, value.asText(), at, faults);
            case NUMBER -> checkNumber(schema, value.asDouble(), at, faults);
            case ARRAY -> checkArray(schema, value, at, faults);
            case OBJECT -> checkObject(schema, value, at, faults);
            default -> {}
        }
    }

    private static void checkText(JsonNode schema, String text, String at, List<String> faults) {
        int length = text.codePointCount(0, text.length());
        note(length >= schema.path("minLength").asInt(0), at + " is too short", faults);
        note(length <= schema.path("maxLength").asInt(Integer.MAX_VALUE), at + " is too long", faults);
        note(!schema.has("pattern") || text.matches(schema.get("pattern").asText()), at + " has another form", faults);
        if (schema.path("format").asText().equals("date-time")) {
            try {
                var _ = OffsetDateTime.parse(text);
                note(
                        text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"),
                        at + " is spelled " + text,
                        faults);
            } catch (DateTimeParseException e) {
                faults.add(at + ": " + e.getMessage());
            }
        }
    }

    private static void checkNumber(JsonNode schema, double number, String at, List<String> faults) {
        note(number >= schema.path("minimum").asDouble(-Double.MAX_VALUE), at + " is too small", faults);
        note(number <= schema.path("maximum").asDouble(Double.MAX_VALUE), at + " is too large", faults);
    }

    private void checkArray(JsonNode schema, JsonNode value, String at, List<String> faults) {
        note(value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE), at + " has too many entries", faults);
        for (int i = 0; i < value.size() && schema.has("items"); i++) {
            check(schema.get("items"), value.get(i), at + "[" + i + "]", faults);
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String at, List<String> faults) {
        for (JsonNode required : schema.path("required")) {
            note(value.has(required.asText()), at + " lacks " + required.asText(), faults);
        }
        value.properties().forEach(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (!property.isMissingNode()) {
                check(property, field.getValue(), at + "." + field.getKey(), faults);
            } else if (schema.has("properties")) {
                faults.add(at + "." + field.getKey() + " is not described");
            }
        });
    }

    private static void note(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static List<String> types(JsonNode stated) {
        List<String> types = new ArrayList<>();
        if (stated.isTextual()) {
            types.add(stated.asText());
        }
        stated.forEach(type -> types.add(type.asText()));
        return types;
    }

    private static String typeOf(JsonNode value, JsonNode schema) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER ->
                value.isIntegralNumber() && !types(schema.get("type")).contains("number") ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }
}
