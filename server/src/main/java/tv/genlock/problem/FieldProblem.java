package tv.genlock.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in one field of a request. The field is spelled as in the JSON.
 *
 * @param offset where in the field's text the mistake begins, in UTF-16 units; null where that is not known
 * @param length of the wrong part; 0 where something is missing
 * @param suggestion what may be meant in its place
 */
@Schema(name = "FieldProblem")
public record FieldProblem(
        String field,
        String message,
        @Nullable Integer offset,
        @Nullable Integer length,
        @Nullable String suggestion) {
    public FieldProblem(String field, String message) {
        this(field, message, null, null, null);
    }
}
