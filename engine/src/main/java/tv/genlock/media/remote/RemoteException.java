package tv.genlock.media.remote;

import java.io.IOException;

/** A request to an origin that did not end well. The message is for a person; it holds no secret and no query. */
public final class RemoteException extends IOException {
    /** What went wrong, as far as a caller may want to act on it. */
    public enum Kind {
        /** Nobody answers at that address: no such name, nothing listens, no trusted certificate, connection lost. */
        UNREACHABLE,
        /** Connected, then silence, or an answer that never ends. */
        TIMED_OUT,
        /** 401: the key or password is wrong, or its time is over. */
        UNAUTHORIZED,
        /** 403: known, but not allowed. */
        FORBIDDEN,
        /** 404 or 410. */
        NOT_FOUND,
        /** Any other status that is no success; see {@link #status()}. */
        REFUSED,
        /** More bytes than the caller wanted. */
        TOO_LARGE,
        /** Not an answer to what was asked: compressed though nobody wanted that, or no HTTP at all. */
        UNREADABLE,
        /** Sent on to another host, to another port, from https to http, or round and round. */
        REDIRECTED_AWAY
    }

    private final Kind kind;
    private final int status;

    RemoteException(Kind kind, int status, String message) {
        super(message);
        this.kind = kind;
        this.status = status;
    }

    RemoteException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = 0;
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status that was answered; 0 when there was none. */
    public int status() {
        return status;
    }
}
