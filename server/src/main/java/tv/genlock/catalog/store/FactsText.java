package tv.genlock.catalog.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.catalog.SeriesFacts;

/** The stored form of facts: JSON in snake_case without what is empty, so that it can be read in the database file. */
final class FactsText {
    /** Fields of an edit that lie inside an episode's place. */
    private static final Set<String> OF_PLACE = Set.of("season", "episode", "last_episode", "series_title");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private FactsText() {}

    static String of(Object facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers and texts can be written", e);
        }
    }

    static ItemFacts item(String text) {
        return read(text, ItemFacts.class);
    }

    static SeriesFacts series(String text) {
        return read(text, SeriesFacts.class);
    }

    static JsonNode value(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalog holds an edit that cannot be read", e);
        }
    }

    /** Facts as a document, to look at one field of them by its name. */
    static ObjectNode tree(ItemFacts facts) {
        return MAPPER.valueToTree(facts);
    }

    /** A field of facts, or of the place in them; missing where they say nothing. */
    static JsonNode get(ObjectNode facts, String field) {
        return OF_PLACE.contains(field) ? facts.path("place").path(field) : facts.path(field);
    }

    /** The facts with people's edits over them; an edit is named like the field. */
    static ItemFacts edited(ItemFacts facts, Map<String, String> edits) {
        ObjectNode document = MAPPER.valueToTree(facts);
        edits.forEach((field, json) -> {
            if (OF_PLACE.contains(field)) {
                if (document.get("place") instanceof ObjectNode place) {
                    place.set(field, value(json));
                }
            } else {
                document.set(field, value(json));
            }
        });
        try {
            return MAPPER.treeToValue(document, ItemFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalog holds an edit that cannot be applied", e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the catalog holds facts that cannot be read", e);
        }
    }
}
