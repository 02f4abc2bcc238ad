package tv.genlock.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of a source is in the catalog.
 *
 * @param items that can air
 */
@Schema(name = "SourceCounts")
public record SourceCounts(int items, int files, int unusable, int unavailable) {}
