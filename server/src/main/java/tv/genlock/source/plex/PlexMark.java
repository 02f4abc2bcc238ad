package tv.genlock.source.plex;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An item's change mark, made of what a listing carries: {@code updatedAt} alone may be missing and does not move when a file is
 * replaced.
 */
final class PlexMark {
    /** Raised whenever answers are understood differently, so that every item is read again. */
    private static final String READING = "1";

    private static final List<String> TAGS = List.of("Genre", "Label", "Collection");
    private static final List<String> OF_ITEM = List.of("ratingKey", "updatedAt", "index", "parentIndex");
    private static final List<String> OF_MEDIA = List.of("id", "duration", "container", "deletedAt");
    private static final List<String> OF_PART =
            List.of("id", "key", "file", "size", "duration", "container", "deletedAt");

    private PlexMark() {}

    /** 32 hexadecimal digits. */
    static String of(PlexRow listed) {
        StringBuilder text = new StringBuilder(READING);
        append(text, listed, OF_ITEM);
        for (PlexRow media : listed.rows("Media")) {
            append(text, media, OF_MEDIA);
            media.rows("Part").forEach(part -> append(text, part, OF_PART));
        }
        for (String kind : TAGS) {
            text.append('\n').append(kind);
            listed.tags(kind).stream().sorted().forEach(tag -> text.append('\t').append(tag));
        }
        return hash(text.toString());
    }

    private static void append(StringBuilder text, PlexRow row, List<String> fields) {
        text.append('\n');
        fields.forEach(field -> text.append(row.text(field)).append('\t'));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
