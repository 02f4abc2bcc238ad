package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tv.genlock.catalog.store.OriginStore;

/** {@code /api/catalog/items/{id}/art/{kind}}: pictures of items as their sources have them. */
@Path("/api/catalog/items/{id}/art/{kind}")
@RunOnVirtualThread
@Tag(name = "Catalog")
public class ItemArtResource {
    private final ArtAnswers answers;
    private final OriginStore origins;

    @Inject
    ItemArtResource(ArtAnswers answers, OriginStore origins) {
        this.answers = answers;
        this.origins = origins;
    }

    @GET
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @Operation(
            operationId = "getItemArt",
            summary = "A poster, backdrop, logo or thumb of an item; 404 when there is none")
    public Response ofItem(@PathParam("id") long id, @BeanParam ArtWish wanted, @Context Request request)
            throws InterruptedException {
        return answers.of(origins.art(id, wanted.checked()), wanted.width, request);
    }
}
