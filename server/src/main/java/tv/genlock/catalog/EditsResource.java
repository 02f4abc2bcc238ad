package tv.genlock.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import tv.genlock.job.Job;

/** {@code /api/catalog/bulk} and {@code /api/catalog/edits}: edits of many items, and taking any edit back. */
@Path("/api/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class EditsResource {
    private final EditBodies bodies;
    private final Edits edits;
    private final BulkEdits bulkEdits;

    @Inject
    EditsResource(EditBodies bodies, Edits edits, BulkEdits bulkEdits) {
        this.bulkEdits = bulkEdits;
        this.bodies = bodies;
        this.edits = edits;
    }

    /**
     * What came of an edit.
     *
     * @param editId null when nothing changed, and there is nothing to take back
     * @param job of many items: makes the edit from now on, and tells at its end how many changed; else null
     */
    @Schema(name = "BulkEdit")
    public record BulkView(
            @Nullable Long editId,
            String title,
            int changed,
            @Nullable Job job) {
        static BulkView of(BulkEdits.Outcome made) {
            return new BulkView(
                    made.editId().isPresent() ? made.editId().getAsLong() : null,
                    made.title(),
                    made.changed(),
                    made.job().orElse(null));
        }
    }

    @POST
    @Path("/bulk")
    @Operation(
            operationId = "editItems",
            summary = "Edit many items: up to 100,000 that are named, or all of up to 500,000 that a query finds",
            description =
                    "What they are as already is not counted, and it can be undone. More than 2,000 are edited by a "
                            + "job; when it is cancelled, what it has done until then stays and can be undone.")
    @APIResponseSchema(value = BulkView.class, responseCode = "200", responseDescription = "It is made")
    @APIResponse(
            responseCode = "202",
            description = "A job makes it",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BulkView.class)))
    public RestResponse<BulkView> bulk(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = BulkRequest.class)))
                    @Nullable
                    ObjectNode body)
            throws JsonProcessingException {
        BulkView made = BulkView.of(bulkEdits.edit(bodies.bulk(body)));
        return made.job() == null
                ? RestResponse.ok(made)
                : RestResponse.ResponseBuilder.<BulkView>accepted(made).build();
    }

    @GET
    @Path("/edits")
    @Operation(operationId = "listEdits", summary = "The latest 50 edits, newest first")
    public List<EditBatch> latest() {
        return edits.latest();
    }

    @POST
    @Path("/edits/{id}/undo")
    @Operation(
            operationId = "undoEdit",
            summary = "Take an edit back, but for what was edited again since; 409 when it was taken back before")
    public EditBatch.Undone undo(@PathParam("id") long id) {
        return bulkEdits.undo(id);
    }
}
