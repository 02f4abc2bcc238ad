package tv.genlock.media.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tv.genlock.media.AudioSpecificConfig;

/** Writes small MP4 files box by box, so that tests can lie in any place. Video samples are "mp4v", 10 bytes each. */
final class Mp4Bytes {
    static final int MDAT_BODY = 8;

    private Mp4Bytes() {}

    static byte[] box(String type, byte[]... parts) {
        byte[] body = join(parts);
        return join(ints(body.length + 8), type.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    static byte[] longs(long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length);
        for (long value : values) {
            buffer.putLong(value);
        }
        return buffer.array();
    }

    /** A file of {@code samples} video samples in one chunk of an {@code mdat} that comes first; {@code tables} end its stbl. */
    static byte[] movie(int samples, byte[] edts, byte[]... tables) {
        byte[] mdat = box("mdat", new byte[samples * 10]);
        return join(mdat, moov(trak(1, "vide", 1000, edts, join(join(stsd(), constantSizes(samples)), join(tables)))));
    }

    static byte[] moov(byte[]... traks) {
        return box("moov", box("mvhd", ints(0, 0, 0, 1000, 0)), join(traks));
    }

    static byte[] trak(int id, String handler, int timescale, byte[] edts, byte[] stbl) {
        byte[] tkhd = box("tkhd", ints(1, 0, 0, id, 0, 0), new byte[60]);
        byte[] mdhd = box("mdhd", ints(0, 0, 0, timescale, 0, 0x55C40000));
        byte[] hdlr = box("hdlr", ints(0, 0), handler.getBytes(StandardCharsets.ISO_8859_1), new byte[13]);
        return box("trak", tkhd, edts, box("mdia", mdhd, hdlr, box("minf", box("stbl", stbl))));
    }

    static byte[] stsd() {
        return box("stsd", ints(0, 1), videoEntry("mp4v", 320));
    }

    static byte[] videoEntry(String type, int width) {
        byte[] entry = new byte[78];
        ByteBuffer.wrap(entry).putShort(24, (short) width).putShort(26, (short) 180);
        return box(type, entry);
    }

    /** An H.264 entry whose record has no parameter sets. */
    static byte[] avcEntry(int lengthSize) {
        byte[] entry = new byte[78];
        ByteBuffer.wrap(entry).putShort(24, (short) 320).putShort(26, (short) 180);
        byte[] avcC = {1, 66, 0, 30, (byte) (0xFC | lengthSize - 1), (byte) 0xE0, 0};
        return box("avc1", entry, box("avcC", avcC));
    }

    static byte[] aacStsd() {
        byte[] entry = new byte[28];
        ByteBuffer.wrap(entry).putShort(16, (short) 2).putInt(24, 48_000 << 16);
        byte[] config = AudioSpecificConfig.aacLc(48_000, 2);
        byte[] specific = join(new byte[] {5, (byte) config.length}, config);
        byte[] decoder = join(new byte[] {4, (byte) (13 + specific.length), 0x40, 0x15}, new byte[11], specific);
        byte[] es = join(new byte[] {3, (byte) (3 + decoder.length), 0, 0, 0}, decoder);
        return box("stsd", ints(0, 1), box("mp4a", entry, box("esds", ints(0), es)));
    }

    static byte[] constantSizes(int samples) {
        return box("stsz", ints(0, 10, samples));
    }

    static byte[] stts(int... pairs) {
        return box("stts", ints(0, pairs.length / 2), ints(pairs));
    }

    static byte[] ctts(int version, int... pairs) {
        return box("ctts", ints(version << 24, pairs.length / 2), ints(pairs));
    }

    static byte[] stss(int... samples) {
        return box("stss", ints(0, samples.length), ints(samples));
    }

    static byte[] oneChunk(int samples) {
        return join(box("stsc", ints(0, 1, 1, samples, 1)), box("stco", ints(0, 1, MDAT_BODY)));
    }

    static byte[] edts(int... entries) {
        byte[] body = new byte[0];
        for (int i = 0; i < entries.length; i += 2) {
            body = join(body, ints(entries[i], entries[i + 1], 0x10000));
        }
        return box("edts", box("elst", ints(0, entries.length / 2), body));
    }
}
