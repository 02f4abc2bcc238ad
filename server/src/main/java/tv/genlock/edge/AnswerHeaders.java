package tv.genlock.edge;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/** The headers that depend on the address alone: what a browser may do with the answer, and how long it may keep it. */
final class AnswerHeaders {
    /** hls.js feeds the player through blob: URLs and runs its parser in a worker made of one. */
    private static final String APP_POLICY = policy("'self'");

    /** Swagger UI starts itself by a script inside its page. */
    private static final String DOCS_POLICY = policy("'self' 'unsafe-inline'");

    /** A logo opened as a page of its own must not run anything, whatever its channel is called. */
    private static final String DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private AnswerHeaders() {}

    static void put(@Nullable String path, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Content-Security-Policy", policyOf(path));
        if (path == null || path.startsWith("/assets/")) {
            // Vite names these files by their content.
            headers.set("Cache-Control", "public, max-age=31536000, immutable");
        } else if (path.startsWith("/api/") || isPage(path)) {
            headers.set("Cache-Control", "no-cache");
        }
    }

    private static String policyOf(@Nullable String path) {
        if (path == null) {
            return APP_POLICY;
        } else if (path.endsWith(".svg")) {
            return DRAWING_POLICY;
        }
        return path.startsWith("/docs") ? DOCS_POLICY : APP_POLICY;
    }

    private static boolean isPage(String path) {
        return path.equals("/") || path.endsWith(".html");
    }

    private static String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; "
                + "connect-src 'self'; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
