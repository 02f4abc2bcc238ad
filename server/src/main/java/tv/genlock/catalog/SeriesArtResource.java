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
import tv.genlock.catalog.store.SeriesStore;

/** {@code /api/catalog/series/{id}/art/{kind}}: pictures of series as their sources have them. */
@Path("/api/catalog/series/{id}/art/{kind}")
@RunOnVirtualThread
@Tag(name = "Catalog")
public class SeriesArtResource {
    private final ArtAnswers answers;
    private final SeriesStore series;

    @Inject
    SeriesArtResource(ArtAnswers answers, SeriesStore series) {
        this.answers = answers;
        this.series = series;
    }

    @GET
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @Operation(
            operationId = "getSeriesArt",
            summary = "A poster, backdrop, logo or thumb of a series; 404 when there is none")
    public Response ofSeries(@PathParam("id") long id, @BeanParam ArtWish wanted, @Context Request request)
            throws InterruptedException {
        return answers.of(series.art(id, wanted.checked()), wanted.width, request);
    }
}
