package tv.genlock.bytes;

import java.io.IOException;
import tv.genlock.media.remote.RemoteOrigin;

/** The doors of the media servers that are sources. Any thread. */
public interface Origins {
    /**
     * The door of a source's server for what is on the air in a moment: one for all its files, open until the source changes. Never
     * closed by those who read through it.
     *
     * @throws IOException when there is no such media server, in words for a person
     */
    RemoteOrigin of(long sourceId) throws IOException;
}
