package tv.genlock.source.plex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One object of an answer, read tolerantly: numbers and booleans may be written as text or as each other, an element that occurs
 * once may stand without its array, and anything may be missing.
 */
record PlexRow(JsonNode node) {
    private static final int LONGEST_TEXT = 20_000;

    /** The text without control characters and outer space; empty when there is none. */
    String text(String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? clean(value.asText()) : "";
    }

    private static String clean(String text) {
        boolean plain = text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
        if (plain) {
            return text.strip();
        }
        return text.codePoints()
                .limit(LONGEST_TEXT)
                .map(c -> Character.isISOControl(c) && c != '\n' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** A whole number, rounded towards zero. */
    OptionalLong number(String field) {
        OptionalDouble value = decimal(field);
        JsonNode given = node.path(field);
        if (given.canConvertToLong() && given.isIntegralNumber()) {
            return OptionalLong.of(given.longValue());
        }
        return value.isPresent() && Math.abs(value.getAsDouble()) < 9e18
                ? OptionalLong.of((long) value.getAsDouble())
                : OptionalLong.empty();
    }

    OptionalDouble decimal(String field) {
        JsonNode value = node.path(field);
        if (value.isNumber()) {
            return finite(value.doubleValue());
        }
        if (!value.isTextual() || value.textValue().length() > 40) {
            return OptionalDouble.empty();
        }
        try {
            return finite(new BigDecimal(value.textValue().strip()).doubleValue());
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** {@code otherwise} when nothing is said. */
    boolean flag(String field, boolean otherwise) {
        return switch (text(field)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> otherwise;
        };
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The objects of an array, or the one object that stands in its place. */
    List<PlexRow> rows(String field) {
        JsonNode value = node.path(field);
        if (value.isObject()) {
            return List.of(new PlexRow(value));
        }
        List<PlexRow> rows = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (element.isObject()) {
                    rows.add(new PlexRow(element));
                }
            }
        }
        return rows;
    }

    /** How many elements {@code field} has, understood or not. */
    int count(String field) {
        JsonNode value = node.path(field);
        return value.isArray() ? value.size() : value.isObject() ? 1 : 0;
    }

    /** The words of {@code Genre[].tag} and its like, each once. */
    List<String> tags(String field) {
        return rows(field).stream()
                .map(row -> row.text("tag"))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** What the server calls an item; empty when it has no usable key. */
    String key() {
        String key = text("ratingKey");
        return key.matches("[A-Za-z0-9_-]{1,64}") ? key : "";
    }

    /** An object with nothing in it. */
    static PlexRow nothing() {
        return new PlexRow(MissingNode.getInstance());
    }
}
