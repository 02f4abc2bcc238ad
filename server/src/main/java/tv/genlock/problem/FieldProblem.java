package tv.genlock.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One mistake in one field of a request. The field is spelled as in the JSON. */
@Schema(name = "FieldProblem")
public record FieldProblem(String field, String message) {}
