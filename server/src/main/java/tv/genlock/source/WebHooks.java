package tv.genlock.source;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import tv.genlock.problem.StationException;
import tv.genlock.source.store.SourceStore;

/**
 * The addresses media servers call when something changed. Whoever knows one can have the source scanned, and no more. Any thread.
 */
@Singleton
final class WebHooks {
    private static final String KEY = "webhook";
    private static final int KEY_BYTES = 18;

    private final SourceStore store;
    private final SourceScans scans;
    private final SecureRandom random = new SecureRandom();

    @Inject
    WebHooks(SourceStore store, SourceScans scans) {
        this.store = store;
        this.scans = scans;
    }

    /** The path a server calls for this source; the same for as long as there is the source. */
    String path(long id) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String kept = store.secretOnce(id, KEY, Base64.getUrlEncoder().encodeToString(key));
        return "/api/sources/" + id + "/webhook/" + kept;
    }

    /** A server says that something changed. {@code not-found} when the key is not the source's. */
    void called(long id, String key) {
        String kept = store.secrets(id).get(KEY);
        boolean right = kept != null
                && MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw StationException.notFound("address");
        }
        scans.requestSoon(id);
    }
}
