package tv.genlock.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How text is compared: no case, no accents, no width, one space between words. Marks that make another letter (Japanese voicing,
 * vowels of Indic scripts and Thai) stay.
 */
final class Folding {
    /** Combining accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05BD\\u05C1\\u05C2\\u064B-\\u065F\\u0670]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}\\p{Cntrl}]+");

    private Folding() {}

    static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            append(letters, bare.charAt(i));
        }
        String whole = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return SPACES.matcher(whole).replaceAll(" ").strip();
    }

    /** Letters that Unicode does not take apart. */
    private static void append(StringBuilder to, char c) {
        switch (c) {
            case 'ß' -> to.append("ss");
            case 'æ' -> to.append("ae");
            case 'œ' -> to.append("oe");
            case 'þ' -> to.append("th");
            case 'ø' -> to.append('o');
            case 'đ', 'ð' -> to.append('d');
            case 'ł' -> to.append('l');
            case 'ı' -> to.append('i');
            case 'ς' -> to.append('σ');
            case '\u2018', '\u2019', '\u02BC' -> to.append('\'');
            default -> to.append(c);
        }
    }
}
