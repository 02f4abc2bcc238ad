package tv.genlock.search;

/** What a query finds in all. {@code millis} is the length of all of it together. */
public record SearchTotals(int items, long millis) {}
