package tv.genlock.format.rating;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * For whom a programme is fit, as some board of some country said it.
 *
 * @param system the board's country in lower case, with {@code -tv} or {@code -film} where a country has both: {@code us-tv}, {@code de};
 *     empty when nobody said whose code it is
 * @param code as the board writes it: {@code TV-14}, {@code 12A}; {@link #UNRATED} for what nobody rated
 * @param descriptors why, in the order given: letters of the US system ({@code D L S V FV}) or words
 * @param minAge years; empty when unknown, which is not the same as 0
 * @param raw what was read
 */
public record ContentRating(String system, String code, List<String> descriptors, OptionalInt minAge, String raw) {
    /** The code of what was never shown to a board: its age is unknown. */
    public static final String UNRATED = "NR";

    public ContentRating {
        descriptors = List.copyOf(descriptors);
    }

    /**
     * Reads a rating of any known shape: {@code PG-13}, {@code TV-14-LV}, {@code de/16}, {@code Australia:M}, {@code GB-15},
     * {@code Rated R for violence}, {@code US:PG / DE:12}, {@code 16+}, {@code Not Rated}. A list yields its first entry that can be understood.
     *
     * @return empty when there is no text; an unknown code is kept, without an age
     */
    public static Optional<ContentRating> parse(String text) {
        return RatingReader.read(text, "");
    }

    /**
     * As {@link #parse(String)}; of a list, the entry of this country is taken when there is one.
     *
     * @param country ISO 3166 alpha-2, any case
     */
    public static Optional<ContentRating> parse(String text, String country) {
        return RatingReader.read(text, country);
    }

    /** Whether a board said for whom it is fit. */
    public boolean isRated() {
        return !code.equals(UNRATED);
    }
}
