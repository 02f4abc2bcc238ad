package tv.genlock.bytes;

import java.nio.file.Path;
import tv.genlock.media.remote.RemoteOrigin;

/** Where the bytes of a media file are. */
public sealed interface FileLocation {
    /** On a disk of this machine. */
    record Local(Path path) implements FileLocation {}

    /**
     * Behind a media server's HTTP door.
     *
     * @param pathAndQuery as {@link RemoteOrigin#get} takes it, without secrets
     */
    record Remote(RemoteOrigin origin, String pathAndQuery) implements FileLocation {
        /** Without the query. */
        @Override
        public String toString() {
            int query = pathAndQuery.indexOf('?');
            return origin + (query < 0 ? pathAndQuery : pathAndQuery.substring(0, query));
        }
    }
}
