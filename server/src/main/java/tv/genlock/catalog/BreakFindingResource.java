package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import tv.genlock.job.Job;
import tv.genlock.problem.Fields;

/** Looking through many files for moments at which they can be interrupted. */
@Path("/api/catalog/breakpoints/find")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class BreakFindingResource {
    private static final int MOST_ITEMS = 10_000;

    private final BreakFinding finding;

    @Inject
    BreakFindingResource(BreakFinding finding) {
        this.finding = finding;
    }

    /** Where to look: items, or the films and episodes of a library. */
    @Schema(name = "FindBreakpointsRequest")
    public record FindRequest(
            @Schema(description = "Each once", maxItems = MOST_ITEMS) @Nullable
            List<@Nullable Long> itemIds,

            @Schema(description = "In place of item_ids: all its films and episodes", minimum = "1") @Nullable
            Long library) {}

    @POST
    @ResponseStatus(202)
    @APIResponseSchema(value = Job.class, responseCode = "202", responseDescription = "The job that looks through them")
    @Operation(operationId = "findBreakpoints", summary = "Look through many items, one after the other")
    public Job find(@Nullable FindRequest request) {
        Fields fields = new Fields();
        FindRequest given = request == null ? new FindRequest(null, null) : request;
        List<Long> ids = fields.list("item_ids", given.itemIds(), MOST_ITEMS, id -> fields.requiredId("item_ids", id));
        Long library = fields.id("library", given.library());
        if ((given.itemIds() == null) == (library == null)) {
            fields.note("item_ids", "or library must be given, and not both");
        }
        if (ids != null && new HashSet<>(ids).size() < ids.size()) {
            fields.note("item_ids", "must not name an item twice");
        }
        fields.done();
        return library == null ? finding.find(ids == null ? List.of() : ids) : finding.findIn(library);
    }
}
