package tv.genlock.media.remote;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an origin answered: a success (2xx) or 304.
 *
 * @param body the whole of it, as bounded by the caller; owned by the caller
 */
public record RemoteAnswer(int status, HttpHeaders headers, byte[] body) {
    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
