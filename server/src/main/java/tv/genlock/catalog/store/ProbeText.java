package tv.genlock.catalog.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import tv.genlock.media.MediaProbe;

/** The stored form of a probe: JSON, so that it can be read in the database file. */
final class ProbeText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ProbeText() {}

    static String of(MediaProbe probe) {
        try {
            return MAPPER.writeValueAsString(probe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers and texts can be written", e);
        }
    }

    /** Empty when there is none or an older Genlock wrote it otherwise; the next scan of the file writes it anew. */
    static Optional<MediaProbe> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(text, MediaProbe.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
