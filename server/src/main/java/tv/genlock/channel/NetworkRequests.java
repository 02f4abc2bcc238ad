package tv.genlock.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.network.YamlFile;
import tv.genlock.collection.CollectionRequest;
import tv.genlock.collection.Collections;
import tv.genlock.collection.ItemCollection;
import tv.genlock.problem.StationException;

/** What the entries of a network file ask for, in the words of the API. */
final class NetworkRequests {
    /** What the file calls differently. */
    private static final Map<String, String> IN_FILE = Map.of(
            "grouping", "group",
            "schedule_type", "plan",
            "library_ids", "libraries",
            "collection_ids", "collections",
            "item_ids", "items");

    private NetworkRequests() {}

    /** Runs a check of the API whose mistakes are told where they stand in the file, with the file's name for a field. */
    static <T> void valid(YamlFile file, String path, Supplier<T> check) {
        try {
            var _ = check.get();
        } catch (StationException e) {
            if (e.fields().isEmpty()) {
                file.note(path, String.valueOf(e.getMessage()));
            }
            e.fields()
                    .forEach(problem -> file.note(
                            path + "." + IN_FILE.getOrDefault(problem.field(), problem.field()),
                            problem.field() + " " + problem.message() + "."));
        }
    }

    /** A collection as it is to be. */
    record Kept(CollectionRequest request, @Nullable List<Long> items) {
        void into(Collections collections, Optional<ItemCollection> present) {
            if (present.isEmpty()) {
                collections.create(request);
            } else {
                collections.change(present.get().id(), request.over(present.get()));
                if (items != null && !present.get().smart()) {
                    collections.replace(present.get().id(), items);
                }
            }
        }
    }

    /** Reads a collection; what is wrong is noted in the file. */
    static Optional<Kept> collection(
            YamlFile file, NetworkEntry entry, NetworkNames names, Optional<ItemCollection> present) {
        String path = entry.path();
        JsonNode node = entry.node();
        int before = file.problems().size();
        @Nullable
        List<Long> items = node.has("items")
                ? longs(names.ids(NetworkNames.Kind.ITEM, node.get("items"), path + ".items", file::note))
                : null;
        CollectionRequest request = new CollectionRequest(
                text(file, path, node, "name"),
                text(file, path, node, "kind"),
                text(file, path, node, "query"),
                text(file, path, node, "sort"),
                text(file, path, node, "order"),
                whole(file, path, node, "limit"),
                text(file, path, node, "description"),
                present.isPresent() || items == null ? null : new ArrayList<@Nullable Long>(items));
        valid(file, path, () -> present.map(request::over).orElseGet(request::fresh));
        return file.problems().size() == before ? Optional.of(new Kept(request, items)) : Optional.empty();
    }

    /** Reads a channel without its grid; what is wrong is noted in the file. */
    static Optional<ChannelRequest> channel(YamlFile file, NetworkEntry entry, NetworkNames names) {
        String path = entry.path();
        JsonNode node = entry.node();
        int before = file.problems().size();
        if (node.has("seed") && !node.get("seed").isIntegralNumber()) {
            file.note(path + ".seed", "The seed must be a whole number.");
        }
        ChannelRequest request = new ChannelRequest(
                text(file, path, node, "name"),
                whole(file, path, node, "number"),
                text(file, path, node, "group"),
                truth(file, path, node, "enabled"),
                text(file, path, node, "plan"),
                ids(file, path, node, "libraries", NetworkNames.Kind.LIBRARY, names),
                texts(file, path, node, "genres"),
                texts(file, path, node, "kinds"),
                ids(file, path, node, "collections", NetworkNames.Kind.COLLECTION, names),
                format(file, path + ".format", node.path("format")));
        return file.problems().size() == before ? Optional.of(request) : Optional.empty();
    }

    /** The items that never air on a channel, where the file says; a grid has its own list. */
    static Optional<Set<Long>> never(YamlFile file, NetworkEntry entry, NetworkNames names) {
        return Optional.ofNullable(ids(file, entry.path(), entry.node(), "never", NetworkNames.Kind.ITEM, names))
                .map(HashSet::new);
    }

    private static ChannelRequest.@Nullable Format format(YamlFile file, String path, JsonNode node) {
        return node.isObject()
                ? new ChannelRequest.Format(
                        text(file, path, node, "packaging"),
                        text(file, path, node, "video"),
                        whole(file, path, node, "target_seconds"),
                        whole(file, path, node, "max_height"))
                : null;
    }

    private static @Nullable String text(YamlFile file, String path, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isContainerNode()) {
            file.note(path + "." + field, "This must be text.");
        }
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static @Nullable Integer whole(YamlFile file, String path, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            file.note(path + "." + field, "This must be a whole number.");
        }
        return value.asInt();
    }

    private static @Nullable Boolean truth(YamlFile file, String path, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            file.note(path + "." + field, "This must be true or false.");
        }
        return value.asBoolean();
    }

    private static @Nullable List<@Nullable String> texts(YamlFile file, String path, JsonNode node, String field) {
        if (!node.has(field)) {
            return null;
        }
        if (!node.get(field).isArray()) {
            file.note(path + "." + field, "This must be a list.");
        }
        List<@Nullable String> texts = new ArrayList<>();
        node.get(field).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static @Nullable List<@Nullable Long> ids(
            YamlFile file, String path, JsonNode node, String field, NetworkNames.Kind kind, NetworkNames names) {
        JsonNode listed = node.has(field) ? node.get(field) : JsonNodeFactory.instance.missingNode();
        return listed.isMissingNode()
                ? null
                : new ArrayList<@Nullable Long>(longs(names.ids(kind, listed, path + "." + field, file::note)));
    }

    private static List<Long> longs(ArrayNode ids) {
        List<Long> longs = new ArrayList<>();
        ids.forEach(id -> longs.add(id.asLong()));
        return longs;
    }
}
