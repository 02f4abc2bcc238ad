package tv.genlock.edge;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.FieldProblem;
import tv.genlock.problem.JsonMistake;
import tv.genlock.problem.Problem;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/** Turns whatever a resource throws into a problem. Nothing of a stack trace leaves the station. */
final class ProblemMapper {
    private static final Logger log = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    RestResponse<Problem> station(StationException thrown) {
        // The database itself tells of a full disk, once.
        if (thrown.code().status() >= 500 && thrown.code() != ProblemCode.STORAGE_FULL) {
            log.warn(thrown.getMessage(), thrown.getCause());
        }
        return answer(of(thrown));
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException thrown) {
        return answer(json(thrown));
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException thrown) {
        return answer(ofJson(thrown));
    }

    /** Of a body that says it is UTF-32 and is not: Jackson's reader of that does not throw its own kind. */
    @ServerExceptionMapper
    RestResponse<Problem> characters(CharConversionException thrown) {
        log.debug("A body had characters that are none", thrown);
        return answer(Problem.of(ProblemCode.MALFORMED_JSON, "The body is not valid JSON: it is not in UTF-8."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException thrown, UriInfo uri) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof StationException station) {
                return answer(of(station));
            }
            if (cause instanceof JsonProcessingException json) {
                return answer(ofJson(json));
            }
        }
        return answer(ofStatus(thrown.getResponse().getStatus(), uri.getPath()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> bug(Throwable thrown, UriInfo uri) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                log.debugf(thrown, "Who asked for %s has left", uri.getPath());
                return answer(ofStatus(400, uri.getPath()));
            }
        }
        log.errorf(thrown, "Request for %s failed", uri.getPath());
        return answer(Problem.of(ProblemCode.INTERNAL, "Something failed inside the station; the log says what."));
    }

    private static Problem of(StationException thrown) {
        return Problem.of(thrown.code(), String.valueOf(thrown.getMessage()), thrown.fields());
    }

    private static Problem ofJson(JsonProcessingException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StationException station) {
                return of(station);
            }
        }
        boolean isJson = !(thrown.getCause() instanceof StreamConstraintsException)
                && !(thrown.getCause() instanceof JsonParseException);
        return thrown instanceof JsonMappingException mapping && isJson
                ? json(mapping)
                : Problem.of(ProblemCode.MALFORMED_JSON, "The body is not valid JSON: " + place(thrown) + ".");
    }

    private static Problem json(JsonMappingException thrown) {
        FieldProblem mistake = JsonMistake.of(thrown);
        String subject = mistake.field().isEmpty() ? "The body" : mistake.field();
        return Problem.of(ProblemCode.VALIDATION, subject + " " + mistake.message() + ".", List.of(mistake));
    }

    private static String place(JsonProcessingException thrown) {
        return thrown.getLocation() == null
                ? "it cannot be read"
                : "line %d, column %d"
                        .formatted(
                                thrown.getLocation().getLineNr(),
                                thrown.getLocation().getColumnNr());
    }

    /** The problem for a bare status, as the framework raises them while it looks for a route. */
    static Problem ofStatus(int status, @Nullable String path) {
        return switch (status) {
            case 400 -> Problem.of(ProblemCode.VALIDATION, "A parameter or the body is missing or cannot be read.");
            case 404 ->
                Problem.of(
                        ProblemCode.NOT_FOUND, "There is nothing at this address, or a parameter has the wrong form.");
            case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "This address does not take that method.");
            case 406 -> Problem.of(ProblemCode.NOT_ACCEPTABLE, "None of the accepted formats can be given.");
            case 413 -> Problem.of(ProblemCode.TOO_LARGE, "The request is larger than the station takes.");
            case 415 -> Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            default -> {
                if (status >= 500) {
                    log.warnf("Status %d for %s", status, path);
                }
                yield status >= 500
                        ? Problem.of(ProblemCode.INTERNAL, "Something failed inside the station.")
                        : Problem.of(ProblemCode.VALIDATION, "The request cannot be answered (status " + status + ").");
            }
        };
    }

    private static RestResponse<Problem> answer(Problem problem) {
        // By number and title: the framework's own list of statuses knows no 507.
        return RestResponse.ResponseBuilder.<Problem>create(problem.status(), problem.title())
                .entity(problem)
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
