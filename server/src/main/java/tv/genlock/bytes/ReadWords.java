package tv.genlock.bytes;

import java.io.IOException;
import tv.genlock.media.ReadFailure;
import tv.genlock.media.remote.RemoteException;

/** Why a file cannot be read, wherever it is, in words for a person: half a sentence that speaks of the file as "it". */
public final class ReadWords {
    private ReadWords() {}

    /** Names no address: viewers see it on a slate. */
    public static String of(IOException failure) {
        return failure instanceof RemoteException remote ? ofServer(remote) : ReadFailure.words(failure);
    }

    private static String ofServer(RemoteException failure) {
        return switch (failure.kind()) {
            case UNREACHABLE, TIMED_OUT -> "its server does not answer";
            case UNAUTHORIZED -> "its server does not accept the station's key any more";
            case FORBIDDEN -> "its server does not allow it";
            case NOT_FOUND -> "its server does not have it any more";
            case REFUSED -> "its server answers with error " + failure.status();
            case TOO_LARGE -> "its server sends more than was asked for";
            case UNREADABLE -> "its server does not hand out parts of files";
            case REDIRECTED_AWAY -> "its server sends on to another place";
        };
    }
}
