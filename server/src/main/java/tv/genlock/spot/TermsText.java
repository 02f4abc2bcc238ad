package tv.genlock.spot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import tv.genlock.problem.Fields;
import tv.genlock.problem.JsonMistake;

/** Terms as they are stored: JSON in the words of the API, company and category left to the item. */
public final class TermsText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectMapper STRICT = JSON.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectNode USUAL = JSON.valueToTree(SpotTermsRequest.of(SpotTerms.USUAL));

    private TermsText() {}

    public static String of(SpotTerms terms) {
        try {
            return JSON.writeValueAsString(SpotTermsRequest.of(terms.by("", "")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the terms of a spot cannot be written", e);
        }
    }

    /** Terms as a tree in the words of the API, without what is as usual. */
    static ObjectNode tree(SpotTerms terms) {
        ObjectNode tree = JSON.valueToTree(SpotTermsRequest.of(terms));
        tree.properties().removeIf(field -> field.getValue().equals(USUAL.get(field.getKey())));
        if (tree.get("caps") instanceof ObjectNode caps) {
            caps.properties().removeIf(cap -> cap.getValue().asInt() == 0);
        }
        tree.path("windows")
                .forEach(window -> ((ObjectNode) window)
                        .properties()
                        .removeIf(field ->
                                field.getValue().isEmpty() && field.getValue().isArray()));
        return tree;
    }

    /** What a tree in the words of the API asks for; a mistake in its form is noted, and then nothing is asked for. */
    static SpotTermsRequest request(JsonNode tree, Fields fields) {
        try {
            return STRICT.treeToValue(tree, SpotTermsRequest.class);
        } catch (JsonMappingException e) {
            fields.note(JsonMistake.of(e));
            return SpotTermsRequest.NOTHING;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree cannot be read", e);
        }
    }

    /**
     * Reads what {@link #of} wrote; what another version of the program added is passed over.
     *
     * @throws UncheckedIOException when it is no JSON
     * @throws tv.genlock.problem.StationException {@code validation} when these are no terms
     */
    public static SpotTerms read(String text) {
        try {
            Fields fields = new Fields();
            SpotTerms terms =
                    new TermsReader(fields, "").over(SpotTerms.USUAL, JSON.readValue(text, SpotTermsRequest.class));
            fields.done();
            return terms;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the stored terms of a spot cannot be read", e);
        }
    }
}
