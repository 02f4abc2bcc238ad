package tv.genlock.problem;

import java.util.List;

/** An expected failure with a stable code and a message for a person. Bugs use other exceptions. */
public final class StationException extends RuntimeException {
    private final ProblemCode code;
    private final transient List<FieldProblem> fields;

    public StationException(ProblemCode code, String message) {
        this(code, message, List.of());
    }

    public StationException(ProblemCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.fields = List.of();
    }

    public StationException(ProblemCode code, String message, List<FieldProblem> fields) {
        super(message);
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    /** {@code what} names the missing thing: {@code "channel 7"}. */
    public static StationException notFound(String what) {
        return new StationException(ProblemCode.NOT_FOUND, "There is no " + what + ".");
    }

    public static StationException conflict(String message) {
        return new StationException(ProblemCode.CONFLICT, message);
    }

    public static StationException invalid(String field, String message) {
        return new StationException(
                ProblemCode.VALIDATION, field + " " + message + ".", List.of(new FieldProblem(field, message)));
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
