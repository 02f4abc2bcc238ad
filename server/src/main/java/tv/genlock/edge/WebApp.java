package tv.genlock.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tv.genlock.problem.Problem;
import tv.genlock.problem.ProblemCode;

/**
 * The web app's page. Its own router knows addresses such as {@code /guide}, so every address that belongs to no program and names no
 * file is answered with it, before anything else is tried. What nobody answers is a problem.
 */
@Singleton
final class WebApp {
    /** Behind {@link Gate}, in front of REST, which would answer what it does not know itself. */
    private static final int BEFORE_RESOURCES = 0;

    private static final int AFTER_EVERYTHING = 100_000;
    private static final List<String> NOT_PAGES = List.of(
            "/api", "/hls", "/channel", "/auto", "/health", "/metrics", "/openapi", "/docs", "/assets", "/q", "/ws");

    private final Optional<Buffer> page = page();

    void register(@Observes Router router) {
        if (page.isPresent()) {
            router.route()
                    .order(BEFORE_RESOURCES)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(this::answer);
        }
        router.route()
                .order(AFTER_EVERYTHING)
                .handler(context -> ProblemAnswer.send(
                        context, Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this address.")));
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        boolean isFile = path.lastIndexOf('.') > path.lastIndexOf('/');
        if (isFile || NOT_PAGES.stream().anyMatch(prefix -> isBelow(path, prefix))) {
            context.next();
        } else {
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Cache-Control", "no-cache")
                    .end(page.orElseThrow());
        }
    }

    private static boolean isBelow(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private static Optional<Buffer> page() {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/index.html")) {
            return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
