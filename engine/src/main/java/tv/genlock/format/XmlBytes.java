package tv.genlock.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * XML on its way to a stream, encoded as UTF-8 by hand: text is escaped and encoded in one pass over one buffer. Owner thread
 * only. Text must be free of control characters and lone surrogates, as {@link PlainText} leaves it.
 */
final class XmlBytes implements Closeable {
    private static final int SIZE = 1 << 16;
    /** The longest thing one char can become: an escaped quote. */
    private static final int WIDEST = 6;

    private final OutputStream stream;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    XmlBytes(OutputStream stream) {
        this.stream = stream;
    }

    /** Markup of ASCII characters, as it is. */
    void raw(String markup) throws IOException {
        int count = markup.length();
        if (SIZE - length < count) {
            drain();
        }
        for (int n = 0; n < count; n++) {
            buffer[length++] = (byte) markup.charAt(n);
        }
    }

    void bytes(byte[] ascii) throws IOException {
        if (SIZE - length < ascii.length) {
            drain();
        }
        System.arraycopy(ascii, 0, buffer, length, ascii.length);
        length += ascii.length;
    }

    /** An element with text and a line of its own. */
    void element(String name, String text) throws IOException {
        raw("<");
        raw(name);
        raw(">");
        text(text);
        raw("</");
        raw(name);
        raw(">\n");
    }

    void text(String text) throws IOException {
        for (int n = 0; n < text.length(); n++) {
            if (SIZE - length < WIDEST) {
                drain();
            }
            char c = text.charAt(n);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xC0 | (c >> 6));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)) {
                pair(text.codePointAt(n++));
            } else {
                buffer[length++] = (byte) (0xE0 | (c >> 12));
                buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    private void ascii(char c) throws IOException {
        switch (c) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> raw("&quot;");
            default -> buffer[length++] = (byte) c;
        }
    }

    private void pair(int codePoint) {
        buffer[length++] = (byte) (0xF0 | (codePoint >> 18));
        buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void drain() throws IOException {
        stream.write(buffer, 0, length);
        length = 0;
    }

    void flush() throws IOException {
        drain();
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        drain();
        stream.close();
    }
}
