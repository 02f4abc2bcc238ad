package tv.genlock.source.jellyfin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.catalog.Library;
import tv.genlock.media.remote.RemoteException;
import tv.genlock.source.sync.MediaServer;
import tv.genlock.source.sync.ServerLibrary;

/** A Jellyfin server as a source. One thread. */
public final class JellyfinServer implements MediaServer, AutoCloseable {
    private final JellyfinClient client;

    /** @param client is closed with this */
    public JellyfinServer(JellyfinClient client) {
        this.client = client;
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public Identity introduction() throws IOException {
        return client.introduction();
    }

    @Override
    public Identity identity() throws IOException {
        return client.identity();
    }

    /** Those that can hold something to air; music, books and collections are left out. */
    @Override
    public List<ListedLibrary> libraries() throws IOException {
        List<ListedLibrary> libraries = new ArrayList<>();
        for (Row row : folders()) {
            Optional<Library.Kind> kind = kind(row.text("CollectionType"));
            String key = row.has("ItemId") ? row.key("ItemId") : row.key("Id");
            if (kind.isPresent() && !key.isEmpty()) {
                libraries.add(new ListedLibrary(key, row.text("Name"), kind.get(), count(key), row.texts("Locations")));
            }
        }
        return libraries;
    }

    /** As an administrator sees them, with their paths; else as the user does. */
    private List<Row> folders() throws IOException {
        try {
            return Row.rowsOf(client.get(Query.of("/Library/VirtualFolders")).node());
        } catch (RemoteException e) {
            if (e.kind() != RemoteException.Kind.FORBIDDEN && e.kind() != RemoteException.Kind.NOT_FOUND) {
                throw e;
            }
            String user = client.userId();
            Query views = client.version().isAtLeast(10, 9)
                    ? Query.of("/UserViews").withKnown("userId", user)
                    : Query.of("/Users/" + user + "/Views");
            return client.get(views).rows("Items");
        }
    }

    private int count(String key) throws IOException {
        Query query = Query.items(key, JellyfinLibrary.ITEM_TYPES)
                .withKnown("userId", client.viewer())
                .with("limit", 1);
        return (int) Math.min(client.list(query, _ -> Optional.empty()).total(), Integer.MAX_VALUE);
    }

    static Optional<Library.Kind> kind(String collectionType) {
        return switch (collectionType) {
            case "movies" -> Optional.of(Library.Kind.MOVIES);
            case "tvshows" -> Optional.of(Library.Kind.SHOWS);
            case "musicvideos" -> Optional.of(Library.Kind.MUSIC_VIDEOS);
            case "homevideos", "trailers" -> Optional.of(Library.Kind.CLIPS);
            case "", "mixed", "unknown" -> Optional.of(Library.Kind.MIXED);
            default -> Optional.empty();
        };
    }

    @Override
    public ServerLibrary library(String key) {
        return new JellyfinLibrary(client, key);
    }

    /**
     * Where the server keeps a picture.
     *
     * @param key of the item or series
     * @param reference a value of {@link tv.genlock.catalog.ItemFacts#images}
     * @return path and query to ask the server for; empty for a reference that is none of ours
     */
    public static Optional<String> imagePath(String key, String reference, int width) {
        return ImageReference.parse(reference)
                .filter(_ -> key.matches("[0-9a-z]+"))
                .map(image -> Query.of("/Items/" + key + "/Images/" + image.type())
                        .with("tag", image.tag())
                        .with("maxWidth", width)
                        .toString());
    }
}
