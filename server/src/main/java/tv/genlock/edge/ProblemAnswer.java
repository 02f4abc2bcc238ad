package tv.genlock.edge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import tv.genlock.problem.Problem;

/** Sends a problem from a plain Vert.x route, where no JSON mapper is at hand. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Ends the answer with it; the head must not have been written yet. Any thread. */
    public static void send(RoutingContext context, Problem problem) {
        JsonArray errors = new JsonArray();
        problem.errors()
                .forEach(error -> errors.add(new JsonObject()
                        .put("field", error.field())
                        .put("message", error.message())
                        .put("offset", error.offset())
                        .put("length", error.length())
                        .put("suggestion", error.suggestion())));
        JsonObject body = new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("code", problem.code())
                .put("errors", errors);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body.encode());
    }
}
