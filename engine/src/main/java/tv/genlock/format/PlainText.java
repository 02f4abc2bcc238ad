package tv.genlock.format;

/** Text from anywhere, made fit for a line: no control characters, no halves of surrogate pairs, bounded. */
public final class PlainText {
    private PlainText() {}

    /**
     * One line of at most {@code longest} chars. Control characters and line separators become blanks, blanks collapse, lone
     * surrogates and noncharacters become U+FFFD. Applying it twice changes nothing more.
     */
    public static String line(String text, int longest) {
        return cleaned(text, longest, /* keepLines= */ false);
    }

    /** The same for several lines: line feeds stay. */
    public static String lines(String text, int longest) {
        return cleaned(text, longest, /* keepLines= */ true);
    }

    private static String cleaned(String text, int longest, boolean keepLines) {
        return text.length() <= longest && isClean(text) ? text : rewritten(text, longest, keepLines);
    }

    /** Whether it is plain ASCII words with one blank between, as nearly every title is. */
    private static boolean isClean(String text) {
        boolean blankBefore = true;
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if (c < ' ' || c > '~' || (c == ' ' && blankBefore)) {
                return false;
            }
            blankBefore = c == ' ';
        }
        return text.isEmpty() || !blankBefore;
    }

    private static String rewritten(String text, int longest, boolean keepLines) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest) + 1);
        boolean blankBefore = true;
        for (int n = 0; n < text.length() && clean.length() <= longest; n++) {
            char c = text.charAt(n);
            if (Character.isHighSurrogate(c) && n + 1 < text.length() && Character.isLowSurrogate(text.charAt(n + 1))) {
                boolean noncharacter = (text.codePointAt(n) & 0xFFFE) == 0xFFFE;
                clean.append(noncharacter ? "\uFFFD" : text.substring(n, n + 2));
                n++;
                blankBefore = false;
            } else if (keepLines && c == '\n') {
                dropBlank(clean);
                clean.append('\n');
                blankBefore = true;
            } else if (isBlank(c)) {
                if (!blankBefore) {
                    clean.append(' ');
                }
                blankBefore = true;
            } else {
                boolean broken = Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF';
                clean.append(broken ? '\uFFFD' : c);
                blankBefore = false;
            }
        }
        return bounded(clean, longest).strip();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7F && c <= 0x9F) || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
    }

    private static void dropBlank(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private static String bounded(StringBuilder text, int longest) {
        if (text.length() <= longest) {
            return text.toString();
        }
        int cut = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, cut).strip() + "…";
    }
}
