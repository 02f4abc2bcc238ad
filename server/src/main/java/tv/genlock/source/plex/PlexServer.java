package tv.genlock.source.plex;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.media.remote.RemoteOrigin;
import tv.genlock.source.sync.MediaServer;
import tv.genlock.source.sync.ServerLibrary;

/**
 * A Plex Media Server. Failures are {@link PlexException}s, whose message is a verdict and whose hint says what to do. One thread;
 * whoever opened it closes it.
 */
public final class PlexServer implements MediaServer, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PlexServer.class.getName());

    private final RemoteOrigin origin;
    private final PlexClient client;

    private PlexServer(RemoteOrigin origin, boolean withToken) {
        this.origin = origin;
        this.client = new PlexClient(origin, withToken);
    }

    /** Nothing is asked yet. As {@link #origin}, which is closed with it. */
    public static PlexServer open(URI base, String token, PlexDevice device, RemoteLimits limits) {
        return new PlexServer(origin(base, token, device, limits), !token.isBlank());
    }

    /**
     * The server's door, which shows the token by itself.
     *
     * @param base such as {@code http://nas:32400}
     * @param token of the server's owner; empty for a server that lets this network in without one
     * @throws IllegalArgumentException for an address or a token that cannot be used, in words for a person
     */
    public static RemoteOrigin origin(URI base, String token, PlexDevice device, RemoteLimits limits) {
        return new RemoteOrigin(base, device.headers(token), limits);
    }

    /** As {@code /identity} tells it, which has no name. */
    @Override
    public Identity introduction() throws IOException {
        PlexRow open = openIdentity();
        String id = open.text("machineIdentifier");
        if (id.isEmpty()) {
            throw notPlex(null);
        }
        return new Identity(id, "Plex", open.text("version"));
    }

    /** The name is told to those with a right token only, which proves it. */
    @Override
    public Identity identity() throws IOException {
        Identity open = introduction();
        String name = client.get("/").container().text("friendlyName");
        return name.isEmpty() ? open : new Identity(open.id(), name, open.version());
    }

    private PlexRow openIdentity() throws IOException {
        try {
            return client.get("/identity").container();
        } catch (PlexException e) {
            if (e.reason() == PlexException.Reason.GONE) {
                throw notPlex(e);
            }
            throw e;
        }
    }

    private static PlexException notPlex(@Nullable Throwable cause) {
        return new PlexException(
                PlexException.Reason.NOT_PLEX, "something answers at this address, but it is no Plex server", cause);
    }

    @Override
    public List<ListedLibrary> libraries() throws IOException {
        List<ListedLibrary> libraries = new ArrayList<>();
        for (PlexRow row : sections(client).rows()) {
            Optional<PlexSection> section = PlexSection.of(row);
            if (section.isPresent()) {
                PlexSection of = section.get();
                libraries.add(new ListedLibrary(of.key(), of.name(), of.kind(), count(of), of.paths()));
            }
        }
        return libraries;
    }

    /** Asks for no rows at all, only how many there are; a server that will not say keeps its libraries. */
    private int count(PlexSection section) throws IOException {
        try {
            PlexClient.Answer answer = client.list(section.itemsPath("addedAt"), 0, 0);
            long rows = answer.handedOut() > 0 ? answer.handedOut() : -1;
            return Math.clamp(answer.total().orElse(rows), -1, Integer.MAX_VALUE);
        } catch (PlexException e) {
            if (e.reason() == PlexException.Reason.NOT_ANSWERING) {
                throw e;
            }
            LOG.log(Level.DEBUG, "no count of " + section.name(), e);
            return -1;
        }
    }

    @Override
    public ServerLibrary library(String key) throws IOException {
        return new PlexLibrary(client, section(sections(client), key));
    }

    static PlexClient.Answer sections(PlexClient client) throws IOException {
        return client.list("/library/sections", 0, 1000);
    }

    /** @throws PlexException when it is not among them */
    static PlexSection section(PlexClient.Answer sections, String key) throws PlexException {
        return sections.rows().stream()
                .flatMap(row -> PlexSection.of(row).stream())
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new PlexException(
                        PlexException.Reason.GONE, "the Plex server has no such library any more", null));
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        origin.close();
    }

    /** The address. */
    @Override
    public String toString() {
        return origin.toString();
    }
}
