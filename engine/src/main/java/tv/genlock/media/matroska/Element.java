package tv.genlock.media.matroska;

import java.io.IOException;
import tv.genlock.media.MediaFormatException;

/**
 * The head of one EBML element (RFC 8794 §6).
 *
 * @param id as it is written, marker bits included
 * @param start where its head begins
 * @param data where its content begins
 * @param length of its content, {@link #UNKNOWN} when it ends where the next one of its level begins
 */
record Element(int id, long start, long data, long length) {
    static final long UNKNOWN = -1;

    static final int EBML = 0x1A45DFA3;
    static final int DOC_TYPE = 0x4282;
    static final int MAX_ID_LENGTH = 0x42F2;
    static final int MAX_SIZE_LENGTH = 0x42F3;
    static final int SEGMENT = 0x18538067;
    static final int SEEK_HEAD = 0x114D9B74;
    static final int INFO = 0x1549A966;
    static final int TIMESTAMP_SCALE = 0x2AD7B1;
    static final int TRACKS = 0x1654AE6B;
    static final int CHAPTERS = 0x1043A770;
    static final int CLUSTER = 0x1F43B675;
    static final int CUES = 0x1C53BB6B;
    static final int ATTACHMENTS = 0x1941A469;
    static final int TAGS = 0x1254C367;
    static final int VOID = 0xEC;
    static final int CRC = 0xBF;
    static final int TIMESTAMP = 0xE7;
    static final int SIMPLE_BLOCK = 0xA3;
    static final int BLOCK_GROUP = 0xA0;
    static final int BLOCK = 0xA1;
    static final int BLOCK_DURATION = 0x9B;
    static final int REFERENCE_BLOCK = 0xFB;

    boolean known() {
        return length != UNKNOWN;
    }

    long end() {
        return data + length;
    }

    /** Whether an element of this id stands directly in a segment, so that it ends a cluster of unknown length. */
    static boolean isTopLevel(int id) {
        return switch (id) {
            case EBML, SEGMENT, SEEK_HEAD, INFO, TRACKS, CHAPTERS, CLUSTER, CUES, ATTACHMENTS, TAGS -> true;
            default -> false;
        };
    }

    /** Reads the head at the window's position and leaves the position at its content. */
    static Element read(ByteWindow in) throws IOException {
        long start = in.position();
        int first = in.u8();
        int idBytes = Integer.numberOfLeadingZeros(first) - 23;
        if (idBytes > 4) {
            throw new MediaFormatException("no Matroska element begins at byte " + start);
        }
        int id = first;
        for (int i = 1; i < idBytes; i++) {
            id = id << 8 | in.u8();
        }
        long length = length(in);
        return new Element(id, start, in.position(), length);
    }

    private static long length(ByteWindow in) throws IOException {
        int first = in.u8();
        int bytes = Integer.numberOfLeadingZeros(first) - 23;
        if (bytes > 8) {
            throw new MediaFormatException("an element's length at byte %d has no width".formatted(in.position() - 1));
        }
        long mask = 0xFF >> bytes;
        long value = first & mask;
        boolean allOnes = value == mask;
        for (int i = 1; i < bytes; i++) {
            int next = in.u8();
            allOnes &= next == 0xFF;
            value = value << 8 | next;
        }
        return allOnes ? UNKNOWN : value;
    }

    /** A variable-length number as blocks and laces write it; its width is {@code 8 − bits of the first byte's marker}. */
    static long number(ByteWindow in) throws IOException {
        long value = length(in);
        return value == UNKNOWN ? Long.MAX_VALUE : value;
    }
}
