package tv.genlock.source.sync;

import java.io.IOException;
import java.util.List;
import tv.genlock.catalog.Library;

/**
 * A media server as a source: what a kind of server must be able to say so that its libraries can be kept in step. Opened for one
 * sync or one test, used by one thread. Failures of the network and answers that make no sense are {@link IOException}s whose message
 * is for a person and holds no secret.
 */
public interface MediaServer extends AutoCloseable {
    /**
     * Who the server is.
     *
     * @param id its own lasting id, by which it is recognised under another address
     */
    record Identity(String id, String name, String version) {}

    /**
     * A library that could be chosen.
     *
     * @param key what the server calls it
     * @param items how many there are; negative when the server does not say
     * @param paths the folders it lies in, as the server names them
     */
    record ListedLibrary(String key, String name, Library.Kind kind, int items, List<String> paths) {
        public ListedLibrary {
            paths = List.copyOf(paths);
        }
    }

    /** What the server tells anybody who asks, credentials or not: that it is one, and what it can of its name. */
    Identity introduction() throws IOException, InterruptedException;

    /** Proves that the address and the credentials are right. */
    Identity identity() throws IOException, InterruptedException;

    List<ListedLibrary> libraries() throws IOException, InterruptedException;

    /** One library, to be read page by page. */
    ServerLibrary library(String key) throws IOException, InterruptedException;

    /** Lets go of its connections. */
    @Override
    default void close() {}
}
