package tv.genlock.search;

import tv.genlock.search.query.SearchField;

/** Names inside the index. A change of any of them, or of what is kept under them, is a new {@link SearchIndex#VERSION}. */
final class IndexFields {
    /** The id as a term, which documents are replaced by. */
    static final String KEY = "key";

    static final String STAMP = "stamp";
    static final String ORDER = "order";
    /** Words of names, genres, tags: what is found by free words with less weight than titles. */
    static final String NAMES = "names";

    static final String SERIES_ID = "series_id";
    static final String RATING_CODE = "rating_code";
    static final String MINIMUM_AGE = "minimum_age";
    /** What the words of {@code is:} and {@code has:} are kept under. */
    static final String FLAG = "flag";
    /** Whole titles, and series, for completion. */
    static final String TITLES = "titles";

    private IndexFields() {}

    /** Words, or folded values, or numbers. */
    static String of(SearchField field) {
        return field.word();
    }

    /** Whole folded values of a text field. */
    static String whole(SearchField field) {
        return field.word() + "=";
    }

    /** Values as people see them, to be counted. */
    static String facet(SearchField field) {
        return field.word() + "#";
    }

    /** "folded, NUL, as people see it": completions in alphabetical order. */
    static String completion(SearchField field) {
        return field.word() + "~";
    }
}
