package tv.genlock.catalog;

/**
 * A file as the catalog remembers it, reduced to what a scan compares.
 *
 * @param listingId of the listing it belongs to
 * @param mark of that listing
 * @param part from 0; the path of part 0 is the listing's key in a folder source
 */
public record KnownFile(
        long id,
        long listingId,
        String mark,
        int part,
        String path,
        long libraryId,
        long sizeBytes,
        long modifiedAtMillis,
        ItemState state,
        String fingerprint) {}
