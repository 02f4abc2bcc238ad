package tv.genlock.source;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.genlock.command.VersionCommand;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.media.remote.RemoteOrigin;
import tv.genlock.problem.StationException;
import tv.genlock.source.jellyfin.JellyfinClient;
import tv.genlock.source.jellyfin.JellyfinServer;
import tv.genlock.source.plex.PlexDevice;
import tv.genlock.source.plex.PlexException;
import tv.genlock.source.plex.PlexServer;
import tv.genlock.source.sync.MediaServer;

/** The kinds of media server there are: how each is addressed, logged into and opened. Any thread. */
@Singleton
public final class MediaServers {
    static final String TOKEN = "token";
    /** By which a Plex server knows this installation. */
    private static final String DEVICE = "device";

    /** What a person gives to be let in. */
    public record Credentials(
            @Nullable String token,
            @Nullable String userName,
            @Nullable String password) {
        static final Credentials NONE = new Credentials(null, null, null);

        @Override
        public String toString() {
            return "credentials";
        }
    }

    /**
     * What lets the station in; kept.
     *
     * @param userName empty when nobody said it
     */
    record Entry(Map<String, String> secrets, String userId, String userName) {
        static Entry of(Source source, Map<String, String> secrets) {
            Source.Server server = source.server();
            return server == null ? new Entry(secrets, "", "") : new Entry(secrets, server.userId(), server.userName());
        }

        /** The server that let the station in. */
        Source.Server server(MediaServer.Identity identity) {
            return new Source.Server(identity.id(), identity.name(), identity.version(), userId, userName);
        }

        @Override
        public String toString() {
            return "entry of user " + userId;
        }
    }

    static boolean isServer(String kind) {
        return kind.equals(Source.JELLYFIN) || kind.equals(Source.PLEX);
    }

    /** Whether somebody gave a key or logged in. */
    static boolean holdsCredentials(Map<String, String> secrets) {
        return secrets.containsKey(TOKEN);
    }

    /** A server's address as it is kept: a scheme, a host, perhaps a port and a path. */
    static URI address(String field, String text) {
        String given = text.strip();
        String whole = given.contains("://") ? given : "http://" + given;
        try {
            URI uri = new URI(whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw StationException.invalid(field, "must begin with http:// or https://");
            }
            if (uri.getHost() == null) {
                throw StationException.invalid(field, "must be an address like http://nas:8096");
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                throw StationException.invalid(
                        field, "must be the server's address alone, without a name, a question mark or a #");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw StationException.invalid(field, "must be an address like http://nas:8096");
        }
    }

    /** Turns what a person gave into what is kept; a password is used once and forgotten. */
    Entry enter(String kind, URI address, Credentials given, @Nullable String userId) throws IOException {
        Map<String, String> secrets = new HashMap<>();
        String user = userId == null ? "" : userId;
        String userName = "";
        if (kind.equals(Source.JELLYFIN) && given.userName() != null) {
            JellyfinClient.Login login = JellyfinClient.logIn(
                    address, given.userName(), given.password() == null ? "" : given.password(), RemoteLimits.prompt());
            secrets.put(TOKEN, login.token());
            userName = user.isEmpty() || user.equals(login.userId()) ? login.userName() : "";
            user = user.isEmpty() ? login.userId() : user;
        } else if (given.token() != null) {
            secrets.put(TOKEN, given.token().strip());
        }
        if (kind.equals(Source.PLEX)) {
            secrets.put(DEVICE, UUID.randomUUID().toString());
        }
        return new Entry(secrets, user, userName);
    }

    /** As {@link #enter}, for a server that is known: what is not given stays as it was. */
    Entry reenter(String kind, URI address, Entry before, Optional<Credentials> given, @Nullable String userId)
            throws IOException {
        if (given.isEmpty()) {
            return new Entry(before.secrets(), userId == null ? before.userId() : userId, "");
        }
        Entry anew = enter(kind, address, given.get(), userId);
        Map<String, String> secrets = new HashMap<>(anew.secrets());
        before.secrets().forEach((name, value) -> {
            if (!name.equals(TOKEN)) {
                secrets.put(name, value);
            }
        });
        return new Entry(secrets, anew.userId().isEmpty() ? before.userId() : anew.userId(), anew.userName());
    }

    /** Asks a server who it is and what it has; what is wrong is an answer. */
    ServerTrial tryOut(String kind, URI address, Credentials given, @Nullable String userId)
            throws InterruptedException {
        Optional<MediaServer.Identity> stranger = Optional.empty();
        try {
            stranger = Optional.of(introduction(kind, address));
            return tried(kind, address, enter(kind, address, given, userId));
        } catch (IOException | IllegalArgumentException e) {
            return given.equals(Credentials.NONE) && stranger.isPresent()
                    ? unasked(kind, stranger.get())
                    : failed(kind, stranger, e);
        }
    }

    /** As {@link #tryOut(String, URI, Credentials, String)}, with what is kept. */
    ServerTrial tryOut(String kind, URI address, Entry entry) throws InterruptedException {
        try {
            return tried(kind, address, entry);
        } catch (IOException | IllegalArgumentException e) {
            return failed(kind, Optional.empty(), e);
        }
    }

    private MediaServer.Identity introduction(String kind, URI address) throws IOException, InterruptedException {
        try (MediaServer server =
                open(kind, address, enter(kind, address, Credentials.NONE, null), RemoteLimits.prompt())) {
            return server.introduction();
        }
    }

    private ServerTrial tried(String kind, URI address, Entry entry) throws IOException, InterruptedException {
        try (MediaServer server = open(kind, address, entry, RemoteLimits.prompt())) {
            MediaServer.Identity identity = server.identity();
            List<ServerTrial.User> users = kind.equals(Source.JELLYFIN) ? users(address, entry) : List.of();
            List<MediaServer.ListedLibrary> libraries = server.libraries();
            String message = "\u201c%s\u201d, %s, lets Genlock in: %d %s."
                    .formatted(
                            identity.name(),
                            product(kind, identity),
                            libraries.size(),
                            libraries.size() == 1 ? "library" : "libraries");
            return new ServerTrial(true, message, "", Optional.of(identity), users, chosen(entry, users), libraries);
        }
    }

    /** Somebody typed an address and nothing else yet. */
    private static ServerTrial unasked(String kind, MediaServer.Identity stranger) {
        String name = kind.equals(Source.PLEX) ? "" : ", \u201c%s\u201d".formatted(stranger.name());
        return ServerTrial.failed(
                "This is %s%s.".formatted(product(kind, stranger), name),
                "It wants to know who is asking.",
                Optional.of(stranger));
    }

    private static String product(String kind, MediaServer.Identity server) {
        return (kind.equals(Source.PLEX) ? "Plex " : "Jellyfin ") + server.version();
    }

    private static ServerTrial failed(String kind, Optional<MediaServer.Identity> server, Exception e) {
        return ServerTrial.failed(words(e), hint(kind, e), server);
    }

    private List<ServerTrial.User> users(URI address, Entry entry) throws IOException {
        try (var client = jellyfin(address, entry, RemoteLimits.prompt())) {
            return client.users().stream()
                    .map(user -> new ServerTrial.User(user.id(), user.name(), user.admin()))
                    .toList();
        }
    }

    /** The user that was given, else the only administrator there is. */
    private static String chosen(Entry entry, List<ServerTrial.User> users) {
        List<ServerTrial.User> admins =
                users.stream().filter(ServerTrial.User::isAdmin).toList();
        return entry.userId().isEmpty() && admins.size() == 1
                ? admins.getFirst().id()
                : entry.userId();
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** A refusal may be told in better words, and then is the cause of what is thrown. */
    private static String hint(String kind, Exception e) {
        Throwable reason = e instanceof RemoteException ? e : e.getCause();
        return switch (e) {
            case PlexException refusal -> refusal.hint();
            case Exception _ when reason instanceof RemoteException refusal -> hint(kind, refusal.kind());
            case Exception _ -> "Check the address, and that the server runs.";
        };
    }

    private static String hint(String kind, RemoteException.Kind why) {
        return switch (why) {
            case UNAUTHORIZED, FORBIDDEN ->
                kind.equals(Source.PLEX)
                        ? "Check the token: it belongs to one account and is withdrawn with its password."
                        : "Check the key or the password. A key is made in Jellyfin under Dashboard, API Keys.";
            case UNREACHABLE, TIMED_OUT -> "Check the address and the port, and that the server runs.";
            default -> "Check that this is the address of the server itself, with the path of a proxy if there is one.";
        };
    }

    /** Opens a server; nothing is asked yet. */
    MediaServer open(String kind, URI address, Entry entry, RemoteLimits limits) {
        return kind.equals(Source.PLEX)
                ? PlexServer.open(address, token(entry), device(entry), limits)
                : new JellyfinServer(jellyfin(address, entry, limits));
    }

    /** A Jellyfin, for what only it can do; nothing is asked yet. */
    JellyfinClient jellyfin(URI address, Entry entry, RemoteLimits limits) {
        return JellyfinClient.open(address, token(entry), entry.userId(), limits);
    }

    /** A server's door, which shows the key by itself. The caller closes it. */
    RemoteOrigin origin(String kind, URI address, Entry entry, RemoteLimits limits) {
        return kind.equals(Source.PLEX)
                ? PlexServer.origin(address, token(entry), device(entry), limits)
                : JellyfinClient.origin(address, token(entry), limits);
    }

    private static String token(Entry entry) {
        return entry.secrets().getOrDefault(TOKEN, "");
    }

    private static PlexDevice device(Entry entry) {
        return new PlexDevice(entry.secrets().getOrDefault(DEVICE, ""), VersionCommand.version());
    }
}
