package tv.genlock.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items have a value. {@code value} is what a filter takes, {@code label} what people read. */
@Schema(name = "FacetCount")
public record FacetCount(String value, String label, int count) {
    static FacetCount of(ValueCount value) {
        return new FacetCount(value.value(), value.value(), value.count());
    }
}
