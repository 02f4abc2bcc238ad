package tv.genlock.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;

/**
 * Reads bodies in which a field that is null and one that is left out mean different things: the first drops an edit, the second
 * leaves it. So they are read twice, as records, which checks their types, and as they stand.
 */
@Singleton
final class EditBodies {
    private static final String BODY = "body";

    private final ObjectMapper json;

    /** Which items, and what of them. */
    record Bulk(Optional<List<Long>> itemIds, Optional<String> query, ItemChange change) {}

    @Inject
    EditBodies(ObjectMapper json) {
        this.json = json;
    }

    /** An edit of one item. */
    ItemChange edit(@Nullable ObjectNode body) throws JsonProcessingException {
        Fields fields = new Fields(ItemField::labelOf);
        if (body == null) {
            fields.missing(BODY, "");
            fields.done();
            return ItemChange.of(Map.of());
        }
        EditRequest request = json.treeToValue(body, EditRequest.class);
        ItemChange change = ItemChange.of(new EditReader(fields, "").read(request, nulls(body)));
        if (change.isEmpty() && fields.clean()) {
            fields.missing(BODY, "");
        }
        fields.done();
        return change;
    }

    /** An edit of many items. */
    Bulk bulk(@Nullable ObjectNode body) throws JsonProcessingException {
        Fields fields = new Fields(ItemField::labelOf);
        if (body == null) {
            fields.missing(BODY, "");
            fields.done();
            return new Bulk(Optional.empty(), Optional.empty(), ItemChange.of(Map.of()));
        }
        BulkRequest request = json.treeToValue(body, BulkRequest.class);
        Optional<List<Long>> ids = ids(fields, request.itemIds());
        Optional<String> query =
                Optional.ofNullable(fields.text("query", request.query(), 0, BulkRequest.LONGEST_QUERY));
        if (ids.isPresent() == query.isPresent()) {
            fields.note("item_ids", "or query must be given, and not both");
        }
        EditRequest set = request.set();
        Map<ItemField, Optional<Object>> values =
                set == null ? Map.of() : new EditReader(fields, "set.").read(set, nulls(body.path("set")));
        ItemChange change = new ItemChange(
                values, words(fields, "add.", request.add()), words(fields, "remove.", request.remove()));
        if (change.isEmpty() && fields.clean()) {
            fields.note("set", "or add or remove must say something");
        }
        fields.done();
        return new Bulk(ids, query, change);
    }

    private static Optional<List<Long>> ids(Fields fields, @Nullable List<@Nullable Long> given) {
        Set<Long> seen = new HashSet<>();
        List<Long> ids =
                fields.list("item_ids", given, BulkRequest.MOST_ITEMS, id -> fields.requiredId("item_ids", id));
        if (ids == null) {
            return Optional.empty();
        }
        if (ids.stream().anyMatch(id -> !seen.add(id))) {
            fields.note("item_ids", "must not name an item twice");
        }
        return Optional.of(ids);
    }

    private static Map<ItemField, List<String>> words(Fields fields, String within, BulkRequest.@Nullable Words given) {
        Map<ItemField, List<String>> words = ItemChange.none();
        if (given != null) {
            EditReader reader = new EditReader(fields, within);
            reader.words(ItemField.GENRES, given.genres()).ifPresent(list -> words.put(ItemField.GENRES, list));
            reader.words(ItemField.TAGS, given.tags()).ifPresent(list -> words.put(ItemField.TAGS, list));
            reader.words(ItemField.DAYPARTS, given.dayparts()).ifPresent(list -> words.put(ItemField.DAYPARTS, list));
            reader.words(ItemField.HOLIDAYS, given.holidays()).ifPresent(list -> words.put(ItemField.HOLIDAYS, list));
            reader.words(ItemField.WARNINGS, given.warnings()).ifPresent(list -> words.put(ItemField.WARNINGS, list));
        }
        return words;
    }

    private static Set<String> nulls(JsonNode body) {
        Set<String> nulls = new HashSet<>();
        body.properties().stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> nulls.add(field.getKey()));
        return nulls;
    }
}
