package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    public Response ofSeries(
            @PathParam("id") long id,
            @Parameter(schema = @Schema(enumeration = {"primary", "backdrop", "logo", "thumb"})) @PathParam("kind")
                    String kind,
            @Parameter(
                            description = ArtAnswers.OF_WIDTH,
                            schema =
                                    @Schema(
                                            minimum = "" + ArtAnswers.LEAST_WIDTH,
                                            maximum = "" + ArtAnswers.MOST_WIDTH))
                    @QueryParam("width")
                    @DefaultValue(ArtAnswers.USUAL_WIDTH)
                    Integer width,
            @Context Request request)
            throws InterruptedException {
        ArtKind wanted = ArtAnswers.check(kind, width);
        return answers.of(series.art(id, wanted), width, request);
    }
}
