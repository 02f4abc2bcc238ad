package tv.genlock.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.catalog.store.OriginStore;
import tv.genlock.problem.StationException;

/** {@code /api/catalog/items/{id}}. */
@Path("/api/catalog/items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class ItemResource {
    private static final int MOST_AIRINGS = 20;

    private final ItemStore items;
    private final OriginStore origins;
    private final NextAirings airings;
    private final EditBodies bodies;
    private final Edits edits;

    @Inject
    ItemResource(ItemStore items, OriginStore origins, NextAirings airings, EditBodies bodies, Edits edits) {
        this.items = items;
        this.origins = origins;
        this.airings = airings;
        this.bodies = bodies;
        this.edits = edits;
    }

    @GET
    @Operation(operationId = "getItem", summary = "One item with its files, tracks, chapters and next airings")
    public ItemPage item(@PathParam("id") long id) {
        return page(id);
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
        ListedItem item = listed(id);
        edits.editOne(item, change);
        return page(id);
    }

    private ItemPage page(long id) {
        ListedItem item = listed(id);
        return ItemPage.of(
                item,
                new ItemPage.Parts(
                        origins.fields(item),
                        origins.listings(id),
                        origins.files(id),
                        origins.decided(id),
                        airings.of(id, MOST_AIRINGS)));
    }

    private ListedItem listed(long id) {
        return items.item(id).orElseThrow(() -> StationException.notFound("item " + id));
    }
}
