package tv.genlock.source;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.genlock.command.VersionCommand;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.problem.StationException;
import tv.genlock.source.jellyfin.JellyfinClient;
import tv.genlock.source.jellyfin.JellyfinServer;
import tv.genlock.source.plex.PlexDevice;
import tv.genlock.source.plex.PlexServer;
import tv.genlock.source.sync.MediaServer;

/** The kinds of media server there are: how each is addressed, logged into and opened. Any thread. */
@Singleton
public final class MediaServers {
    static final String TOKEN = "token";
    /** By which a Plex server knows this installation. */
    private static final String DEVICE = "device";

    /** What a person gives to be let in. */
    public record Credentials(@Nullable String token, @Nullable String userName, @Nullable String password) {
        @Override
        public String toString() {
            return "credentials";
        }
    }

    /** What lets the station in; kept. */
    record Entry(Map<String, String> secrets, String userId) {
        @Override
        public String toString() {
            return "entry of user " + userId;
        }
    }

    static boolean isServer(String kind) {
        return kind.equals(Source.JELLYFIN) || kind.equals(Source.PLEX);
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
        if (kind.equals(Source.JELLYFIN) && given.userName() != null) {
            JellyfinClient.Login login = JellyfinClient.logIn(
                    address,
                    given.userName(),
                    given.password() == null ? "" : given.password(),
                    RemoteLimits.prompt());
            secrets.put(TOKEN, login.token());
            user = user.isEmpty() ? login.userId() : user;
        } else if (given.token() != null) {
            secrets.put(TOKEN, given.token().strip());
        }
        if (kind.equals(Source.PLEX)) {
            secrets.put(DEVICE, UUID.randomUUID().toString());
        }
        return new Entry(secrets, user);
    }

    /** Opens a server; nothing is asked yet. */
    MediaServer open(String kind, URI address, Entry entry, RemoteLimits limits) {
        String token = entry.secrets().getOrDefault(TOKEN, "");
        return switch (kind) {
            case Source.JELLYFIN -> new JellyfinServer(JellyfinClient.open(address, token, entry.userId(), limits));
            case Source.PLEX ->
                PlexServer.open(
                        address,
                        token,
                        new PlexDevice(entry.secrets().getOrDefault(DEVICE, ""), VersionCommand.version()),
                        limits);
            default -> throw new IllegalArgumentException("not a kind of media server: " + kind);
        };
    }
}
