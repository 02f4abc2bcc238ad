package tv.genlock.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.genlock.channel.network.YamlFile;

/** Whether a network file has the form of one: fields that there are, and a name for everything. What is wrong is noted in the file. */
final class NetworkFileCheck {
    private static final Set<String> TOP = Set.of("genlock", "collections", "channels", "clips");

    private NetworkFileCheck() {}

    static void form(YamlFile file) {
        known(file, "", file.tree(), TOP);
        entries(file, "collections", NetworkCollections.FIELDS);
        entries(file, "channels", NetworkChannels.FIELDS);
    }

    private static void entries(YamlFile file, String list, Set<String> fields) {
        Set<String> seen = new HashSet<>();
        for (NetworkEntry entry : NetworkEntry.of(file, list)) {
            known(file, entry.path(), entry.node(), fields);
            if (entry.name().isEmpty() || !seen.add(entry.name())) {
                file.note(entry.path() + ".name", "Everything needs a name of its own.");
            }
        }
    }

    private static void known(YamlFile file, String path, JsonNode node, Set<String> fields) {
        if (!node.isObject()) {
            file.note(path, "This must be fields with names.");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                file.note(path.isEmpty() ? name : path + "." + name, "There is no field ‘" + name + "’ here.");
            }
        });
    }

    /** A list that is left out by mistake must not remove all there is. */
    static void listsWhatStays(YamlFile file) {
        for (String list : List.of("channels", "collections")) {
            if (!file.tree().path(list).isArray()) {
                file.note("", "A file that removes what is not in it must list the " + list + " that stay.");
            }
        }
    }
}
