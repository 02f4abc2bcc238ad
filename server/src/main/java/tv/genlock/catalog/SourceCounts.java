package tv.genlock.catalog;

/**
 * How much of a source is in the catalog.
 *
 * @param items that can air
 */
public record SourceCounts(int items, int files, int unusable, int unavailable) {}
