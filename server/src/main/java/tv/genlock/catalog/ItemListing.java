package tv.genlock.catalog;

/**
 * An item as one library of a source lists it.
 *
 * @param id of the listing
 * @param sourceKind {@code folder}, {@code jellyfin}, {@code plex}
 * @param key what the source calls it
 */
public record ItemListing(
        long id,
        long sourceId,
        String sourceKind,
        String sourceName,
        long libraryId,
        String libraryName,
        String key,
        ItemFacts facts) {}
