package tv.genlock.catalog;

/**
 * A series as one library of a source lists it.
 *
 * @param key as in {@link ItemFacts.Place#seriesKey}
 * @param mark equal marks mean that nothing changed
 */
public record SourcedSeries(String key, String mark, SeriesFacts facts) {}
