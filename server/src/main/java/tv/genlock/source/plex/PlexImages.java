package tv.genlock.source.plex;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An item's pictures: references that only its own server can turn into bytes. */
public final class PlexImages {
    private PlexImages() {}

    /**
     * What to ask the server for to get a picture no wider than asked.
     *
     * @param reference as in {@code ItemFacts.images}
     * @param width pixels
     */
    public static String pathAndQuery(String reference, int width) {
        int height = width * 3 / 2;
        return "/photo/:/transcode?width=" + width + "&height=" + height + "&upscale=0&url="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    /** By kind: {@code primary}, {@code backdrop}, {@code logo}. */
    static Map<String, String> of(PlexRow row) {
        Map<String, String> images = new LinkedHashMap<>();
        put(images, "primary", row.text("thumb"));
        put(images, "backdrop", row.text("art"));
        for (PlexRow image : row.rows("Image")) {
            String kind = switch (image.text("type")) {
                case "coverPoster", "snapshot" -> "primary";
                case "background" -> "backdrop";
                case "clearLogo" -> "logo";
                default -> "";
            };
            put(images, kind, image.text("url"));
        }
        return images;
    }

    private static void put(Map<String, String> images, String kind, String reference) {
        boolean usable = reference.startsWith("/") || reference.startsWith("https://");
        if (usable && !kind.isEmpty() && reference.length() <= 1000) {
            images.putIfAbsent(kind, reference);
        }
    }
}
