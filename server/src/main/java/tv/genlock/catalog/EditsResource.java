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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.EditStore;

/** {@code /api/catalog/bulk} and {@code /api/catalog/edits}: edits of many items, and taking any edit back. */
@Path("/api/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class EditsResource {
    private final EditBodies bodies;
    private final Edits edits;
    private final ItemFinder finder;

    @Inject
    EditsResource(EditBodies bodies, Edits edits, ItemFinder finder) {
        this.finder = finder;
        this.bodies = bodies;
        this.edits = edits;
    }

    /** What came of an edit; {@code editId} is null when nothing changed, and there is nothing to take back. */
    @Schema(name = "BulkEdit")
    public record BulkView(@Nullable Long editId, String title, int changed) {}

    @POST
    @Path("/bulk")
    @Operation(
            operationId = "editItems",
            summary = "Edit up to 100,000 items at once; what they are as already is not counted, and it can be undone")
    public BulkView bulk(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = BulkRequest.class)))
                    @Nullable
                    ObjectNode body)
            throws JsonProcessingException {
        EditBodies.Bulk bulk = bodies.bulk(body);
        List<Long> ids = bulk.itemIds().orElseGet(() -> finder.find(bulk.query().orElse(""), BulkRequest.MOST_ITEMS));
        String title = String.format(
                Locale.ROOT, "%s of %,d %s", bulk.change().words(), ids.size(), ids.size() == 1 ? "item" : "items");
        EditStore.Edited edited = edits.edit(title, ids, bulk.change());
        return new BulkView(edited.editId().isPresent() ? edited.editId().getAsLong() : null, title, edited.items());
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
        return edits.undo(id);
    }
}
