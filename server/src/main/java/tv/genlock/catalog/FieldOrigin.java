package tv.genlock.catalog;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one field of an item says, and who says it.
 *
 * @param value text, number or list of texts; null for a number nobody knows
 * @param sourceId whose word it is; null for an edit, and where nobody says anything
 * @param overrides what the edit hides; null where it hides nothing
 */
@Schema(name = "FieldOrigin")
public record FieldOrigin(
        String field,

        @Schema(description = "Text, number or list of texts") @Nullable
        Object value,

        @Schema(enumeration = {EDIT, SOURCE}) String origin,
        @Nullable Long sourceId,

        @Schema(description = "What the edit hides") @Nullable
        Object overrides,

        @Nullable Instant editedAt) {
    static final String EDIT = "edit";
    static final String SOURCE = "source";

    /** What sources say. */
    public static FieldOrigin said(String field, @Nullable Object value, @Nullable Long sourceId) {
        return new FieldOrigin(field, value, SOURCE, sourceId, null, null);
    }

    /** What a person says instead of {@code overrides}. */
    public static FieldOrigin edited(String field, @Nullable Object value, @Nullable Object overrides, Instant at) {
        return new FieldOrigin(field, value, EDIT, null, overrides, at);
    }
}
