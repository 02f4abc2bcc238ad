package tv.genlock.catalog;

/**
 * A picture that a source tells of.
 *
 * @param sourceKind {@code folder}, {@code jellyfin}, {@code plex}
 * @param key what the source calls the item or series
 * @param reference as in {@link ItemFacts#images}
 */
public record ArtReference(long sourceId, String sourceKind, long libraryId, String key, String reference) {
    /** Whether it is a file of this machine. */
    boolean isLocal() {
        return sourceKind.equals("folder");
    }
}
