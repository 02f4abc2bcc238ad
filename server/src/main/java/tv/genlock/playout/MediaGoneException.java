package tv.genlock.playout;

import java.io.IOException;

/** The file an event airs is not there any more, or is another one now. The message says which, for a person. */
final class MediaGoneException extends IOException {
    MediaGoneException(String message) {
        super(message);
    }

    MediaGoneException(String message, Throwable cause) {
        super(message, cause);
    }
}
