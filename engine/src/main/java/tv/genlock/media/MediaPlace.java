package tv.genlock.media;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where another process of ours (the libav worker, ffmpeg) finds a file's bytes. Nothing but these two can be said to it, so no
 * name of a file ever becomes a protocol.
 */
public sealed interface MediaPlace {
    /** A file of this machine. */
    record Local(Path path) implements MediaPlace {}

    /** Bytes lent on loopback under a name nobody guesses; a place of its own for every loan. */
    record Lent(URI uri) implements MediaPlace {
        static final String LOOPBACK = "127.0.0.1";

        public Lent {
            if (!"http".equals(uri.getScheme()) || !LOOPBACK.equals(uri.getHost()) || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("bytes are lent by http on " + LOOPBACK + " only");
            }
        }
    }

    static MediaPlace of(Path path) {
        return new Local(path.toAbsolutePath());
    }

    /** The place {@link #text} was made of. */
    static MediaPlace parse(String text) {
        return text.startsWith("http://" + Lent.LOOPBACK + ":") ? new Lent(URI.create(text)) : of(Path.of(text));
    }

    /** For the wire between our own processes: an absolute path, or the loan's address. */
    default String text() {
        return switch (this) {
            case Local(Path path) -> path.toAbsolutePath().toString();
            case Lent(URI uri) -> uri.toString();
        };
    }

    /** What libav and ffmpeg take as a name: behind {@code file:} no character of a path means anything. */
    default String argument() {
        return switch (this) {
            case Local(Path path) -> "file:" + path.toAbsolutePath();
            case Lent(URI uri) -> uri.toString();
        };
    }

    /** What they may speak to get at it: libav's {@code protocol_whitelist}. */
    default String protocols() {
        return switch (this) {
            case Local _ -> "file";
            case Lent _ -> "http,tcp";
        };
    }
}
