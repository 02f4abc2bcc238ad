package tv.genlock.catalog;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** Which picture of something is wanted, and how wide. */
public final class ArtWish {
    private static final int LEAST_WIDTH = 16;
    private static final int MOST_WIDTH = 3_840;

    @Parameter(schema = @Schema(enumeration = {"primary", "backdrop", "logo", "thumb"}))
    @PathParam("kind")
    public String kind = "";

    @Parameter(
            description = "Most pixels wanted; pictures beside files come as they are",
            schema = @Schema(minimum = "" + LEAST_WIDTH, maximum = "" + MOST_WIDTH))
    @QueryParam("width")
    @DefaultValue("480")
    public Integer width = 0;

    /** Which picture. @throws StationException {@code validation} for a width there cannot be, {@code not-found} for such a kind */
    ArtKind checked() {
        Fields fields = new Fields();
        fields.whole("width", width, LEAST_WIDTH, MOST_WIDTH);
        fields.done();
        for (ArtKind one : ArtKind.values()) {
            if (one.word().equals(kind)) {
                return one;
            }
        }
        throw StationException.notFound("such a picture");
    }
}
