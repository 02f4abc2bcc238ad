package tv.genlock.catalog;

import java.util.OptionalInt;

/** A series with what a person may want to see of it in a list. */
public record ListedSeries(long id, String title, OptionalInt year, int seasons, int episodes, SeriesFacts facts) {}
