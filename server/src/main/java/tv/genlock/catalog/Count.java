package tv.genlock.catalog;

/** How many items have a value. */
public record Count(String value, int count) {}
