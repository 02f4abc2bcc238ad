package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import tv.genlock.problem.Fields;
import tv.genlock.problem.StationException;

/** What requests for pictures have in common: their limits, and answers a browser may keep. */
@Singleton
final class ArtAnswers {
    static final int LEAST_WIDTH = 16;
    static final int MOST_WIDTH = 3_840;
    static final String OF_WIDTH = "Most pixels wanted; pictures beside files come as they are";
    static final String USUAL_WIDTH = "480";

    private final Art art;

    @Inject
    ArtAnswers(Art art) {
        this.art = art;
    }

    /** Which picture is wanted; {@code not-found} for a kind there is not. */
    static ArtKind check(String kind, Integer width) {
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

    /** The first of these pictures that is there; 304 when the asker has it. */
    Response of(List<ArtReference> from, int width, Request request) throws InterruptedException {
        Optional<Art.Picture> found = art.of(from, width);
        if (found.isEmpty()) {
            throw StationException.notFound("such a picture");
        }
        Art.Picture picture = found.get();
        EntityTag tag = new EntityTag(picture.tag());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                same == null ? Response.ok(picture.bytes()).type(picture.mediaType()) : same;
        return answer.tag(tag).header("Cache-Control", "private, max-age=3600").build();
    }
}
