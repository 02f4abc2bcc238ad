package tv.genlock.format;

import java.util.Locale;

/** Addresses in lineups and guides. */
final class Urls {
    private Urls() {}

    /** @throws IllegalArgumentException unless {@code url} is absolute http or https */
    static void check(String url) {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException("an address starts with http:// or https://: " + url);
        }
    }

    /** The address with everything percent-encoded that could end its line or its quotes, or wake a reader's special case. */
    static String safe(String url) {
        for (int n = 0; n < url.length(); n++) {
            if (!isSafe(url.charAt(n))) {
                return encoded(url);
            }
        }
        return url;
    }

    private static boolean isSafe(char c) {
        return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\'';
    }

    private static String encoded(String url) {
        StringBuilder safe = new StringBuilder(url.length());
        for (int n = 0; n < url.length(); n++) {
            char c = url.charAt(n);
            if (isSafe(c)) {
                safe.append(c);
            } else if (c == ' ' || c == '"' || c == '<' || c == '>' || c == '\'') {
                safe.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else if (c >= 0xA0) {
                n += encode(safe, url, n) - 1;
            }
        }
        return safe.toString();
    }

    /** Appends the UTF-8 bytes of the character at {@code at}; how many chars it took. */
    private static int encode(StringBuilder safe, String url, int at) {
        int codePoint = url.codePointAt(at);
        boolean lone = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        String character = lone ? "\uFFFD" : Character.toString(codePoint);
        for (byte b : character.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            safe.append('%').append(String.format(Locale.ROOT, "%02X", b));
        }
        return Character.charCount(codePoint);
    }
}
