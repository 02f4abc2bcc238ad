package tv.genlock.source.jellyfin;

import java.util.Optional;
import java.util.regex.Pattern;

/** An item's pictures on its Jellyfin server. */
public final class JellyfinImages {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int QUALITY = 90;

    private JellyfinImages() {}

    /**
     * What to ask the server for to get a picture no wider than asked.
     *
     * @param key the item's id
     * @param reference as in {@code ItemFacts.images}
     * @param width pixels
     * @return empty for what is no reference of ours
     */
    public static Optional<String> pathAndQuery(String key, String reference, int width) {
        return ImageReference.parse(reference)
                .filter(_ -> ID.matcher(key).matches())
                .map(image -> "/Items/%s/Images/%s?tag=%s&maxWidth=%d&quality=%d"
                        .formatted(key, image.type(), image.tag(), width, QUALITY));
    }
}
