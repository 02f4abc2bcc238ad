package tv.genlock.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;

/** {@code /api/catalog/items/{id}}. */
@Path("/api/catalog/items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class ItemResource {
    private final ItemPages pages;
    private final EditBodies bodies;
    private final Edits edits;
    private final KeptBreakpoints breakpoints;

    @Inject
    ItemResource(ItemPages pages, EditBodies bodies, Edits edits, KeptBreakpoints breakpoints) {
        this.pages = pages;
        this.bodies = bodies;
        this.edits = edits;
        this.breakpoints = breakpoints;
    }

    @GET
    @Operation(operationId = "getItem", summary = "One item with its files, tracks, chapters and next airings")
    public ItemPage item(@PathParam("id") long id) {
        return pages.of(id);
    }

    @PATCH
    @Operation(
            operationId = "editItem",
            summary = "Say what an item is, over what its sources say; later scans leave it so, and it can be undone")
    public ItemPage edit(
            @PathParam("id") long id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = EditRequest.class)))
                    @Nullable
                    ObjectNode body)
            throws JsonProcessingException {
        ItemChange change = bodies.edit(body);
        edits.editOne(pages.listed(id), change);
        return pages.of(id);
    }

    @PUT
    @Path("/breakpoints")
    @Operation(
            operationId = "setBreakpoints",
            summary = "Put an item's breakpoints in order; those left out that a source or a search found are rejected")
    public ItemPage breakpoints(@PathParam("id") long id, @Nullable BreakpointsRequest body) {
        Fields fields = new Fields();
        BreakpointsRequest request = body == null ? fields.missing("body", new BreakpointsRequest(List.of())) : body;
        fields.done();
        ListedItem item = pages.listed(id);
        List<Breakpoint> wanted = request.read(fields, BreakpointsRequest.endOf(item));
        fields.done();
        breakpoints.keep(item, wanted);
        return pages.of(id);
    }
}
