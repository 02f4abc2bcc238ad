package tv.genlock.edge;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import tv.genlock.problem.Fields;

/** Which page of a long list is wanted. */
public final class Paging {
    /** The most that one page holds. */
    public static final int MOST = 500;

    private static final int MOST_OFFSET = 10_000_000;

    @Parameter(description = "How many to skip", schema = @Schema(minimum = "0", maximum = "" + MOST_OFFSET))
    @QueryParam("offset")
    @DefaultValue("0")
    public Integer offset = 0;

    @Parameter(description = "Most to give", schema = @Schema(minimum = "1", maximum = "" + MOST))
    @QueryParam("limit")
    @DefaultValue("50")
    public Integer limit = 0;

    /** Notes what cannot be. */
    public void check(Fields fields) {
        fields.whole("offset", offset, 0, MOST_OFFSET);
        fields.whole("limit", limit, 1, MOST);
    }
}
