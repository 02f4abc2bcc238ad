package tv.genlock.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import tv.genlock.problem.StationException;

/** Answers requests for pictures so that a browser may keep them. */
@Singleton
final class ArtAnswers {
    private final Art art;

    @Inject
    ArtAnswers(Art art) {
        this.art = art;
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
