package tv.genlock.problem;

/** One mistake in one field of a request. The field is spelled as in the JSON. */
public record FieldProblem(String field, String message) {}
