package tv.genlock.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.source.jellyfin.JellyfinClient;
import tv.genlock.source.jellyfin.JellyfinRegistration;
import tv.genlock.source.store.SourceStore;

/**
 * Registers this station as tuner and guide with the Jellyfins among the sources. What was registered is kept with the source, so
 * that it is found again, repaired when Jellyfin forgot it, and can be taken out. Any thread.
 */
@Singleton
public final class Registrations {
    private static final Logger log = Logger.getLogger(Registrations.class);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String NAME = "Genlock";
    private static final int DISCARD_PORT = 9;

    /** Jellyfin answers when it has fetched and read the lineup and the guide. */
    private static final RemoteLimits FETCHING = RemoteLimits.patient();

    private final SourceStore store;
    private final MediaServers servers;
    private final StationEvents events;

    /** How a registration stands. */
    public enum State {
        NONE,
        REGISTERED,
        /** It was made, and Jellyfin does not know it any more, or only half of it. */
        BROKEN,
        NOT_POSSIBLE
    }

    /**
     * @param message for a person; empty when nothing is to be said
     * @param baseUrl where Jellyfin will find the station
     */
    public record Standing(State state, String message, JellyfinRegistration.Ids ids, String baseUrl) {}

    /** What is remembered; {@code base} is empty when nothing was registered. */
    record Kept(String tuner, String listings, String base) {
        static final Kept NOTHING = new Kept("", "", "");

        JellyfinRegistration.Ids ids() {
            return new JellyfinRegistration.Ids(tuner, listings);
        }
    }

    private interface Work<T> {
        T with(JellyfinRegistration registration) throws IOException;
    }

    @Inject
    Registrations(SourceStore store, MediaServers servers, StationEvents events) {
        this.store = store;
        this.servers = servers;
        this.events = events;
    }

    /** @param asked where the one who asks finds the station */
    Standing standing(Source source, String asked) {
        if (!source.kind().equals(Source.JELLYFIN)) {
            return new Standing(
                    State.NOT_POSSIBLE,
                    "Only a Jellyfin can be told; add the lineup and the guide by hand elsewhere.",
                    JellyfinRegistration.Ids.NONE,
                    asked);
        }
        Kept kept = kept(source);
        String base = kept.base().isEmpty() ? reachable(source, asked) : kept.base();
        try {
            JellyfinRegistration.Ids found =
                    with(source, RemoteLimits.prompt(), jellyfin -> jellyfin.look(kept.ids(), wanted(base)));
            if (found.isWhole()) {
                return new Standing(State.REGISTERED, "Jellyfin shows the channels under Live TV.", found, base);
            }
            return kept.base().isEmpty()
                    ? new Standing(State.NONE, "", found, base)
                    : new Standing(State.BROKEN, "Jellyfin has forgotten the station, or a part of it.", found, base);
        } catch (RemoteException e) {
            boolean refused = e.kind() == RemoteException.Kind.FORBIDDEN;
            return new Standing(
                    refused ? State.NOT_POSSIBLE : kept.base().isEmpty() ? State.NONE : State.BROKEN,
                    refused
                            ? "The key or account may not change Live TV; it must be an administrator's."
                            : String.valueOf(e.getMessage()),
                    kept.ids(),
                    base);
        } catch (IOException e) {
            return new Standing(
                    kept.base().isEmpty() ? State.NONE : State.BROKEN,
                    String.valueOf(e.getMessage()),
                    kept.ids(),
                    base);
        }
    }

    /**
     * Sees to it that the Jellyfin knows the station once.
     *
     * @param base where Jellyfin shall find the station; empty for what is likely
     */
    Standing register(Source source, Optional<String> base, String asked) {
        requireJellyfin(source);
        Kept kept = kept(source);
        String at = base.orElseGet(() -> kept.base().isEmpty() ? reachable(source, asked) : kept.base());
        try {
            JellyfinRegistration.Ids ids =
                    with(source, FETCHING, jellyfin -> jellyfin.register(kept.ids(), wanted(at)));
            keep(source, new Kept(ids.tuner(), ids.listings(), at));
        } catch (IOException e) {
            throw new StationException(
                    ProblemCode.SOURCE_UNAVAILABLE,
                    "Jellyfin did not take the station at " + at + ": " + e.getMessage()
                            + " Jellyfin fetches the lineup from there at once, so it must be able to reach it.",
                    e);
        }
        return standing(source, asked);
    }

    /** Takes the station out of the Jellyfin; nothing happens when it is not there. */
    void remove(Source source, String asked) {
        requireJellyfin(source);
        Kept kept = kept(source);
        String base = kept.base().isEmpty() ? reachable(source, asked) : kept.base();
        try {
            with(source, FETCHING, jellyfin -> {
                jellyfin.remove(kept.ids(), wanted(base));
                return base;
            });
            keep(source, Kept.NOTHING);
        } catch (IOException e) {
            throw new StationException(
                    ProblemCode.SOURCE_UNAVAILABLE, "Jellyfin could not be told: " + e.getMessage(), e);
        }
    }

    /** Registers again what the Jellyfin forgot; says nothing to those it never knew. */
    void repair(Source source) {
        Kept kept = kept(source);
        if (kept.base().isEmpty() || !source.kind().equals(Source.JELLYFIN)) {
            return;
        }
        try {
            JellyfinRegistration.Ids ids =
                    with(source, FETCHING, jellyfin -> jellyfin.register(kept.ids(), wanted(kept.base())));
            if (!ids.equals(kept.ids())) {
                log.infof("The Jellyfin \u201c%s\u201d had forgotten the station and was told again", source.name());
                keep(source, new Kept(ids.tuner(), ids.listings(), kept.base()));
            }
        } catch (IOException e) {
            log.debugf(e, "The registration with source %d could not be looked at", source.id());
        }
    }

    private <T> T with(Source source, RemoteLimits limits, Work<T> work) throws IOException {
        MediaServers.Entry entry = MediaServers.Entry.of(source, store.secrets(source.id()));
        try (JellyfinClient client = servers.jellyfin(URI.create(source.location()), entry, limits)) {
            return work.with(new JellyfinRegistration(client));
        }
    }

    private static void requireJellyfin(Source source) {
        if (!source.kind().equals(Source.JELLYFIN)) {
            throw StationException.conflict("Only a Jellyfin can be told of the station.");
        }
    }

    private static JellyfinRegistration.Wanted wanted(String base) {
        return new JellyfinRegistration.Wanted(
                NAME, base + "/api/livetv/m3u/all.m3u", base + "/api/livetv/xmltv/all.xml");
    }

    /** Somebody at this very machine finds the station at "localhost"; a Jellyfin elsewhere does not. */
    private static String reachable(Source source, String asked) {
        try {
            URI station = new URI(asked);
            URI server = new URI(source.location());
            if (!isLoopback(station.getHost()) || isLoopback(server.getHost())) {
                return asked;
            }
            int port = server.getPort() < 0 ? DISCARD_PORT : server.getPort();
            try (DatagramSocket socket = new DatagramSocket()) {
                // Sends nothing: the system says by which of its addresses it would.
                socket.connect(new InetSocketAddress(server.getHost(), port));
                InetAddress mine = socket.getLocalAddress();
                return new URI(
                                station.getScheme(),
                                null,
                                mine.getHostAddress(),
                                station.getPort(),
                                station.getPath(),
                                null,
                                null)
                        .toString();
            }
        } catch (URISyntaxException | IOException e) {
            log.debugf(e, "The station's own address towards source %d is not known", source.id());
            return asked;
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return host == null || host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private Kept kept(Source source) {
        try {
            Kept kept = MAPPER.readValue(store.memory(source.id()), Kept.class);
            boolean whole = kept.tuner() != null && kept.listings() != null && kept.base() != null;
            return whole ? kept : Kept.NOTHING;
        } catch (JsonProcessingException _) {
            return Kept.NOTHING; // an older shape: found again by its addresses
        }
    }

    private void keep(Source source, Kept kept) {
        try {
            store.remember(source.id(), MAPPER.writeValueAsString(kept));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts can be written", e);
        }
        events.publish(new StationEvent.SourceChanged(source.id()));
    }
}
