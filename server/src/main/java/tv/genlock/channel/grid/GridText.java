package tv.genlock.channel.grid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import tv.genlock.problem.Fields;
import tv.genlock.problem.JsonMistake;
import tv.genlock.schedule.grid.ProgramGrid;

/** A grid as it is stored: JSON in the words of the API. */
public final class GridText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectMapper STRICT = JSON.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private GridText() {}

    public static String of(ProgramGrid grid) {
        try {
            return JSON.writeValueAsString(GridWriter.of(grid));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a programme grid cannot be written", e);
        }
    }

    /**
     * Reads what {@link #of} wrote; what another version of the program added is passed over.
     *
     * @throws UncheckedIOException when it is no JSON
     * @throws tv.genlock.problem.StationException {@code validation} when it is no grid
     */
    public static ProgramGrid read(String text) {
        try {
            Fields fields = new Fields();
            ProgramGrid grid = new GridReader(fields, ZoneOffset.UTC).read(JSON.readValue(text, GridRequest.class));
            fields.done();
            return grid;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored programme grid cannot be read", e);
        }
    }

    /** A grid as a tree, in the words of the API. */
    public static JsonNode tree(ProgramGrid grid) {
        return JSON.valueToTree(GridWriter.of(grid));
    }

    /** What a tree in the words of the API asks for; a mistake in its form is noted, and then nothing is asked for. */
    public static GridRequest request(JsonNode tree, Fields fields) {
        try {
            return STRICT.treeToValue(tree, GridRequest.class);
        } catch (JsonMappingException e) {
            fields.note(JsonMistake.of(e));
            return GridRequest.NOTHING;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree cannot be read", e);
        }
    }
}
