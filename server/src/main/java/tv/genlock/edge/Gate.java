package tv.genlock.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.genlock.problem.Problem;
import tv.genlock.problem.ProblemCode;
import tv.genlock.settings.AddressRange;
import tv.genlock.settings.Settings;

/** Looks at every request before anything else does, and puts the headers on that every answer carries. Event-loop threads; never blocks. */
@Singleton
final class Gate {
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final int UNREADABLE = 400;
    private static final List<String> PROXY_MARKS = List.of(
            "Forwarded",
            "X-Real-IP",
            "CF-Connecting-IP",
            "True-Client-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP",
            "Fastly-Client-IP");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AccessRule access;
    private final HostRule hosts;
    private final Set<String> corsOrigins;

    @Inject
    Gate(Settings settings) {
        this.access = new AccessRule(settings.trustedProxies());
        this.hosts = new HostRule(settings);
        this.corsOrigins = Set.copyOf(settings.corsOrigins());
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_EVERYTHING);
    }

    /** A request without a Host that can be read is refused before it comes to {@link #pass}. */
    void register(@Observes Router router) {
        router.route().order(-BEFORE_EVERYTHING).failureHandler(Gate::failed);
    }

    private static void failed(RoutingContext context) {
        if (context.statusCode() == UNREADABLE && !context.response().headWritten()) {
            AnswerHeaders.put(context.request().path(), context.response().headers());
            refuse(context, ProblemCode.VALIDATION, "The request needs a Host header with a name and a port.");
        } else {
            context.next();
        }
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        AnswerHeaders.put(request.path(), context.response().headers());
        HostAndPort host = request.authority();
        String origin = request.getHeader("Origin");
        if (!admits(request)) {
            refuse(
                    context,
                    ProblemCode.NOT_PRIVATE,
                    "Until accounts exist, the station answers private addresses only. Behind a reverse proxy, set GENLOCK_TRUSTED_PROXIES to its address.");
        } else if (isTooLarge(request)) {
            refuse(context, ProblemCode.TOO_LARGE, BodyLimit.words());
        } else if (host != null && !hosts.admits(host.host())) {
            refuse(
                    context,
                    ProblemCode.UNKNOWN_HOST,
                    "Add the name to GENLOCK_ALLOWED_HOSTS, or set GENLOCK_PUBLIC_URL.");
        } else if (origin == null || isOwn(origin, host)) {
            context.next();
        } else if (isAllowed(origin)) {
            answerForeign(context, origin);
        } else if (SAFE.contains(request.method())) {
            context.next();
        } else {
            refuse(context, ProblemCode.FOREIGN_ORIGIN, "Add the page's origin to CORS_ORIGINS if it is yours.");
        }
    }

    /** Bodies without a stated length meet the same limit in {@link BodyLimit}. */
    private static boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && (length.length() > 15 || Long.parseLong(length) > BodyLimit.MAX_BYTES);
    }

    private boolean admits(HttpServerRequest request) {
        return peer(request)
                .map(peer -> access.admits(
                        peer,
                        request.headers().getAll("X-Forwarded-For"),
                        PROXY_MARKS.stream().anyMatch(request.headers()::contains)))
                .orElse(true);
    }

    /** Empty for a Unix socket, which only this machine can reach. */
    private static Optional<InetAddress> peer(HttpServerRequest request) {
        SocketAddress address = request.connection().remoteAddress();
        return address == null || address.hostAddress() == null
                ? Optional.empty()
                : Optional.of(AddressRange.literal(withoutZone(address.hostAddress())));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static boolean isOwn(String origin, @Nullable HostAndPort host) {
        try {
            URI page = URI.create(origin);
            int port = page.getPort() < 0 ? ("https".equals(page.getScheme()) ? 443 : 80) : page.getPort();
            // Behind a proxy the scheme may differ, so the default port of either counts.
            return host != null
                    && page.getHost() != null
                    && page.getHost().equalsIgnoreCase(host.host())
                    && (host.port() == port || host.port() <= 0);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isAllowed(String origin) {
        return corsOrigins.contains("*") || corsOrigins.contains(origin.toLowerCase(Locale.ROOT));
    }

    private static void answerForeign(RoutingContext context, String origin) {
        var headers = context.response().headers();
        headers.set("Access-Control-Allow-Origin", origin);
        headers.add("Vary", "Origin");
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            headers.set("Access-Control-Allow-Methods", "GET, HEAD, POST, PATCH, DELETE");
            headers.set("Access-Control-Allow-Headers", "Content-Type, Range");
            headers.set("Access-Control-Max-Age", "600");
            context.response().setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, ProblemCode code, String detail) {
        ProblemAnswer.send(context, Problem.of(code, detail));
    }
}
