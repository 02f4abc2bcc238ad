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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tv.genlock.catalog.store.SeriesStore;
import tv.genlock.problem.StationException;

/** {@code /api/catalog/series/{id}/seasons/{season}/art/{kind}}: pictures of seasons as their series' sources have them. */
@Path("/api/catalog/series/{id}/seasons/{season}/art/{kind}")
@RunOnVirtualThread
@Tag(name = "Catalog")
public class SeasonArtResource {
    private static final int MOST_NUMBER = 10_000;

    private final ArtAnswers answers;
    private final SeriesStore series;

    @Inject
    SeasonArtResource(ArtAnswers answers, SeriesStore series) {
        this.answers = answers;
        this.series = series;
    }

    @GET
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @Operation(
            operationId = "getSeasonArt",
            summary = "A poster, backdrop, logo or thumb of a season; 404 when there is none")
    public Response ofSeason(
            @PathParam("id") long id,
            @Parameter(schema = @Schema(minimum = "0", maximum = "" + MOST_NUMBER)) @PathParam("season") long season,
            @BeanParam ArtWish wanted,
            @Context Request request)
            throws InterruptedException {
        ArtKind kind = wanted.checked();
        if (season < 0 || season > MOST_NUMBER) {
            throw StationException.notFound("such a season");
        }
        return answers.of(series.art(id, (int) season, kind), wanted.width, request);
    }
}
