package tv.genlock.tuner;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import tv.genlock.edge.ProblemAnswer;
import tv.genlock.problem.Problem;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/**
 * Vert.x routes whose answers are written in straight lines: each request gets a virtual thread, which may block on the
 * database, a render or a slow reader. The event loops only move bytes.
 */
final class OutputRoutes implements AutoCloseable {
    private static final Logger log = Logger.getLogger(OutputRoutes.class);
    private static final String ALLOWED = "GET, HEAD";

    private final Router router;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("genlock-out-", 1).factory());

    /** Answers one request on its own thread. An exception becomes a problem, if nothing was sent yet. */
    interface Answer {
        void to(RoutingContext context) throws IOException, InterruptedException, TimeoutException;
    }

    OutputRoutes(Router router) {
        this.router = router;
    }

    /** GET and HEAD of paths that match {@code regex}; its named groups are path parameters. */
    void add(String regex, Answer answer) {
        router.routeWithRegex(regex).handler(context -> {
            HttpMethod method = context.request().method();
            if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
                context.response().putHeader("Allow", ALLOWED);
                ProblemAnswer.send(context, Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "Use " + ALLOWED + "."));
                return;
            }
            try {
                threads.execute(() -> answer(context, answer));
            } catch (RejectedExecutionException e) {
                log.debug("A request came while the station was closing", e);
                context.response().reset();
            }
        });
    }

    private static void answer(RoutingContext context, Answer answer) {
        try {
            answer.to(context);
        } catch (StationException e) {
            fail(context, Problem.of(e.code(), String.valueOf(e.getMessage()), e.fields()));
        } catch (InterruptedException e) {
            // The client has left, or the station closes: nobody to tell.
            log.debugf(e, "%s ended early", context.normalizedPath());
            end(context.response());
        } catch (IOException | TimeoutException e) {
            log.debugf(e, "%s broke off", context.normalizedPath());
            end(context.response());
        } catch (RuntimeException e) {
            log.errorf(e, "%s failed", context.normalizedPath());
            fail(context, Problem.of(ProblemCode.INTERNAL, "The station's log says more."));
        }
    }

    private static void fail(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            end(response);
        } else {
            ProblemAnswer.send(context, problem);
        }
    }

    /** Cuts the connection when an answer is half sent, so that no client takes it for whole. */
    private static void end(HttpServerResponse response) {
        if (!response.ended() && !response.closed()) {
            response.reset();
        }
    }

    /** Sends a whole body, or to HEAD its length. */
    static void send(RoutingContext context, byte[] body) throws IOException, InterruptedException, TimeoutException {
        context.response().putHeader("Content-Length", Integer.toString(body.length));
        ByteSender sender = new ByteSender(context.request());
        if (isHead(context)) {
            sender.end();
        } else {
            sender.end(ByteBuffer.wrap(body));
        }
    }

    static boolean isHead(RoutingContext context) {
        return context.request().method().equals(HttpMethod.HEAD);
    }

    /** A path parameter that is a positive number. */
    static long number(RoutingContext context, String name) {
        try {
            return Long.parseLong(context.pathParam(name));
        } catch (NumberFormatException e) {
            StationException missing = StationException.notFound("such address");
            missing.initCause(e);
            throw missing;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
