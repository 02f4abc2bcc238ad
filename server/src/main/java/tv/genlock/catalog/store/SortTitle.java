package tv.genlock.catalog.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a title is put in order: no leading article, no accents, no case, numbers by their value. */
final class SortTitle {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) (?=.)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private SortTitle() {}

    static String of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).strip();
        String bare = ARTICLE.matcher(lower).replaceFirst("");
        return NUMBER.matcher(bare)
                .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
    }
}
