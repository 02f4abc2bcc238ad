package tv.genlock.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a schema must refuse: wrong types, values beyond its limits, text that is none. As JSON, or as it stands in a query. */
final class HostileValues {
    static final String TEN_THOUSAND = "x".repeat(10_000);
    private static final String HUGE = "9".repeat(400);

    private HostileValues() {}

    /** JSON that does not fit {@code schema}, as text: some of it is no JSON at all. */
    static List<String> json(JsonNode schema) {
        return switch (type(schema)) {
            case "integer", "number" -> numbers(schema);
            case "boolean" -> List.of("\"true\"", "1", "0", "\"\"", "[]", "{}", "[true]");
            case "array" ->
                List.of(
                        "\"x\"",
                        "5",
                        "true",
                        "{}",
                        "[null]",
                        "[[]]",
                        "[{}]",
                        "[true]",
                        list(schema.path("maxItems").asInt(200) + 1),
                        "[\"\\u0000\"]",
                        "[\"" + TEN_THOUSAND + "\"]");
            case "object" -> List.of("\"x\"", "5", "true", "[]", "[{}]", "{\"surprise\":1}");
            default -> texts(schema);
        };
    }

    private static List<String> numbers(JsonNode schema) {
        List<String> values = new ArrayList<>(List.of(
                "\"x\"", "\"7\"", "\"\"", "true", "[]", "{}", "[7]", "1e400", "NaN", "-Infinity", HUGE, "-" + HUGE));
        if (type(schema).equals("integer")) {
            values.add("1.5");
        }
        values.add(Long.toString(schema.path("minimum").asLong(1) - 1));
        values.add("-9223372036854775808");
        if (schema.has("maximum")) {
            values.add(Long.toString(schema.get("maximum").asLong() + 1));
            values.add("2147483648");
        } else {
            values.add("9223372036854775808");
        }
        return values;
    }

    private static List<String> texts(JsonNode schema) {
        List<String> values = new ArrayList<>(List.of(
                "5",
                "1.5",
                "true",
                "[]",
                "{}",
                "[\"x\"]",
                "\"a\\u0000b\"",
                "\"\\u0007\"",
                "\"\\ud83d\"",
                "\"\\udcfa x\""));
        if (schema.has("maxLength")) {
            values.add("\"" + "x".repeat(schema.get("maxLength").asInt() + 1) + "\"");
            values.add("\"" + "\uD83D\uDCFA".repeat(schema.get("maxLength").asInt() + 1) + "\"");
        } else {
            values.addAll(List.of("\"x\"", "\"X\"", "\"null\"", "\"" + TEN_THOUSAND + "\""));
        }
        if (schema.path("minLength").asInt() > 0 || schema.has("enum") || schema.has("format")) {
            values.addAll(List.of("\"\"", "\"  \"", "\"\\u3000\""));
        }
        if (schema.path("format").asText().equals("date-time")) {
            TIMES.forEach(time -> values.add("\"" + time + "\""));
        }
        return values;
    }

    /** Times that are none, or that nobody means. */
    static final List<String> TIMES = List.of(
            "now",
            "2026-11-21",
            "2026-11-21T20:00:00",
            "2026-11-21 20:00:00Z",
            "2026-02-30T20:00:00Z",
            "2026-11-21T25:00:00Z",
            "2026-11-21T20:00:60Z",
            "2026-11-21T20:00:00+19:00",
            "0001-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "9999-12-31T23:59:59Z",
            "+10000-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "1795204800");

    /** What a query parameter of this schema must refuse, before percent-encoding. An empty one counts as left out. */
    static Stream<String> query(JsonNode schema) {
        List<String> values = new ArrayList<>();
        switch (type(schema)) {
            case "integer", "number" -> {
                values.addAll(List.of("x", "1e3", "0x10", "NaN", "true", " ", "\u0661", "1\u0000", HUGE, TEN_THOUSAND));
                if (type(schema).equals("integer")) {
                    values.add("1.5");
                }
                values.add(Long.toString(schema.path("minimum").asLong(1) - 1));
                values.addAll(List.of("-9223372036854775808", "9223372036854775808"));
                if (schema.has("maximum")) {
                    values.add(Long.toString(schema.get("maximum").asLong() + 1));
                }
            }
            default -> {
                values.addAll(List.of("a\u0000b", "\u0007", "a\r\nX-Injected: 1"));
                if (schema.has("maxLength")) {
                    values.add("x".repeat(schema.get("maxLength").asInt() + 1));
                }
                if (!schema.has("maxLength") || schema.has("pattern")) {
                    values.addAll(List.of("x", "1,", ",", "-1", "'; drop table channel; --", TEN_THOUSAND));
                }
                if (schema.path("format").asText().equals("date-time")) {
                    values.addAll(TIMES);
                }
            }
        }
        return values.stream();
    }

    private static String type(JsonNode schema) {
        JsonNode stated = schema.get("type");
        return stated.isTextual() ? stated.asText() : stated.get(0).asText();
    }

    private static String list(int entries) {
        return "[" + "1,".repeat(entries - 1) + "1]";
    }
}
