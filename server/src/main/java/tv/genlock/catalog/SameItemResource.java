package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.catalog.store.SameItemStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.problem.Fields;

/** {@code /api/catalog/items/{id}}: what several sources list as one item, and which of them counts. */
@Path("/api/catalog/items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class SameItemResource {
    private final SameItemStore store;
    private final ItemPages pages;
    private final StationEvents events;
    private final InstantSource clock;

    @Inject
    SameItemResource(SameItemStore store, ItemPages pages, StationEvents events, InstantSource clock) {
        this.store = store;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    /** Which listing's facts come first, and which version airs; null leaves it to the station. */
    @Schema(name = "PreferenceRequest")
    public record PreferenceRequest(
            @Schema(minimum = "1") @Nullable Long sourceItemId,

            @Schema(description = "Any part of the version", minimum = "1") @Nullable
            Long fileId) {}

    /** The listing that is something else. */
    @Schema(name = "SplitRequest", requiredProperties = "source_item_id")
    public record SplitRequest(
            @Schema(minimum = "1") @Nullable Long sourceItemId) {}

    /** The item that is the same. */
    @Schema(name = "MergeRequest", requiredProperties = "other_id")
    public record MergeRequest(
            @Schema(minimum = "1") @Nullable Long otherId) {}

    @PUT
    @Path("/preference")
    @Operation(operationId = "preferListing", summary = "Choose whose word counts first, and which version airs")
    public ItemPage prefer(@PathParam("id") long id, @Nullable PreferenceRequest body) {
        Fields fields = new Fields();
        PreferenceRequest request = body == null ? fields.missing("body", new PreferenceRequest(null, null)) : body;
        fields.id("source_item_id", request.sourceItemId());
        fields.id("file_id", request.fileId());
        fields.done();
        pages.listed(id);
        store.prefer(id, request.sourceItemId(), request.fileId(), clock.millis());
        return changed(id);
    }

    @POST
    @Path("/split")
    @Operation(operationId = "splitItem", summary = "Make one listing an item of its own: it is not the same after all")
    public ItemPage split(@PathParam("id") long id, @Nullable SplitRequest body) {
        Fields fields = new Fields();
        long listing = fields.requiredId("source_item_id", body == null ? null : body.sourceItemId());
        fields.done();
        pages.listed(id);
        long made = store.split(id, listing, clock.millis());
        return changed(made);
    }

    @POST
    @Path("/merge")
    @Operation(operationId = "mergeItems", summary = "Make another item's listings this one's; the other is gone then")
    public ItemPage merge(@PathParam("id") long id, @Nullable MergeRequest body) {
        Fields fields = new Fields();
        long other = fields.requiredId("other_id", body == null ? null : body.otherId());
        fields.done();
        pages.listed(id);
        store.merge(id, other, clock.millis());
        return changed(id);
    }

    private ItemPage changed(long id) {
        ListedItem item = pages.listed(id);
        events.publish(new StationEvent.CatalogChanged(item.sourceId()));
        return pages.of(item);
    }
}
