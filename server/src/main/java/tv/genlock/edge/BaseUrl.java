package tv.genlock.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import tv.genlock.settings.Settings;

/**
 * Where clients find this station: the configured public URL, else whatever address the client itself used.
 *
 * <p>The configured one is better: several players derive a channel's identity from its URL.
 */
@Singleton
public final class BaseUrl {
    private final Optional<String> configured;

    @Inject
    BaseUrl(Settings settings) {
        this.configured = settings.publicUrl().map(URI::toString).map(BaseUrl::withoutSlash);
    }

    /** Scheme, host and port, without a slash behind. */
    public String of(HttpServerRequest request) {
        return configured.orElseGet(() -> asked(request));
    }

    private static String asked(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String scheme = request.scheme() == null ? "http" : request.scheme();
        if (authority == null) {
            return scheme + "://localhost";
        }
        String host = authority.host().contains(":") ? "[" + authority.host() + "]" : authority.host();
        return authority.port() > 0 ? scheme + "://" + host + ":" + authority.port() : scheme + "://" + host;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
