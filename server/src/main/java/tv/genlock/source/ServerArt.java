package tv.genlock.source;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tv.genlock.bytes.Origins;
import tv.genlock.catalog.ServerPictures;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.source.jellyfin.JellyfinImages;
import tv.genlock.source.plex.PlexImages;
import tv.genlock.source.store.SourceStore;

/** Asks media servers for the pictures their listings name, each in its own words. Any thread. */
@Singleton
final class ServerArt implements ServerPictures {
    private static final Map<String, String> ACCEPTED = Map.of("Accept", "image/webp, image/jpeg, image/png");

    private final SourceStore store;
    private final Origins origins;

    @Inject
    ServerArt(SourceStore store, Origins origins) {
        this.store = store;
        this.origins = origins;
    }

    @Override
    public Optional<byte[]> of(long sourceId, String key, String reference, int width, int mostBytes)
            throws IOException {
        String kind = store.source(sourceId).map(Source::kind).orElse("");
        Optional<String> path = switch (kind) {
            case Source.JELLYFIN -> JellyfinImages.pathAndQuery(key, reference, width);
            case Source.PLEX -> Optional.of(PlexImages.pathAndQuery(reference, width));
            default -> Optional.empty();
        };
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    origins.of(sourceId).get(path.get(), ACCEPTED, mostBytes).body());
        } catch (RemoteException e) {
            if (e.kind() == RemoteException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
