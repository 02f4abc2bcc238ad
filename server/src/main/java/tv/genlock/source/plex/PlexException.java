package tv.genlock.source.plex;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A Plex server that does not do what was asked. The message is a verdict for a person; it holds no secret. */
public final class PlexException extends IOException {
    /** What is wrong, and what a person can do about it. */
    public enum Reason {
        NO_TOKEN("Enter the token of the server's owner."),
        BAD_TOKEN("Copy the token again: it ends when the account's password is changed or the device is signed out."),
        FORBIDDEN("Use the token of the server's owner; a shared account may not see this."),
        GONE("Look whether the library still exists on the Plex server."),
        NOT_PLEX("Look at the address: Plex usually answers at port 32400."),
        NOT_ANSWERING("Look whether the server runs and can be reached from this machine at that address."),
        BROKEN("Try again; if it stays like this, restart the Plex server.");

        private final String hint;

        Reason(String hint) {
            this.hint = hint;
        }
    }

    private final Reason reason;

    PlexException(Reason reason, String verdict, @Nullable Throwable cause) {
        super(verdict, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What a person can do about it, a sentence. */
    public String hint() {
        return reason.hint;
    }
}
