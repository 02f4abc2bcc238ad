package tv.genlock.media.matroska;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tv.genlock.media.MediaFormatException;

/** The elements inside a master element of known length, one after the other, and their values. One thread. */
final class Children {
    /** Codec private data and names; attachments are never read. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final ByteWindow in;
    private final long end;
    private Element current;

    Children(ByteWindow in, Element parent) throws MediaFormatException {
        if (!parent.known() || parent.end() > in.size()) {
            throw new MediaFormatException("the header at byte %d is cut off".formatted(parent.start()));
        }
        this.in = in;
        this.end = parent.end();
        this.current = new Element(Element.VOID, parent.data(), parent.data(), 0);
    }

    /** Moves to the next child; false behind the last one. */
    boolean next() throws IOException {
        in.moveTo(current.end());
        if (in.position() >= end) {
            return false;
        }
        current = Element.read(in);
        if (!current.known() || current.end() > end) {
            throw new MediaFormatException(
                    "the element at byte %d reaches beyond its parent".formatted(current.start()));
        }
        return true;
    }

    int id() {
        return current.id();
    }

    /** The children of the current child. */
    Children inside() throws IOException {
        return new Children(in, current);
    }

    long number() throws IOException {
        if (current.length() > 8) {
            throw new MediaFormatException(
                    "the number at byte %d has %d bytes".formatted(current.data(), current.length()));
        }
        in.moveTo(current.data());
        return in.unsigned((int) current.length());
    }

    double real() throws IOException {
        long bits = number();
        return current.length() == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    byte[] bytes() throws IOException {
        if (current.length() > MOST_BYTES) {
            throw new MediaFormatException(
                    "the element at byte %d claims %d bytes".formatted(current.start(), current.length()));
        }
        in.moveTo(current.data());
        return in.bytes((int) current.length());
    }

    String text() throws IOException {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }
}
