package tv.genlock.source;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tv.genlock.bytes.Origins;
import tv.genlock.media.remote.RemoteLimits;
import tv.genlock.media.remote.RemoteOrigin;
import tv.genlock.source.store.SourceStore;

/** Keeps the doors of the media servers open, one each. Any thread. */
@Singleton
public final class ServerOrigins implements Origins {
    private final SourceStore store;
    private final MediaServers servers;
    private final Map<Long, RemoteOrigin> open = new ConcurrentHashMap<>();

    @Inject
    ServerOrigins(SourceStore store, MediaServers servers) {
        this.store = store;
        this.servers = servers;
    }

    @Override
    public RemoteOrigin of(long sourceId) throws IOException {
        RemoteOrigin known = open.get(sourceId);
        if (known != null) {
            return known;
        }
        Source source = store.source(sourceId)
                .filter(one -> MediaServers.isServer(one.kind()))
                .orElseThrow(() -> new IOException("Source " + sourceId + " is no media server any more."));
        var entry = MediaServers.Entry.of(source, store.secrets(sourceId));
        return open.computeIfAbsent(
                sourceId,
                _ -> servers.origin(source.kind(), URI.create(source.location()), entry, RemoteLimits.onAir()));
    }

    /** The source has another address or key from now on, or is gone; what is being read through the old door fails. */
    void forget(long sourceId) {
        RemoteOrigin old = open.remove(sourceId);
        if (old != null) {
            old.close();
        }
    }

    @PreDestroy
    void close() {
        open.values().forEach(RemoteOrigin::close);
    }
}
