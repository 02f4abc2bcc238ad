package tv.genlock.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items have a value. */
@Schema(name = "FacetCount")
public record Count(String value, int count) {}
