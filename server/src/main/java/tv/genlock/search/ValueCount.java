package tv.genlock.search;

/** A value as people see it (of sources and libraries the id) and how many items have it. */
public record ValueCount(String value, int count) {}
