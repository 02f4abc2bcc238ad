package tv.genlock.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every failed request (RFC 9457, {@code application/problem+json}).
 *
 * @param detail what went wrong this time, for a person
 * @param code stable, for programs
 * @param errors the single mistakes of a {@code validation} problem, else empty
 */
@Schema(name = "Problem")
public record Problem(String type, String title, int status, String detail, String code, List<FieldProblem> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemCode code, String detail, List<FieldProblem> errors) {
        return new Problem(
                "urn:genlock:problem:" + code.code(), code.title(), code.status(), detail, code.code(), errors);
    }

    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of());
    }
}
