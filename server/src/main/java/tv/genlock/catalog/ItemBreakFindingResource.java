package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import tv.genlock.catalog.store.ItemStore;
import tv.genlock.job.Job;
import tv.genlock.problem.StationException;

/** Looking through one item for moments at which it can be interrupted. */
@Path("/api/catalog/items/{id}/breakpoints/find")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog")
public class ItemBreakFindingResource {
    private final BreakFinding finding;
    private final ItemStore items;

    @Inject
    ItemBreakFindingResource(BreakFinding finding, ItemStore items) {
        this.finding = finding;
        this.items = items;
    }

    @POST
    @ResponseStatus(202)
    @APIResponseSchema(value = Job.class, responseCode = "202", responseDescription = "The job that looks through it")
    @Operation(
            operationId = "findItemBreakpoints",
            summary = "Look through an item for black pictures in silence, and propose those moments as breakpoints")
    public Job find(@PathParam("id") long id) {
        ListedItem item = items.item(id).orElseThrow(() -> StationException.notFound("item " + id));
        return finding.find(List.of(item.id()));
    }
}
