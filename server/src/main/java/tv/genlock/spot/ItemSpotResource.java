package tv.genlock.spot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Fields;

/** On what terms one item airs in breaks. */
@Path("/api/catalog/items/{id}/spot")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class ItemSpotResource {
    private final Spots spots;

    @Inject
    ItemSpotResource(Spots spots) {
        this.spots = spots;
    }

    @GET
    @Operation(
            operationId = "getSpot",
            summary = "On what terms a clip or music video airs in breaks; 409 for what does not air in them")
    public SpotTermsRequest spot(@PathParam("id") long id) {
        return SpotTermsRequest.of(spots.of(id));
    }

    @PUT
    @Operation(
            operationId = "setSpot",
            summary = "Put an item's terms in place of those it has",
            description =
                    "What is left out is as usual, but company and category stay: they are fields of the item, and "
                            + "changing them is an edit that can be undone.")
    public SpotTermsRequest set(@PathParam("id") long id, @Nullable SpotTermsRequest body) {
        Fields fields = new Fields();
        SpotTermsRequest wanted = body == null ? fields.missing("body", SpotTermsRequest.NOTHING) : body;
        fields.done();
        return SpotTermsRequest.of(spots.put(id, wanted));
    }
}
