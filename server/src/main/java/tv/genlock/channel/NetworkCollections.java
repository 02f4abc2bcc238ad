package tv.genlock.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.collection.Collections;
import tv.genlock.collection.ItemCollection;

/** The collections of a network file. Any thread. */
@Singleton
final class NetworkCollections {
    /** What an entry may say. */
    static final Set<String> FIELDS = Set.of("name", "kind", "description", "query", "sort", "order", "limit", "items");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LIST = "collections";

    private final Collections collections;

    @Inject
    NetworkCollections(Collections collections) {
        this.collections = collections;
    }

    /** Tells the names of all there are. */
    void tell(NetworkNames names) {
        collections.all().forEach(one -> names.collection(one.name(), one.id()));
    }

    ArrayNode written(NetworkNames names) {
        ArrayNode made = JSON.arrayNode();
        collections.all().forEach(one -> made.add(node(one, names)));
        return made;
    }

    private ObjectNode node(ItemCollection collection, NetworkNames names) {
        ObjectNode node = JSON.objectNode();
        node.put("name", collection.name()).put("kind", collection.kind().word());
        if (!collection.description().isEmpty()) {
            node.put("description", collection.description());
        }
        if (collection.smart()) {
            node.put("query", collection.query())
                    .put("sort", collection.order().word())
                    .put("order", collection.descending() ? "desc" : "asc")
                    .put("limit", collection.most());
        } else {
            node.set("items", names.names(NetworkNames.Kind.ITEM, collections.inOrder(collection.id())));
        }
        return node;
    }

    /** Adds how the collections of a file differ; what is wrong is noted in it. */
    void compare(YamlFile file, NetworkNames names, List<NetworkChange> changes) {
        for (NetworkEntry wanted : NetworkEntry.of(file, LIST)) {
            Optional<ItemCollection> present = named(wanted.name());
            NetworkRequests.collection(file, wanted, names, present);
            Optional<ObjectNode> before = present.map(one -> node(one, names));
            changes.add(NetworkChange.of("collection", wanted.name(), before, wanted.over(before)));
        }
    }

    /** What would be removed that is not in a file. */
    List<NetworkChange> removed(YamlFile file) {
        return missing(file).stream()
                .map(one -> NetworkChange.removed("collection", one.name()))
                .toList();
    }

    private List<ItemCollection> missing(YamlFile file) {
        Set<String> kept = NetworkEntry.names(file, LIST);
        return collections.all().stream()
                .filter(one -> !kept.contains(one.name()))
                .toList();
    }

    /** Stores the collections of a file. */
    void keep(YamlFile file, NetworkNames names) {
        for (NetworkEntry wanted : NetworkEntry.of(file, LIST)) {
            Optional<ItemCollection> present = named(wanted.name());
            NetworkRequests.collection(file, wanted, names, present).ifPresent(keep -> keep.into(collections, present));
        }
    }

    /** Removes what is not in a file. */
    void prune(YamlFile file) {
        missing(file).forEach(one -> collections.delete(one.id()));
    }

    private Optional<ItemCollection> named(String name) {
        return collections.all().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
