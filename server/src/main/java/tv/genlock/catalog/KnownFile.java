package tv.genlock.catalog;

/** A file as the catalog remembers it, reduced to what a scan compares. */
public record KnownFile(
        long id,
        String path,
        long libraryId,
        long sizeBytes,
        long modifiedAtMillis,
        ItemState state,
        String fingerprint) {}
