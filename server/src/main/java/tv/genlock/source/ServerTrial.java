package tv.genlock.source;

import java.util.List;
import java.util.Optional;
import tv.genlock.source.sync.MediaServer;

/**
 * What came of asking a media server.
 *
 * @param message the verdict, for a person
 * @param hint what to do about it; empty when all is well
 * @param server who answers there, also when it lets nobody in
 * @param users who could be chosen; empty when there is no choice
 */
record ServerTrial(
        boolean ok,
        String message,
        String hint,
        Optional<MediaServer.Identity> server,
        List<User> users,
        String userId,
        List<MediaServer.ListedLibrary> libraries) {
    /** Somebody with an account on the server. */
    record User(String id, String name, boolean isAdmin) {}

    ServerTrial {
        users = List.copyOf(users);
        libraries = List.copyOf(libraries);
    }

    static ServerTrial failed(String message, String hint, Optional<MediaServer.Identity> server) {
        return new ServerTrial(false, message, hint, server, List.of(), "", List.of());
    }
}
