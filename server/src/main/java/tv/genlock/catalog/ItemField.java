package tv.genlock.catalog;

import java.util.Locale;
import java.util.Optional;

/** The fields of an item that a person may edit, by the names the API has for them. */
public enum ItemField {
    KIND(Shape.TEXT),
    TITLE(Shape.TEXT),
    ORIGINAL_TITLE(Shape.TEXT),
    SORT_TITLE(Shape.TEXT),
    DESCRIPTION(Shape.TEXT),
    TAGLINE(Shape.TEXT),
    YEAR(Shape.NUMBER),
    PREMIERED(Shape.TEXT),
    SEASON(Shape.PLACE),
    EPISODE(Shape.PLACE),
    LAST_EPISODE(Shape.PLACE),
    GENRES(Shape.LIST),
    TAGS(Shape.LIST),
    RATING(Shape.TEXT),
    DAYPARTS(Shape.LIST),
    HOLIDAYS(Shape.LIST),
    COMPANY(Shape.TEXT),
    CATEGORY(Shape.TEXT),
    DEMOGRAPHIC(Shape.TEXT),
    WARNINGS(Shape.LIST),
    NOTES(Shape.TEXT),
    IN_SECONDS("in_ticks", Shape.TIME),
    OUT_SECONDS("out_ticks", Shape.TIME),
    LOUDNESS_LUFS("loudness", Shape.NUMBER);

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

    private final String fact;
    private final Shape shape;

    ItemField(Shape shape) {
        this.fact = word();
        this.shape = shape;
    }

    ItemField(String fact, Shape shape) {
        this.fact = fact;
        this.shape = shape;
    }

    /** Its name in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
