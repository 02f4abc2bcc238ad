package tv.genlock.media.mp4;

import java.util.Arrays;
import tv.genlock.media.MediaFormatException;

/**
 * The elementary stream descriptor of an {@code esds} box (ISO/IEC 14496-1 §7.2.6.5).
 *
 * @param objectType objectTypeIndication: 0x40 is MPEG-4 audio
 * @param specific DecoderSpecificInfo, the AudioSpecificConfig for AAC; may be empty
 */
record EsDescriptor(int objectType, byte[] specific) {
    private static final int ES = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;

    static EsDescriptor parse(Box esds) throws MediaFormatException {
        Reader reader = new Reader(esds);
        if (reader.enter() == ES) {
            reader.at += 2;
            int flags = esds.u8(reader.at++);
            reader.at += (flags & 0x80) != 0 ? 2 : 0;
            reader.at += (flags & 0x40) != 0 ? 1 + esds.u8(reader.at) : 0;
            reader.at += (flags & 0x20) != 0 ? 2 : 0;
            reader.seek(DECODER_CONFIG);
        } else if (reader.tag != DECODER_CONFIG) {
            throw new MediaFormatException("an 'esds' box begins with descriptor %d".formatted(reader.tag));
        }
        int objectType = esds.u8(reader.at);
        int configEnd = Math.min(reader.at + reader.length, esds.length());
        reader.at += 13;
        if (reader.at + 2 > configEnd || reader.enter() != DECODER_SPECIFIC) {
            return new EsDescriptor(objectType, new byte[0]);
        }
        int to = Math.min(reader.at + reader.length, esds.length());
        byte[] body = esds.copy(reader.at);
        return new EsDescriptor(objectType, Arrays.copyOf(body, to - reader.at));
    }

    /** Steps through descriptors: a tag, a length of 7 bits a byte, a body. */
    private static final class Reader {
        private final Box box;
        private int at = 4;
        private int tag;
        private int length;

        Reader(Box box) {
            this.box = box;
        }

        int enter() throws MediaFormatException {
            tag = box.u8(at++);
            length = 0;
            for (int i = 0; i < 4; i++) {
                int next = box.u8(at++);
                length = length << 7 | (next & 0x7F);
                if (next < 0x80) {
                    break;
                }
            }
            return tag;
        }

        void seek(int wanted) throws MediaFormatException {
            while (enter() != wanted) {
                at += length;
            }
        }
    }
}
