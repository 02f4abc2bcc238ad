package tv.genlock.media.mp4;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;

/**
 * A box's body inside an array: reads that check their bounds, and the boxes within.
 *
 * @param bytes shared by all boxes of a movie, never changed
 * @param from first byte of the body
 * @param to first byte after it
 */
record Box(int type, byte[] bytes, int from, int to) {
    /** Big-endian views of a byte array, for the loops that have checked their bounds themselves. */
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    int length() {
        return to - from;
    }

    int u8(int at) throws MediaFormatException {
        return bytes[checked(at, 1)] & 0xFF;
    }

    int u16(int at) throws MediaFormatException {
        int start = checked(at, 2);
        return (bytes[start] & 0xFF) << 8 | (bytes[start + 1] & 0xFF);
    }

    int s32(int at) throws MediaFormatException {
        return (int) INT.get(bytes, checked(at, 4));
    }

    long u32(int at) throws MediaFormatException {
        return s32(at) & 0xFFFF_FFFFL;
    }

    long s64(int at) throws MediaFormatException {
        return (long) LONG.get(bytes, checked(at, 8));
    }

    /** version of a full box. */
    int version() throws MediaFormatException {
        return u8(0);
    }

    /** flags of a full box. */
    int flags() throws MediaFormatException {
        return s32(0) & 0xFF_FFFF;
    }

    byte[] copy(int at) throws MediaFormatException {
        return Arrays.copyOfRange(bytes, checked(at, 0), to);
    }

    /**
     * The number of entries a table says it has, at {@code at}, when they fit behind it.
     *
     * @throws MediaFormatException when the box is too small for so many: nothing may be allocated for them
     */
    int entries(int at, int entryBytes) throws MediaFormatException {
        long count = u32(at);
        if (count * entryBytes > length() - at - 4L) {
            throw new MediaFormatException("the '%s' box has room for %d entries and says it has %d"
                    .formatted(FourCc.text(type), (length() - at - 4L) / entryBytes, count));
        }
        return (int) count;
    }

    /** The boxes inside, from {@code at} on. One that is longer than its parent is an error. */
    List<Box> children(int at) throws MediaFormatException {
        return children(at, true);
    }

    /** The boxes inside as far as they make sense: what follows a sample entry is not always boxes. */
    List<Box> childrenIfAny(int at) throws MediaFormatException {
        return at > length() ? List.of() : children(at, false);
    }

    Optional<Box> child(int childType) throws MediaFormatException {
        return first(children(0), childType);
    }

    /** The first box inside of that type. */
    Box required(int childType) throws MediaFormatException {
        return child(childType)
                .orElseThrow(() -> new MediaFormatException(
                        "the '%s' box has no '%s' inside".formatted(FourCc.text(type), FourCc.text(childType))));
    }

    static Optional<Box> first(List<Box> boxes, int type) {
        for (Box box : boxes) {
            if (box.type == type) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private List<Box> children(int at, boolean strict) throws MediaFormatException {
        List<Box> boxes = new ArrayList<>();
        int position = checked(at, 0);
        while (to - position >= HEADER) {
            long size = (int) INT.get(bytes, position) & 0xFFFF_FFFFL;
            int header = HEADER;
            if (size == 1 && to - position >= LARGE_HEADER) {
                size = (long) LONG.get(bytes, position + HEADER);
                header = LARGE_HEADER;
            } else if (size == 0) {
                size = (long) to - position;
            }
            int childType = (int) INT.get(bytes, position + 4);
            if (size < header || size > to - position) {
                if (strict) {
                    throw new MediaFormatException("the '%s' box inside '%s' says it has %d bytes where %d are left"
                            .formatted(FourCc.text(childType), FourCc.text(type), size, to - position));
                }
                break;
            }
            boxes.add(new Box(childType, bytes, position + header, position + (int) size));
            position += (int) size;
        }
        return boxes;
    }

    private int checked(int at, int count) throws MediaFormatException {
        if (at < 0 || count > length() - at) {
            throw new MediaFormatException(
                    "the '%s' box of %d bytes is too short".formatted(FourCc.text(type), length()));
        }
        return from + at;
    }
}
