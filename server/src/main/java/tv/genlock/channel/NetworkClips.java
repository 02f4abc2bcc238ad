package tv.genlock.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.problem.Fields;
import tv.genlock.spot.Spots;

/**
 * The terms of clips in a network file. An entry says all of a clip's terms: what it leaves out is as usual, but company and
 * category stay, which are the item's own. Any thread.
 */
@Singleton
final class NetworkClips {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LIST = "clips";
    private static final String ITEM = "item";
    /** Fields that come from the item's sources too: a file that does not name a clip says nothing of them. */
    private static final Set<String> OWN = Set.of("company", "category");

    private final Spots spots;

    @Inject
    NetworkClips(Spots spots) {
        this.spots = spots;
    }

    /** The clips of which anything is said, as a file has them, by their names. */
    ArrayNode written(NetworkNames names) {
        ArrayNode written = JSON.arrayNode();
        entries(names).values().forEach(written::add);
        return written;
    }

    private SortedMap<String, ObjectNode> entries(NetworkNames names) {
        SortedMap<String, ObjectNode> entries = new TreeMap<>();
        spots.said()
                .forEach((id, terms) -> names.nameOf(NetworkNames.Kind.ITEM, id)
                        .ifPresent(name -> entries.putIfAbsent(name, entry(name, terms, names))));
        return entries;
    }

    private static ObjectNode entry(String name, ObjectNode terms, NetworkNames names) {
        ObjectNode entry = JSON.objectNode().put(ITEM, name);
        entry.setAll(names.named(terms));
        return entry;
    }

    /** Adds how the clips of a file differ; what is wrong is noted in it. */
    void compare(YamlFile file, NetworkNames names, List<NetworkChange> changes) {
        SortedMap<String, ObjectNode> present = entries(names);
        wanted(file, names).forEach((id, terms) -> {
            String name = names.nameOf(NetworkNames.Kind.ITEM, id).orElse("");
            changes.add(
                    NetworkChange.of("clip", name, Optional.ofNullable(present.get(name)), entry(name, terms, names)));
        });
    }

    /** The terms that a file wants, by item; what is wrong is noted in it. */
    private SortedMap<Long, ObjectNode> wanted(YamlFile file, NetworkNames names) {
        SortedMap<Long, ObjectNode> wanted = new TreeMap<>();
        JsonNode listed = file.tree().path(LIST);
        if (!listed.isMissingNode() && !listed.isArray()) {
            file.note(LIST, "This must be a list.");
        }
        for (NetworkEntry entry : NetworkEntry.of(file, LIST)) {
            ArrayNode ids = names.ids(
                    NetworkNames.Kind.ITEM,
                    JSON.arrayNode().add(entry.node().path(ITEM).asText()),
                    entry.path(),
                    file::note);
            if (!ids.isEmpty()) {
                long id = ids.get(0).asLong();
                if (wanted.put(id, terms(file, id, entry, names)) != null) {
                    file.note(entry.path(), "This clip is in the list already.");
                }
            }
        }
        return wanted;
    }

    private ObjectNode terms(YamlFile file, long id, NetworkEntry entry, NetworkNames names) {
        Fields fields = new Fields();
        JsonNode numbered = names.numbered(entry.without(ITEM).node(), entry.path(), file::note);
        ObjectNode imagined = spots.imagined(fields, id, numbered);
        NetworkRequests.valid(file, entry.path(), () -> {
            fields.done();
            return imagined;
        });
        return imagined;
    }

    /** What would be taken back of which a file says nothing. */
    List<NetworkChange> removed(YamlFile file, NetworkNames names) {
        List<NetworkChange> removed = new ArrayList<>();
        missing(file, names)
                .keySet()
                .forEach(id -> names.nameOf(NetworkNames.Kind.ITEM, id)
                        .ifPresent(name -> removed.add(NetworkChange.removed("clip", name))));
        return removed;
    }

    /** Clips with terms of which a list of clips says nothing; none where the file has no such list. */
    private SortedMap<Long, ObjectNode> missing(YamlFile file, NetworkNames names) {
        SortedMap<Long, ObjectNode> missing = new TreeMap<>();
        if (file.tree().path(LIST).isArray()) {
            spots.said().forEach((id, terms) -> {
                if (!OWN.containsAll(fields(terms))) {
                    missing.put(id, JSON.objectNode());
                }
            });
            missing.keySet().removeAll(wanted(file, names).keySet());
        }
        return missing;
    }

    private static List<String> fields(ObjectNode terms) {
        List<String> fields = new ArrayList<>();
        terms.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** Stores the terms of a file, and takes back those of which it says nothing when it prunes. */
    void keep(YamlFile file, NetworkNames names, boolean prune) {
        SortedMap<Long, ObjectNode> all = prune ? missing(file, names) : new TreeMap<>();
        all.putAll(wanted(file, names));
        spots.put(all);
    }
}
