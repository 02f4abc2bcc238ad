package tv.genlock.media.remote;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes a server means by an address: their number, and the mark it gives them.
 *
 * @param mark ETag, else Last-Modified, else empty
 */
record RemoteVersion(long size, String mark) {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /** A part that came: where it begins, and of what. RFC 9110 §14.4. */
    record Part(long from, RemoteVersion version) {}

    /** @throws RemoteException when the answer is no part of a file with a known size */
    static Part of(int status, HttpHeaders headers) throws RemoteException {
        if (status != 206) {
            throw new RemoteException(
                    RemoteException.Kind.UNREADABLE, status, "its server does not hand out parts of files");
        }
        Optional<String> range = headers.firstValue("Content-Range");
        Matcher matcher = CONTENT_RANGE.matcher(range.orElse("").strip());
        if (!matcher.matches()) {
            throw new RemoteException(
                    RemoteException.Kind.UNREADABLE, status, "its server does not say which part of the file it sends");
        }
        String mark = headers.firstValue("ETag")
                .or(() -> headers.firstValue("Last-Modified"))
                .orElse("");
        return new Part(Long.parseLong(matcher.group(1)), new RemoteVersion(Long.parseLong(matcher.group(3)), mark));
    }
}
