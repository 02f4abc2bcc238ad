package tv.genlock.edge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** An example for every body of the API, from {@code api-examples.json}: schema name to value. */
final class ApiExamples {
    private static final String FILE = "/tv/genlock/edge/api-examples.json";

    private ApiExamples() {}

    static void put(Components components) {
        Map<String, Object> examples = read();
        Map<String, Schema> schemas = components.getSchemas();
        if (schemas != null) {
            schemas.forEach((name, schema) -> {
                Object example = examples.get(name);
                if (example != null) {
                    schema.setExamples(List.of(example));
                }
            });
        }
    }

    static Map<String, Object> read() {
        try (InputStream in = ApiExamples.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in this build");
            }
            return new ObjectMapper().readValue(in, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
