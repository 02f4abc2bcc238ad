package tv.genlock.catalog;

import java.util.Locale;
import java.util.Optional;

/** The fields of an item that a person may edit, by the names the API has for them. */
public enum ItemField {
    KIND("Kind", Shape.TEXT),
    TITLE("Title", Shape.TEXT),
    ORIGINAL_TITLE("Original title", Shape.TEXT),
    SORT_TITLE("Sorted as", Shape.TEXT),
    DESCRIPTION("Description", Shape.TEXT),
    TAGLINE("Tagline", Shape.TEXT),
    YEAR("Year", Shape.NUMBER),
    PREMIERED("Premiere", Shape.TEXT),
    SEASON("Season", Shape.PLACE),
    EPISODE("Episode", Shape.PLACE),
    LAST_EPISODE("Last episode in the file", Shape.PLACE),
    GENRES("Genres", Shape.LIST),
    TAGS("Tags", Shape.LIST),
    RATING("Rating", Shape.TEXT),
    DAYPARTS("Dayparts", Shape.LIST),
    HOLIDAYS("Holidays", Shape.LIST),
    COMPANY("Company", Shape.TEXT),
    CATEGORY("Category", Shape.TEXT),
    DEMOGRAPHIC("Audience", Shape.TEXT),
    WARNINGS("Warnings", Shape.LIST),
    NOTES("Notes", Shape.TEXT),
    IN_SECONDS("Starts at", "in_ticks", Shape.TIME),
    OUT_SECONDS("Ends at", "out_ticks", Shape.TIME),
    LOUDNESS_LUFS("Loudness", "loudness", Shape.NUMBER);

    /** What a field holds. */
    public enum Shape {
        TEXT,
        NUMBER,
        /** A whole number that only episodes of a series have. */
        PLACE,
        LIST,
        /** Seconds in the API, ticks in the facts. */
        TIME
    }

    private final String label;
    private final String fact;
    private final Shape shape;

    ItemField(String label, Shape shape) {
        this.label = label;
        this.fact = word();
        this.shape = shape;
    }

    ItemField(String label, String fact, Shape shape) {
        this.label = label;
        this.fact = fact;
        this.shape = shape;
    }

    /** Its name in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name on the item's page. */
    String label() {
        return label;
    }

    /** A field of a request by its {@link #label}, for a sentence; others as they are spelled. */
    static String labelOf(String field) {
        String word = field.substring(field.indexOf('.') + 1);
        for (ItemField one : values()) {
            if (one.word().equals(word)) {
                return one.label;
            }
        }
        return field;
    }

    /** Its name in an item's facts, and of the edit. */
    public String fact() {
        return fact;
    }

    public Shape shape() {
        return shape;
    }

    /** The field whose edit has this name. */
    public static Optional<ItemField> ofFact(String fact) {
        for (ItemField field : values()) {
            if (field.fact.equals(fact)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
