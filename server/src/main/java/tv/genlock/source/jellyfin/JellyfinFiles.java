package tv.genlock.source.jellyfin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.media.remote.RemoteException;

/** The files of an item: its versions, and the parts of a film that lies in several files. One thread. */
final class JellyfinFiles {
    private static final Pattern EXTENSION = Pattern.compile(".*\\.([A-Za-z0-9]{2,5})");

    /** Enough for any real film; bounds what one row can make. */
    private static final int MOST_VERSIONS = 20;

    private static final int MOST_PARTS = 50;

    private final JellyfinClient client;

    JellyfinFiles(JellyfinClient client) {
        this.client = client;
    }

    /** The item's own source is version 0, whatever the order; the parts belong to it. */
    List<SourcedFile> of(Row item) throws IOException {
        List<SourcedFile> files = new ArrayList<>();
        List<Row> sources = sources(item);
        for (int version = 0; version < sources.size(); version++) {
            files.add(file(item, sources.get(version), version, 0));
            if (version == 0 && item.number("PartCount").orElse(1) > 1) {
                addParts(item, files);
            }
        }
        return files;
    }

    private static List<Row> sources(Row item) {
        List<Row> sources = new ArrayList<>();
        for (Row source : item.rows("MediaSources")) {
            if (source.text("Type").equals("Placeholder") || sources.size() == MOST_VERSIONS) {
                continue;
            }
            sources.add(source.key("Id").equals(item.key("Id")) ? 0 : sources.size(), source);
        }
        return sources.isEmpty() ? List.of(Row.NOTHING) : sources;
    }

    private void addParts(Row item, List<SourcedFile> files) throws IOException {
        Query query = Query.of("/Videos/" + item.key("Id") + "/AdditionalParts").withKnown("userId", client.userId());
        try {
            List<Row> parts = client.list(query, Optional::of).entries().stream()
                    .limit(MOST_PARTS)
                    .toList();
            for (Row part : parts) {
                if (!part.key("Id").isEmpty()) {
                    files.add(file(part, sources(part).getFirst(), 0, files.size()));
                }
            }
        } catch (RemoteException e) {
            if (e.kind() != RemoteException.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static SourcedFile file(Row item, Row source, int version, int part) {
        String path = path(item, source);
        Row video = video(item, source);
        long ticks = JellyfinTicks.toOurs(
                source.count("RunTimeTicks") > 0 ? source.count("RunTimeTicks") : item.count("RunTimeTicks"));
        String container = container(path, source.has("Container") ? source.text("Container") : item.text("Container"));
        return new SourcedFile(
                version,
                part,
                path,
                "",
                remotePath(item.key("Id"), source.text("Id")),
                source.count("Size"),
                0,
                "",
                ItemState.AVAILABLE,
                "",
                JellyfinTracks.of(item, source, container, ticks),
                container,
                video.text("Codec").toLowerCase(Locale.ROOT),
                size(video, item, "Width"),
                size(video, item, "Height"),
                ticks);
    }

    /** A source that is an address may hold somebody's secret; the file it was read from is named instead. */
    private static String path(Row item, Row source) {
        String path = source.text("Path");
        if (path.isEmpty() || path.contains("://")) {
            path = item.text("Path");
        }
        return path.contains("://") ? "" : path;
    }

    /** The original, byte for byte. The path of the other versions is that of the item, too. */
    private static String remotePath(String item, String source) {
        return Query.of("/Videos/" + item + "/stream")
                .with("static", "true")
                .with("mediaSourceId", source.isEmpty() ? item : source)
                .toString();
    }

    private static Row video(Row item, Row source) {
        List<Row> streams = source.has("MediaStreams") ? source.rows("MediaStreams") : item.rows("MediaStreams");
        return streams.stream()
                .filter(stream -> stream.text("Type").equals("Video"))
                .findFirst()
                .orElse(Row.NOTHING);
    }

    private static int size(Row video, Row item, String field) {
        int size = video.number(field).orElse(0);
        return Math.max(0, size > 0 ? size : item.number(field).orElse(0));
    }

    /** The server names all that one demultiplexer reads ("mov,mp4,m4a"); the file's own ending is more exact. */
    private static String container(String path, String named) {
        Matcher matcher = EXTENSION.matcher(path);
        String container = matcher.matches() && !matcher.group(1).equalsIgnoreCase("strm")
                ? matcher.group(1)
                : named.split(",", 2)[0];
        return container.toLowerCase(Locale.ROOT);
    }
}
