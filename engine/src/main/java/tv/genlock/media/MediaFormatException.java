package tv.genlock.media;

import java.io.IOException;

/**
 * The bytes were read but cannot be used. The message is for a person: what is wrong, and where that helps, at which byte.
 * Plain {@link IOException} stays for bytes that could not be read at all.
 */
public final class MediaFormatException extends IOException {
    public MediaFormatException(String message) {
        super(message);
    }

    public MediaFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
