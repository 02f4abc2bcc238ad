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
 * What is answered where no route and no file was found: the web app's page, whose own router knows addresses such as
 * {@code /guide}; a problem for everything a program asked for.
 */
@Singleton
final class WebApp {
    private static final int AFTER_EVERYTHING = 100_000;
    private static final List<String> NOT_PAGES =
            List.of("/api", "/hls", "/channel", "/health", "/metrics", "/openapi", "/docs", "/assets", "/q");

    private final Optional<Buffer> page = page();

    void register(@Observes Router router) {
        router.route().order(AFTER_EVERYTHING).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        boolean reading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        boolean isFile = path.lastIndexOf('.') > path.lastIndexOf('/');
        if (reading && !isFile && page.isPresent() && NOT_PAGES.stream().noneMatch(prefix -> isBelow(path, prefix))) {
            context.response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Cache-Control", "no-cache")
                    .end(page.get());
        } else {
            ProblemAnswer.send(context, Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this address."));
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
