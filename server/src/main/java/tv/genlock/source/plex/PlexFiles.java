package tv.genlock.source.plex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.genlock.catalog.ItemState;
import tv.genlock.catalog.SourcedFile;
import tv.genlock.media.Ticks;

/**
 * The files of an item: every {@code Media} is a version, its {@code Part}s are stacked and air one after the other. A part's
 * {@code key} ({@code /library/parts/46/1579478991/file.mkv}) is where its bytes are served, and holds the second its file was
 * last written.
 */
final class PlexFiles {
    private static final int MOST_FILES = 200;
    private static final Pattern STAMP = Pattern.compile("/library/parts/[^/]+/(\\d{1,11})/.*");
    private static final Pattern SERVED = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^#\\\\]]*");

    private PlexFiles() {}

    static List<SourcedFile> of(PlexRow item) {
        List<SourcedFile> files = new ArrayList<>();
        List<PlexRow> versions = item.rows("Media");
        int version = 0;
        for (PlexRow media : versions) {
            List<PlexRow> parts =
                    media.rows("Part").stream().filter(PlexFiles::isSomewhere).toList();
            if (parts.isEmpty() || files.size() + parts.size() > MOST_FILES) {
                continue;
            }
            for (int part = 0; part < parts.size(); part++) {
                long whole = parts.size() == 1 ? wholeMillis(item, media, versions.size()) : 0;
                files.add(file(media, parts.get(part), version, part, whole));
            }
            version++;
        }
        return files;
    }

    private static boolean isSomewhere(PlexRow part) {
        return !part.text("file").isEmpty() || !served(part).isEmpty();
    }

    /** The duration of a part that says nothing of it: that of its version, which has no other part. */
    private static long wholeMillis(PlexRow item, PlexRow media, int versions) {
        OptionalLong own = media.number("duration");
        return own.isPresent() || versions > 1
                ? own.orElse(0)
                : item.number("duration").orElse(0);
    }

    private static SourcedFile file(PlexRow media, PlexRow part, int version, int number, long wholeMillis) {
        String path = part.text("file");
        String container = part.text("container").isEmpty() ? media.text("container") : part.text("container");
        long duration = ticks(part.number("duration").orElse(wholeMillis));
        boolean there = part.flag("exists", true) && part.flag("accessible", true) && !inTrash(media) && !inTrash(part);
        return new SourcedFile(
                version,
                number,
                path.isEmpty() ? served(part) : path,
                /* localPath= */ "",
                served(part),
                Math.max(0, part.number("size").orElse(0)),
                writtenAt(part),
                /* fingerprint= */ "",
                there ? ItemState.AVAILABLE : ItemState.UNAVAILABLE,
                there ? "" : "Plex does not find the file where it was",
                PlexTracks.of(media, part, container, duration),
                container,
                media.text("videoCodec").toLowerCase(Locale.ROOT),
                pixels(media, "width"),
                pixels(media, "height"),
                duration);
    }

    /** What Plex has in its trash carries the second it was missed. */
    private static boolean inTrash(PlexRow row) {
        return row.number("deletedAt").orElse(0) > 0;
    }

    private static String served(PlexRow part) {
        String key = part.text("key");
        return SERVED.matcher(key).matches() ? key : "";
    }

    private static long writtenAt(PlexRow part) {
        Matcher stamp = STAMP.matcher(part.text("key"));
        return stamp.matches() ? Long.parseLong(stamp.group(1)) * 1000 : 0;
    }

    private static int pixels(PlexRow media, String field) {
        return Math.clamp(media.number(field).orElse(0), 0, 100_000);
    }

    private static long ticks(long millis) {
        return Math.clamp(millis, 0, 1_000_000_000_000L) * Ticks.PER_MILLI;
    }
}
