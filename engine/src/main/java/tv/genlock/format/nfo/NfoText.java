package tv.genlock.format.nfo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From bytes to pieces that can be parsed: decoded by what the bytes are, cleaned of what XML forbids, cut at the root elements. */
final class NfoText {
    private static final int MAX_PIECES = 100;
    private static final int MAX_TAIL = 256 * 1024;
    private static final Pattern OPEN = Pattern.compile(
            "<!--|<(movie|tvshow|episodedetails|musicvideo|season|artist|album|collection)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][A-Za-z0-9]{1,10}));");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A document, and the place of its first character in the text, for warnings. */
    record Piece(String root, String document, int line) {}

    /** @param tail what lies outside the pieces */
    record Cut(List<Piece> pieces, String tail, boolean unclosed) {}

    private NfoText() {}

    /** The byte order mark decides; else UTF-8 when it is that throughout; else Windows-1252, where every byte is something. */
    static String decoded(byte[] bytes, int length) {
        String text;
        if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
            text = new String(bytes, 3, length - 3, StandardCharsets.UTF_8);
        } else if (startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, '<', 0)) {
            text = new String(bytes, 0, length, StandardCharsets.UTF_16LE);
        } else if (startsWith(bytes, length, 0xFE, 0xFF) || startsWith(bytes, length, 0, '<')) {
            text = new String(bytes, 0, length, StandardCharsets.UTF_16BE);
        } else {
            text = withoutMark(bytes, length);
        }
        return clean(text);
    }

    private static String withoutMark(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            // Not UTF-8: an old Windows program wrote it, or garbage follows the document.
            return mostlyUtf8(bytes, length)
                    ? new String(bytes, 0, length, StandardCharsets.UTF_8)
                    : new String(bytes, 0, length, WINDOWS);
        }
    }

    /** Whether all is UTF-8 up to the last closing tag: then only garbage behind it is not. */
    private static boolean mostlyUtf8(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '>') {
            end--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            return end > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int... values) {
        if (length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without what XML 1.0 forbids; entities of HTML become characters, every other stray ampersand stands for itself. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Matcher reference = REFERENCE.matcher(text);
        int cdataEnd = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '<' && i > cdataEnd && text.startsWith("<![CDATA[", i)) {
                int end = text.indexOf("]]>", i);
                cdataEnd = end < 0 ? text.length() : end;
            }
            if (c == '&' && i > cdataEnd) {
                i = resolve(text, i, reference, clean);
                continue;
            }
            if (isXml(c) && c != '\uFEFF' && c != '\u200B') {
                clean.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return clean.toString();
    }

    /** Appends what an ampersand begins; returns where to go on. */
    private static int resolve(String text, int at, Matcher reference, StringBuilder clean) {
        reference.region(at, Math.min(text.length(), at + 14));
        if (!reference.lookingAt()) {
            clean.append("&amp;");
            return at + 1;
        }
        Integer point = point(reference);
        if (point == null) {
            clean.append("&amp;");
            return at + 1;
        }
        if (point == 0) {
            clean.append(reference.group());
        } else if (isXml(point)) {
            appendEscaped(clean, point);
        }
        return reference.end();
    }

    private static void appendEscaped(StringBuilder clean, int point) {
        switch (point) {
            case '<' -> clean.append("&lt;");
            case '>' -> clean.append("&gt;");
            case '&' -> clean.append("&amp;");
            case '"' -> clean.append("&quot;");
            case '\'' -> clean.append("&apos;");
            default -> clean.appendCodePoint(point);
        }
    }

    /** The character a reference stands for: 0 when XML knows it by name, -1 when there is none; null for a name that nobody knows. */
    private static @Nullable Integer point(Matcher reference) {
        if (reference.group(1) != null) {
            int point = Integer.parseInt(reference.group(1));
            return point == 0 ? -1 : point;
        }
        if (reference.group(2) != null) {
            int point = Integer.parseInt(reference.group(2), 16);
            return point == 0 ? -1 : point;
        }
        return switch (reference.group(3)) {
            case "amp", "lt", "gt", "quot", "apos" -> 0;
            case String name -> HtmlEntities.point(name);
        };
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    /** Cuts at the known root elements; what stands in comments before a root begins none. */
    static Cut cut(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder tail = new StringBuilder();
        Matcher open = OPEN.matcher(text);
        int at = 0;
        int line = 1;
        boolean unclosed = false;
        while (pieces.size() < MAX_PIECES) {
            int start = findOpen(text, open, at);
            if (start < 0) {
                break;
            }
            String root = open.group(1).toLowerCase(Locale.ROOT);
            int end = findClose(text, root, open.end());
            unclosed |= end < 0;
            tail.append(text, at, start).append('\n');
            line += lines(text, at, start);
            String document = text.substring(start, end < 0 ? text.length() : end);
            pieces.add(new Piece(root, document, line));
            at = start + document.length();
            line += lines(text, start, at);
        }
        tail.append(text, at, text.length());
        tail.setLength(Math.min(tail.length(), MAX_TAIL));
        return new Cut(pieces, tail.toString(), unclosed);
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static int findOpen(String text, Matcher open, int from) {
        int at = from;
        while (open.find(at)) {
            if (open.group(1) != null) {
                return open.start();
            }
            int end = text.indexOf("-->", open.end());
            if (end < 0) {
                return -1;
            }
            at = end + 3;
        }
        return -1;
    }

    /** Behind the tag that closes the root, or behind its own when it is empty; -1 when there is none. */
    private static int findClose(String text, String root, int from) {
        int tagEnd = text.indexOf('>', from);
        if (tagEnd < 0) {
            return -1;
        }
        if (text.charAt(tagEnd - 1) == '/') {
            return tagEnd + 1;
        }
        Matcher token = Pattern.compile("<!--|<!\\[CDATA\\[|</" + root + "\\s{0,20}>", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        int lastComment = text.lastIndexOf("-->");
        int lastSection = text.lastIndexOf("]]>");
        int at = tagEnd;
        while (token.find(at)) {
            if (token.group().startsWith("</")) {
                return token.end();
            }
            boolean comment = token.group().equals("<!--");
            boolean closed = token.end() <= (comment ? lastComment : lastSection);
            // What is never closed counts as text, or all that follows would be lost.
            at = closed ? text.indexOf(comment ? "-->" : "]]>", token.end()) + 3 : token.end();
        }
        return -1;
    }
}
