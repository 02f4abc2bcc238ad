package tv.genlock.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import tv.genlock.channel.network.YamlFile;

/**
 * One entry of a list of a network file.
 *
 * @param path where it stands, as {@code channels[0]}
 */
record NetworkEntry(String path, JsonNode node) {
    /** The entries of a list of the file; none where there is no such list. */
    static List<NetworkEntry> of(YamlFile file, String list) {
        List<NetworkEntry> entries = new ArrayList<>();
        for (JsonNode node : file.tree().path(list)) {
            entries.add(new NetworkEntry(list + "[" + entries.size() + "]", node));
        }
        return entries;
    }

    /** What the entries of a list are called. */
    static SequencedSet<String> names(YamlFile file, String list) {
        SequencedSet<String> names = new LinkedHashSet<>();
        of(file, list).forEach(one -> names.add(one.name()));
        return names;
    }

    /** What it is called; empty where it has no name. */
    String name() {
        return node.path("name").asText();
    }

    /** What is there with what the entry says of it; absent fields stay as they are. */
    ObjectNode over(Optional<ObjectNode> before) {
        ObjectNode after = before.map(ObjectNode::deepCopy).orElseGet(JsonNodeFactory.instance::objectNode);
        node.properties().forEach(field -> after.set(field.getKey(), field.getValue()));
        return after;
    }

    /** This entry but for a field. */
    NetworkEntry without(String field) {
        ObjectNode rest = node.deepCopy();
        rest.remove(field);
        return new NetworkEntry(path, rest);
    }
}
