package tv.genlock.command;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** Says in one line why the station did not start. */
final class StartFailure {
    private StartFailure() {}

    static String reasonOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            root = cause;
            if (cause instanceof BindException) {
                return "the port is in use or the address is not this machine's (" + cause.getMessage() + ").";
            }
            if (cause instanceof ConfigurationException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
