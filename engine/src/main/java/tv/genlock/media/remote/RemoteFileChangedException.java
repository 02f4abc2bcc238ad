package tv.genlock.media.remote;

import java.io.IOException;

/** The server now has other bytes under the same address than when the file was opened. */
public final class RemoteFileChangedException extends IOException {
    RemoteFileChangedException() {
        super("it was changed on its server while it was open");
    }
}
