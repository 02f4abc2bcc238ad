package tv.genlock.problem;

import java.util.Locale;

/** Every way a request can fail. Codes are listed in docs/error-codes.md; a retired code stays listed and is never reused. */
public enum ProblemCode {
    VALIDATION(400, "The request has mistakes"),
    QUERY(400, "The search query has a mistake"),
    MALFORMED_JSON(400, "The body is not valid JSON"),
    NOT_PRIVATE(403, "Only private addresses may use this station"),
    PATH_NOT_ALLOWED(403, "The path lies outside the configured folders"),
    FOREIGN_ORIGIN(403, "A page of another origin may not do that"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "None of the accepted formats can be given"),
    CONFLICT(409, "The request does not fit the present state"),
    IN_USE(409, "Something else needs it"),
    SCHEDULE_LOCKED(409, "This part of the schedule is already on its way to viewers"),
    SOURCE_UNAVAILABLE(409, "The source cannot be reached"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's format is not understood"),
    UNKNOWN_HOST(421, "The station does not answer to this host name"),
    INTERNAL(500, "Something failed inside the station"),
    BUSY(503, "The station cannot do this right now"),
    STORAGE_FULL(507, "The data folder's disk is full");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The stable spelling clients compare with: {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
