package tv.genlock.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns pieces of file names into text for people. */
final class NameText {
    /** Longer names are cut: no file system allows them, and every pattern stays fast. */
    static final int LONGEST = 1_000;

    private static final Set<String> EXTENSIONS = Set.of(
            "mkv mp4 m4v avi mov ts m2ts mts mpg mpeg wmv flv webm ogm ogv 3gp asf divx vob iso rmvb mxf mp3 m4a flac ogg opus wav aac srt ass ssa vtt sub idx sup smi nfo torrent strm"
                    .split(" "));
    private static final Pattern BRACKETS =
            Pattern.compile("\\[[^\\[\\]]{0,200}\\]|\\([^()]{0,200}\\)|\\{[^{}]{0,200}\\}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern EDGES_OPEN = Pattern.compile("^[\\s\\-–—_.,;:|\\])}+&]+");
    private static final Pattern TRAILING_ARTICLE =
            Pattern.compile("^(.{1,200}), ?(The|A|An|Der|Die|Das|Le|La|Les|El|Los|Las)$", Pattern.CASE_INSENSITIVE);

    private NameText() {}

    /** One form per name: composed, no invisible characters, plain brackets and digits, bounded. */
    static String normalised(String name) {
        String bounded = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String composed = Normalizer.normalize(bounded, Normalizer.Form.NFC);
        StringBuilder text = new StringBuilder(composed.length());
        for (int n = 0; n < composed.length(); n++) {
            char c = composed.charAt(n);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                text.append((char) (c - 0xFEE0));
            } else {
                text.append(
                        switch (c) {
                            case '\u3010', '\u300C', '\u300E' -> '[';
                            case '\u3011', '\u300D', '\u300F' -> ']';
                            case '\u00A0', '\u3000' -> ' ';
                            default -> c;
                        });
            }
        }
        return INVISIBLE.matcher(text).replaceAll("");
    }

    static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                ? name.substring(0, dot)
                : name;
    }

    static String withoutBrackets(String text) {
        return BRACKETS.matcher(text).replaceAll(" ");
    }

    /** Dots and underscores become blanks, acronyms keep their dots, edges lose punctuation, "Matrix, The" turns round. */
    static String cleaned(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            boolean separator = c == '_' || (c == '.' && !keepsDot(text, n));
            words.append(separator ? ' ' : c);
        }
        String plain = trimmed(words.toString().replaceAll("\\s+", " ").strip());
        var article = TRAILING_ARTICLE.matcher(plain);
        return article.matches() ? article.group(2) + " " + article.group(1) : plain;
    }

    private static String trimmed(String text) {
        String left = EDGES_OPEN.matcher(text).replaceFirst("");
        int end = left.length();
        while (end > 0 && isTrailing(left, end - 1)) {
            end--;
        }
        return left.substring(0, end).strip();
    }

    private static boolean isTrailing(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case ' ', '-', '–', '—', '_', ',', ';', ':', '|', '[', '(', '{', '+', '&', '=' -> true;
            case '.' -> at < 2 || !Character.isUpperCase(text.charAt(at - 1)) || text.charAt(at - 2) != '.';
            default -> false;
        };
    }

    /** The dots of S.W.A.T. and of "Mr. Robot" stay. */
    private static boolean keepsDot(String text, int dot) {
        boolean letterBefore = dot > 0
                && Character.isLetter(text.charAt(dot - 1))
                && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
        if (letterBefore) {
            boolean acronymGoesOn =
                    dot + 2 < text.length() && Character.isLetter(text.charAt(dot + 1)) && text.charAt(dot + 2) == '.';
            boolean acronymEnds = dot >= 3 && text.charAt(dot - 2) == '.' && Character.isLetter(text.charAt(dot - 3));
            return acronymGoesOn || acronymEnds;
        }
        return dot + 1 < text.length() && text.charAt(dot + 1) == ' ' && dot > 0;
    }
}
