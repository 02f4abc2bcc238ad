package tv.genlock.media.matroska;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Writes small Matroska files in shapes that muxers at hand do not write. Test code only. */
final class CraftedMatroska {
    /** One frame. {@code track} 1 is the picture, 2 the sound. */
    record Frame(int track, long millis, boolean keyframe, byte[] bytes) {}

    enum Lacing {
        NONE,
        XIPH,
        FIXED,
        EBML
    }

    enum Packing {
        PLAIN,
        HEADER_STRIPPED,
        ZLIB
    }

    private static final int CLUSTER_MILLIS = 1000;

    byte[] avcC = {};
    byte[] audioConfig = {};
    Lacing lacing = Lacing.NONE;
    Packing packing = Packing.PLAIN;
    boolean unknownSizes;
    boolean blockGroups;
    boolean dolbyVision;
    boolean lyingCues;
    long timestampScale = 1_000_000;
    long frameNanos = 40_000_000;

    byte[] write(List<Frame> frames) {
        var segment = new ByteArrayOutputStream();
        segment.writeBytes(element(Element.VOID, new byte[7]));
        segment.writeBytes(element(Element.INFO, number(Element.TIMESTAMP_SCALE, timestampScale)));
        segment.writeBytes(element(Element.TRACKS, video(), audio()));
        if (lyingCues) {
            segment.writeBytes(cues());
        }
        List<Frame> cluster = new ArrayList<>();
        for (Frame frame : frames) {
            boolean next = frame.track() == 1
                    && !cluster.isEmpty()
                    && frame.millis() - cluster.getFirst().millis() >= CLUSTER_MILLIS;
            if (next) {
                segment.writeBytes(cluster(cluster));
                cluster.clear();
            }
            cluster.add(frame);
        }
        segment.writeBytes(cluster(cluster));
        var file = new ByteArrayOutputStream();
        file.writeBytes(element(Element.EBML, text(Element.DOC_TYPE, "matroska")));
        file.writeBytes(
                unknownSizes
                        ? open(Element.SEGMENT, segment.toByteArray())
                        : element(Element.SEGMENT, segment.toByteArray()));
        return file.toByteArray();
    }

    private byte[] video() {
        byte[] size = element(0xE0, number(0xB0, 320), number(0xBA, 180));
        return element(
                0xAE,
                number(0xD7, 1),
                number(0x83, 1),
                text(0x86, "V_MPEG4/ISO/AVC"),
                element(0x63A2, avcC),
                number(0x23E383, frameNanos),
                size,
                encodings(),
                dolbyVision ? element(0x41E4, number(0x41E7, 0x64766343)) : new byte[0]);
    }

    /** Points at bytes where no cluster begins, and at times that do not exist. */
    private static byte[] cues() {
        byte[] position = element(0xB7, number(0xF7, 1), number(0xF1, 17));
        return element(
                Element.CUES,
                element(0xBB, number(0xB3, 123_456_789), position),
                element(0xBB, number(0xB3, 0), position));
    }

    private byte[] encodings() {
        byte[] compression = switch (packing) {
            case PLAIN -> null;
            case HEADER_STRIPPED -> element(0x5034, number(0x4254, 3), element(0x4255, new byte[] {0}));
            case ZLIB -> element(0x5034, number(0x4254, 0));
        };
        return compression == null ? new byte[0] : element(0x6D80, element(0x6240, number(0x5032, 1), compression));
    }

    private byte[] audio() {
        if (audioConfig.length == 0) {
            return new byte[0];
        }
        byte[] rate = element(0xB5, bigEndian(Double.doubleToLongBits(48_000), 8));
        return element(
                0xAE,
                number(0xD7, 2),
                number(0x83, 2),
                text(0x86, "A_AAC"),
                element(0x63A2, audioConfig),
                element(0xE1, rate, number(0x9F, 1)));
    }

    private byte[] cluster(List<Frame> frames) {
        long base = frames.getFirst().millis();
        var content = new ByteArrayOutputStream();
        content.writeBytes(number(Element.TIMESTAMP, base * 1_000_000 / timestampScale));
        List<Frame> laced = new ArrayList<>();
        for (Frame frame : frames) {
            if (frame.track() == 2 && lacing != Lacing.NONE) {
                laced.add(frame);
                if (laced.size() == 4) {
                    content.writeBytes(block(laced, base));
                    laced.clear();
                }
            } else {
                content.writeBytes(block(List.of(frame), base));
            }
        }
        if (!laced.isEmpty()) {
            content.writeBytes(block(laced, base));
        }
        return unknownSizes
                ? open(Element.CLUSTER, content.toByteArray())
                : element(Element.CLUSTER, content.toByteArray());
    }

    private byte[] block(List<Frame> frames, long base) {
        Frame first = frames.getFirst();
        boolean equal = frames.stream().allMatch(f -> f.bytes().length == first.bytes().length);
        Lacing form = frames.size() == 1 ? Lacing.NONE : lacing == Lacing.FIXED && !equal ? Lacing.XIPH : lacing;
        int flags = switch (form) {
            case NONE -> 0;
            case XIPH -> 2;
            case FIXED -> 4;
            case EBML -> 6;
        };
        var out = new ByteArrayOutputStream();
        out.write(0x80 | first.track());
        long relative = (first.millis() - base) * 1_000_000 / timestampScale;
        out.write((int) (relative >> 8));
        out.write((int) relative);
        out.write(flags | (first.keyframe() && !blockGroups ? 0x80 : 0));
        if (form != Lacing.NONE) {
            out.write(frames.size() - 1);
            writeSizes(out, frames, form);
        }
        frames.forEach(frame -> out.writeBytes(packed(frame)));
        if (!blockGroups) {
            return element(Element.SIMPLE_BLOCK, out.toByteArray());
        }
        byte[] reference = first.keyframe() ? new byte[0] : element(Element.REFERENCE_BLOCK, new byte[] {-40});
        return element(Element.BLOCK_GROUP, element(Element.BLOCK, out.toByteArray()), reference);
    }

    private static void writeSizes(ByteArrayOutputStream out, List<Frame> frames, Lacing form) {
        for (int i = 0; i + 1 < frames.size(); i++) {
            int size = frames.get(i).bytes().length;
            if (form == Lacing.XIPH) {
                for (int rest = size; rest >= 0; rest -= 255) {
                    out.write(Math.min(255, rest));
                }
            } else if (form == Lacing.EBML) {
                int value = i == 0 ? size : size - frames.get(i - 1).bytes().length + 8191;
                out.write(0x40 | value >> 8);
                out.write(value);
            }
        }
    }

    private byte[] packed(Frame frame) {
        if (frame.track() != 1) {
            return frame.bytes();
        }
        return switch (packing) {
            case PLAIN -> frame.bytes();
            case HEADER_STRIPPED -> java.util.Arrays.copyOfRange(frame.bytes(), 1, frame.bytes().length);
            case ZLIB -> deflated(frame.bytes());
        };
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] buffer = new byte[bytes.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, length);
    }

    private static byte[] text(int id, String text) {
        return element(id, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] number(int id, long value) {
        return element(id, bigEndian(value, 8));
    }

    private static byte[] bigEndian(long value, int bytes) {
        byte[] out = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            out[i] = (byte) (value >> (8 * (bytes - 1 - i)));
        }
        return out;
    }

    private static byte[] element(int id, byte[]... contents) {
        var out = new ByteArrayOutputStream();
        int length = 0;
        for (byte[] content : contents) {
            length += content.length;
        }
        writeId(out, id);
        out.write(0x08); // a length of 5 bytes
        out.writeBytes(bigEndian(length, 4));
        for (byte[] content : contents) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    /** An element of unknown length. */
    private static byte[] open(int id, byte[] content) {
        var out = new ByteArrayOutputStream();
        writeId(out, id);
        out.write(0xFF);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static void writeId(ByteArrayOutputStream out, int id) {
        int bytes = (39 - Integer.numberOfLeadingZeros(id)) / 8;
        out.writeBytes(bigEndian(id, bytes));
    }
}
