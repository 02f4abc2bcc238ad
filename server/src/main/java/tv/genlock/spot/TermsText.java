package tv.genlock.spot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import tv.genlock.problem.Fields;

/** Terms as they are stored: JSON in the words of the API, company and category left to the item. */
public final class TermsText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TermsText() {}

    public static String of(SpotTerms terms) {
        try {
            return JSON.writeValueAsString(SpotTermsRequest.of(terms.by("", "")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the terms of a spot cannot be written", e);
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
