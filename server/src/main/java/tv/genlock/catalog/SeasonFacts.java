package tv.genlock.catalog;

import java.util.Map;

/**
 * What one source says of one season of a series.
 *
 * @param number 0 for specials
 * @param title empty where it has none but its number
 * @param images as in {@link ItemFacts#images}
 */
public record SeasonFacts(int number, String title, String description, Map<String, String> images) {
    public SeasonFacts {
        title = title == null ? "" : title;
        description = description == null ? "" : description;
        images = images == null ? Map.of() : Map.copyOf(images);
    }

    /** A season of which nothing is said. */
    public static SeasonFacts unknown(int number) {
        return new SeasonFacts(number, "", "", Map.of());
    }
}
