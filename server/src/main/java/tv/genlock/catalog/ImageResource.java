package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** {@code /api/catalog/items/{id}/image}. */
@Path("/api/catalog/items/{id}/image")
@RunOnVirtualThread
@Tag(name = "Catalog")
public class ImageResource {
    private static final int MOST_SECONDS = 7 * 24 * 3_600;
    private static final int LATEST_SAMPLE_SECONDS = 600;

    private final Catalog catalog;
    private final ItemImages images;

    @Inject
    ImageResource(Catalog catalog, ItemImages images) {
        this.catalog = catalog;
        this.images = images;
    }

    @GET
    @Produces("image/jpeg")
    @Operation(operationId = "getItemImage", summary = "A frame of an item")
    public Response image(
            @PathParam("id") long id,
            @Parameter(
                            description = "Seconds from the start; a tenth of the length when left out",
                            schema = @Schema(minimum = "0", maximum = "" + MOST_SECONDS))
                    @QueryParam("at")
                    @Nullable
                    Integer at)
            throws IOException, InterruptedException {
        Fields fields = new Fields();
        fields.whole("at", at, 0, MOST_SECONDS);
        fields.done();
        CatalogItem item = catalog.snapshot().item(id).orElseThrow(() -> StationException.notFound("item " + id));
        if (item.fileId() == 0 || !item.airable()) {
            throw StationException.notFound("picture of item " + id);
        }
        byte[] jpeg = images.of(item.fileId(), at == null ? sample(item) : at * Ticks.PER_SECOND)
                .orElseThrow(() -> StationException.notFound("picture of item " + id));
        return Response.ok(jpeg)
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    /** Far enough in to be past titles on black, never far into a long film. */
    private static long sample(CatalogItem item) {
        return Math.min(item.durationTicks() / 10, LATEST_SAMPLE_SECONDS * Ticks.PER_SECOND);
    }
}
