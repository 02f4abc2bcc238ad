package tv.genlock.media.mp4;

import java.io.IOException;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MediaFormatException;

/** Walks a file's outermost boxes, whatever their order. For one thread; used once. */
final class TopLevel {
    private static final int WINDOW_BYTES = 8 * 1024;
    private static final long MAX_MOOV_BYTES = 256L << 20;
    private static final int MAX_MOOF_BYTES = 32 << 20;
    private static final int MAX_BOXES = 4_000_000;
    /** Behind a box that is larger than this stands the table of what is in it, or nothing. */
    private static final long FAR_BYTES = 8L << 20;

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    private static final int QUICKTIME_BRAND = FourCc.of("qt  ");

    private final ByteSource source;
    private final SourceWindow window;
    private boolean quickTime = true;
    private int boxes;
    private long position;
    private int type;
    private int header;
    private long size;

    TopLevel(ByteSource source) {
        this.source = source;
        this.window = new SourceWindow(source, WINDOW_BYTES);
    }

    /** Whether the file is QuickTime rather than MP4: brand {@code qt}, or no brand at all. */
    boolean quickTime() {
        return quickTime;
    }

    /** Finds and reads {@code moov}. */
    Box moov() throws IOException {
        while (next()) {
            if (type == FourCc.FTYP && size >= header + 4) {
                quickTime = window.s32(position + header) == QUICKTIME_BRAND;
            }
            if (type == FourCc.MOOV) {
                Box moov = body(MAX_MOOV_BYTES);
                advance();
                return moov;
            }
            if (type == FourCc.MOOF) {
                throw new MediaFormatException("the file begins with fragments: its head (moov) is missing");
            }
            advance();
        }
        throw new MediaFormatException(
                "no moov box in %d bytes: the file was not finished, or is no MP4".formatted(source.size()));
    }

    /** What is done with each fragment. */
    interface FragmentConsumer {
        /** @param moofPosition where the {@code moof} box begins in the file */
        void accept(Box moof, long moofPosition) throws IOException;
    }

    /** Reads every {@code moof} behind {@code moov}. A damaged tail ends the walk: what came before it can air. */
    void forEachFragment(FragmentConsumer consumer) throws IOException {
        while (next()) {
            if (type == FourCc.MOOF) {
                if (position + size > source.size()) {
                    return;
                }
                consumer.accept(body(MAX_MOOF_BYTES), position);
            }
            advance();
        }
    }

    /** Reads the header at the position; false at the end of the file, or of what makes sense in it. */
    private boolean next() throws IOException {
        if (source.size() - position < HEADER) {
            return false;
        }
        if (++boxes > MAX_BOXES) {
            throw new MediaFormatException("the file has more than %d boxes".formatted(MAX_BOXES));
        }
        size = window.u32(position);
        type = window.s32(position + 4);
        header = HEADER;
        if (size == 1) {
            if (source.size() - position < LARGE_HEADER) {
                return false;
            }
            size = window.s64(position + HEADER);
            header = LARGE_HEADER;
        } else if (size == 0) {
            size = source.size() - position;
        }
        return size >= header;
    }

    private void advance() {
        // A size near 2^63 must not wrap round to a place already seen.
        position = size > source.size() - position ? source.size() : position + size;
        if (size > FAR_BYTES) {
            source.announce(position, source.size() - position);
        }
    }

    private Box body(long most) throws IOException {
        if (position + size > source.size() || position + size < 0) {
            throw new MediaFormatException(
                    "the file ends inside its '%s' box: it has %d bytes, the box would end at %d. An unfinished copy?"
                            .formatted(FourCc.text(type), source.size(), position + size));
        }
        if (size > most) {
            throw new MediaFormatException(
                    "the '%s' box of %d bytes is larger than %d".formatted(FourCc.text(type), size, most));
        }
        byte[] body = new byte[(int) size - header];
        window.copy(position + header, body);
        return new Box(type, body, 0, body.length);
    }
}
