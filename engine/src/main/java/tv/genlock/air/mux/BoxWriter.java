package tv.genlock.air.mux;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes nested ISO base media file boxes (ISO/IEC 14496-12 §4.2), big-endian. */
final class BoxWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What goes into a box. */
    interface Content {
        void write(BoxWriter box);
    }

    BoxWriter box(String type, Content content) {
        BoxWriter inner = new BoxWriter();
        content.write(inner);
        byte[] bytes = inner.toByteArray();
        return u32(8L + bytes.length).text(type).bytes(bytes);
    }

    /** A box with version and flags in front. */
    BoxWriter fullBox(String type, int version, int flags, Content content) {
        return box(type, box -> {
            box.u32(((long) version << 24) | flags);
            content.write(box);
        });
    }

    BoxWriter u8(int value) {
        out.write(value);
        return this;
    }

    BoxWriter u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    BoxWriter u32(long value) {
        return u16((int) (value >>> 16)).u16((int) value);
    }

    BoxWriter u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    BoxWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    BoxWriter text(String ascii) {
        return bytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    BoxWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
