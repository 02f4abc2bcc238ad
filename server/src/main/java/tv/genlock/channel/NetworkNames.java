package tv.genlock.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tv.genlock.catalog.CatalogNames;

/**
 * Names in the place of ids, and back: what a grid refers to is the same on another station by its name only. One thread; lives for
 * one file.
 */
final class NetworkNames {
    /** Given to what the file will make; no station has so many of anything. */
    private static final long FIRST_NEW = 1L << 40;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CatalogNames catalog;
    private final Map<String, Long> libraries;
    private final Map<String, Long> collections = new HashMap<>();
    private final Map<String, Long> channels = new HashMap<>();
    private long next = FIRST_NEW;

    /** What a name can be of. */
    enum Kind {
        LIBRARY("library"),
        COLLECTION("collection"),
        SERIES("series"),
        CHANNEL("channel"),
        ITEM("item");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private record Reference(String ids, String names, Kind kind, boolean many) {}

    private static final List<Reference> REFERENCES = List.of(
            new Reference("library_ids", "libraries", Kind.LIBRARY, true),
            new Reference("collection_ids", "collections", Kind.COLLECTION, true),
            new Reference("channel_ids", "channels", Kind.CHANNEL, true),
            new Reference("apart_from", "apart_from", Kind.CHANNEL, true),
            new Reference("series_ids", "series", Kind.SERIES, true),
            new Reference("collection_id", "collection", Kind.COLLECTION, false),
            new Reference("channel_id", "channel", Kind.CHANNEL, false));

    NetworkNames(CatalogNames catalog) {
        this.catalog = catalog;
        libraries = new HashMap<>(catalog.libraries());
    }

    void collection(String name, long id) {
        collections.putIfAbsent(name, id);
    }

    void channel(String name, long id) {
        channels.putIfAbsent(name, id);
    }

    /** Makes names known that the file will give to something new. */
    void willBe(Collection<String> newCollections, Collection<String> newChannels) {
        newCollections.forEach(name -> collections.putIfAbsent(name, next++));
        newChannels.forEach(name -> channels.putIfAbsent(name, next++));
    }

    Optional<String> nameOf(Kind kind, long id) {
        return switch (kind) {
            case LIBRARY -> key(libraries, id);
            case COLLECTION -> key(collections, id);
            case CHANNEL -> key(channels, id);
            case SERIES -> catalog.series(id);
            case ITEM -> catalog.item(id);
        };
    }

    private static Optional<String> key(Map<String, Long> ids, long id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue() == id)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private Optional<Long> idOf(Kind kind, String name) {
        return switch (kind) {
            case LIBRARY -> Optional.ofNullable(libraries.get(name));
            case COLLECTION -> Optional.ofNullable(collections.get(name));
            case CHANNEL -> Optional.ofNullable(channels.get(name));
            case SERIES -> catalog.seriesNamed(name).stream().boxed().findFirst();
            case ITEM -> catalog.itemNamed(name).stream().boxed().findFirst();
        };
    }

    /** Names for ids; what is gone is left out. */
    ArrayNode names(Kind kind, Iterable<Long> ids) {
        ArrayNode names = JSON.arrayNode();
        ids.forEach(id -> nameOf(kind, id).ifPresent(names::add));
        return names;
    }

    /** Ids for the names at a path of the file. */
    ArrayNode ids(Kind kind, JsonNode names, String path, BiConsumer<String, String> problems) {
        ArrayNode ids = JSON.arrayNode();
        if (!names.isArray() && !names.isNull()) {
            problems.accept(path, "This must be a list of names.");
        }
        int n = 0;
        for (JsonNode name : names) {
            String place = path + "[" + n++ + "]";
            id(kind, name, place, problems).ifPresent(ids::add);
        }
        return ids;
    }

    private Optional<Long> id(Kind kind, JsonNode name, String path, BiConsumer<String, String> problems) {
        Optional<Long> id = name.isValueNode() ? idOf(kind, name.asText()) : Optional.empty();
        if (id.isEmpty()) {
            problems.accept(path, "There is no " + kind.word + " called ‘" + name.asText() + "’ here.");
        }
        return id;
    }

    /** A grid in the words of the API, with names for ids and without what is empty. */
    ObjectNode named(JsonNode grid) {
        ObjectNode named = (ObjectNode) tidy(grid);
        if (grid.get("never") != null && !grid.get("never").isEmpty()) {
            ArrayNode items = JSON.arrayNode();
            grid.get("never").forEach(id -> nameOf(Kind.ITEM, id.asLong()).ifPresent(items::add));
            named.set("never", items);
        }
        return named;
    }

    private JsonNode tidy(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(entry -> array.add(tidy(entry)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.objectNode();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean empty = value.isNull() || (value.isContainerNode() && value.isEmpty());
            if (!empty) {
                put(object, field.getKey(), value);
            }
        });
        return object;
    }

    private void put(ObjectNode object, String name, JsonNode value) {
        Optional<Reference> reference =
                REFERENCES.stream().filter(one -> one.ids().equals(name)).findFirst();
        if (reference.isEmpty()) {
            object.set(name, tidy(value));
        } else if (reference.get().many()) {
            ArrayNode names = JSON.arrayNode();
            value.forEach(id -> nameOf(reference.get().kind(), id.asLong()).ifPresent(names::add));
            object.set(reference.get().names(), names);
        } else {
            object.put(
                    reference.get().names(),
                    nameOf(reference.get().kind(), value.asLong()).orElse("?"));
        }
    }

    /** The grid that {@link #named} gave, with ids again. */
    JsonNode numbered(JsonNode grid, String path, BiConsumer<String, String> problems) {
        if (grid.isArray()) {
            ArrayNode array = JSON.arrayNode();
            for (int n = 0; n < grid.size(); n++) {
                array.add(numbered(grid.get(n), path + "[" + n + "]", problems));
            }
            return array;
        }
        if (!grid.isObject()) {
            return grid;
        }
        ObjectNode object = JSON.objectNode();
        grid.properties().forEach(field -> {
            String at = path + "." + field.getKey();
            Optional<Reference> reference = REFERENCES.stream()
                    .filter(one -> one.names().equals(field.getKey()))
                    .findFirst();
            if (field.getKey().equals("never")) {
                object.set("never", ids(Kind.ITEM, field.getValue(), at, problems));
            } else if (reference.isEmpty()) {
                object.set(field.getKey(), numbered(field.getValue(), at, problems));
            } else if (reference.get().many()) {
                object.set(reference.get().ids(), ids(reference.get().kind(), field.getValue(), at, problems));
            } else {
                id(reference.get().kind(), field.getValue(), at, problems)
                        .ifPresent(id -> object.put(reference.get().ids(), id));
            }
        });
        return object;
    }
}
