package tv.genlock.source.jellyfin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** One object of an answer, read without trust: what is absent, null or of another type is empty. */
record Row(JsonNode node) {
    static final Row NOTHING = new Row(MissingNode.getInstance());
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern KEY = Pattern.compile("[0-9a-z]{1,64}");

    boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    /** The text without what cannot be shown; numbers as written; else empty. */
    String text(String field) {
        return plain(node.path(field));
    }

    private static String plain(JsonNode value) {
        return value.isTextual() || value.isNumber()
                ? UNSHOWN.matcher(value.asText()).replaceAll("").strip()
                : "";
    }

    /** An id in the form without dashes, lower case; empty when it is none that could be put into a path. */
    String key(String field) {
        String key = text(field).replace("-", "").toLowerCase(Locale.ROOT);
        return KEY.matcher(key).matches() ? key : "";
    }

    OptionalInt number(String field) {
        JsonNode value = node.path(field);
        return value.canConvertToInt() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    /** 0 when absent or not a number. */
    double decimal(String field) {
        return node.path(field).asDouble(0);
    }

    /** 0 when absent, negative or not a number. */
    long count(String field) {
        JsonNode value = node.path(field);
        return value.canConvertToLong() ? Math.max(0, value.longValue()) : 0;
    }

    boolean flag(String field) {
        return node.path(field).asBoolean(false);
    }

    Row row(String field) {
        return new Row(node.path(field));
    }

    List<Row> rows(String field) {
        return rowsOf(node.path(field));
    }

    static List<Row> rowsOf(JsonNode list) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode element : list.isArray() ? list : MissingNode.getInstance()) {
            rows.add(new Row(element));
        }
        return rows;
    }

    /** The texts of a list of strings, or the names of a list of named things; without blanks. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Row each : rows(field)) {
            String text = each.node.isObject() ? each.text("Name") : plain(each.node);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
