package tv.genlock.source.jellyfin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tv.genlock.catalog.ItemFacts;
import tv.genlock.media.remote.RemoteException;

/**
 * Intros, credits and the like, which plug-ins find. From 10.10 on the server has them, and a media source tells by
 * {@code HasSegments} whether it does, so that nobody else is asked for. A server that refuses is not asked again. One thread.
 */
final class JellyfinSegments {
    private final JellyfinClient client;
    private boolean refused;

    JellyfinSegments(JellyfinClient client) {
        this.client = client;
    }

    List<ItemFacts.Marker> of(Row item) throws IOException {
        boolean some = item.rows("MediaSources").stream().anyMatch(source -> source.flag("HasSegments"));
        if (!some || refused || !client.version().isAtLeast(10, 10)) {
            return List.of();
        }
        try {
            return client.list(Query.of("/MediaSegments/" + item.key("Id")), JellyfinSegments::marker)
                    .entries();
        } catch (RemoteException e) {
            switch (e.kind()) {
                case FORBIDDEN, REFUSED -> refused = true;
                case NOT_FOUND -> {} // the item has gone meanwhile
                default -> throw e;
            }
            return List.of();
        }
    }

    private static Optional<ItemFacts.Marker> marker(Row row) {
        long start = JellyfinTicks.toOurs(row.count("StartTicks"));
        long end = JellyfinTicks.toOurs(row.count("EndTicks"));
        return kind(row.text("Type")).filter(_ -> end > start).map(kind -> new ItemFacts.Marker(kind, start, end, ""));
    }

    private static Optional<ItemFacts.MarkerKind> kind(String type) {
        return switch (type) {
            case "Intro" -> Optional.of(ItemFacts.MarkerKind.INTRO);
            case "Outro" -> Optional.of(ItemFacts.MarkerKind.OUTRO);
            case "Recap" -> Optional.of(ItemFacts.MarkerKind.RECAP);
            case "Preview" -> Optional.of(ItemFacts.MarkerKind.PREVIEW);
            case "Commercial" -> Optional.of(ItemFacts.MarkerKind.COMMERCIAL);
            default -> Optional.empty();
        };
    }
}
