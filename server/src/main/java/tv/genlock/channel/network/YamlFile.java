package tv.genlock.channel.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML document as a JSON tree that remembers where everything stands. Anchors, aliases and tags are refused: they are how a small
 * file becomes a huge one, and no network needs them. Times of day and dates stay text.
 */
public final class YamlFile {
    /** Longer files are refused. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final int DEEPEST = 24;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Place> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private JsonNode tree = JSON.objectNode();

    /** Where something stands, counted from 1. */
    public record Place(int line, int column) {
        private static final Place TOP = new Place(1, 1);

        private static Place of(@Nullable Mark mark) {
            return mark == null ? TOP : new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }
    }

    /** Something wrong with the file. */
    public record Problem(int line, int column, String message) {}

    private YamlFile() {}

    /** Reads a file; what is wrong with it is in {@link #problems}. */
    public static YamlFile read(String text) {
        YamlFile file = new YamlFile();
        if (text.length() > MOST_CHARACTERS) {
            file.note(Place.TOP, "The file has more than " + MOST_CHARACTERS + " characters.");
            return file;
        }
        try {
            file.readSafely(text);
        } catch (MarkedYAMLException e) {
            file.note(Place.of(e.getProblemMark()), "This is no YAML: " + e.getProblem() + ".");
        } catch (YAMLException _) {
            file.note(Place.TOP, "This is no YAML: it has characters that may not be in it, or is nested too deep.");
        }
        return file;
    }

    private void readSafely(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        for (Event event : new Yaml(options).parse(new StringReader(text))) {
            boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
            if (event instanceof AliasEvent || anchored) {
                note(Place.of(event.getStartMark()), "Anchors and aliases are not allowed.");
                return;
            }
        }
        Node root = new Yaml(options).compose(new StringReader(text));
        if (root != null) {
            tree = json("", root);
        }
    }

    private void note(Place place, String message) {
        problems.add(new Problem(place.line(), place.column(), message));
    }

    /** What is wrong; empty for a file that can be used. */
    public List<Problem> problems() {
        return problems;
    }

    public JsonNode tree() {
        return tree;
    }

    /** Notes something wrong at a path as {@code channels[0].grid.zone}, or where what contains it stands. */
    public void note(String path, String message) {
        String at = path;
        while (!at.isEmpty() && !places.containsKey(at)) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        note(Optional.ofNullable(places.get(at)).orElse(Place.TOP), message);
    }

    private JsonNode json(String path, Node node) {
        places.put(path, Place.of(node.getStartMark()));
        return switch (node) {
            case MappingNode mapping -> object(path, mapping);
            case SequenceNode sequence -> array(path, sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> JSON.nullNode();
        };
    }

    private ObjectNode object(String path, MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple field : mapping.getValue()) {
            String name = field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (name.isEmpty() || object.has(name)) {
                note(Place.of(field.getKeyNode().getStartMark()), "Every name must be there once.");
            } else {
                object.set(name, json(path.isEmpty() ? name : path + "." + name, field.getValueNode()));
            }
        }
        return object;
    }

    private ArrayNode array(String path, SequenceNode sequence) {
        ArrayNode array = JSON.arrayNode();
        for (Node entry : sequence.getValue()) {
            array.add(json(path + "[" + array.size() + "]", entry));
        }
        return array;
    }

    /** Only what is plain and looks like it is a number, a truth value or nothing. */
    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return JSON.textNode(text);
        }
        return switch (text) {
            case "", "~", "null" -> JSON.nullNode();
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> text.matches("-?[0-9]{1,18}|-[0-9]{19}|[0-9]{19}") ? number(text) : JSON.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return JSON.textNode(text);
        }
    }

    /** A tree as YAML, one field a line. */
    public static String write(JsonNode tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setIndent(2);
        options.setWidth(200);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(plain(tree));
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> fields = new java.util.LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<@Nullable Object> entries = new ArrayList<>();
            node.forEach(entry -> entries.add(plain(entry)));
            return entries;
        }
        return node.isNull()
                ? null
                : node.isBoolean() ? node.booleanValue() : node.isNumber() ? node.longValue() : node.asText();
    }
}
