package tv.genlock.bytes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Another file, or none, is where one was opened. The message says which, for a person, and speaks of the file as "it". */
public final class ReplacedException extends IOException {
    ReplacedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
