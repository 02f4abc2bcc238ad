package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.Arrays;
import tv.genlock.media.MediaFormatException;

/**
 * One Block or SimpleBlock: its head, and where the frames laced into it lie (RFC 9559 §10).
 *
 * @param track track number
 * @param units absolute time of its first frame, in the segment's units
 * @param keyframe what the container says: the flag of a SimpleBlock, no reference in a BlockGroup
 * @param durationUnits BlockDuration, -1 when there is none
 * @param offsets byte offset of each frame
 * @param sizes of each frame
 */
record Block(int track, long units, boolean keyframe, long durationUnits, long[] offsets, int[] sizes) {
    private static final int KEYFRAME = 0x80;
    private static final int MOST_FRAME_BYTES = 256 * 1024 * 1024;

    int frames() {
        return sizes.length;
    }

    Block inGroup(boolean isKeyframe, long duration) {
        return new Block(track, units, isKeyframe, duration, offsets, sizes);
    }

    /** Reads the head at the window's position; {@code end} is the end of the element. */
    static Block read(ByteWindow in, long end, long clusterUnits) throws IOException {
        long track = Element.number(in);
        short relative = (short) in.unsigned(2);
        int flags = in.u8();
        if (track > Integer.MAX_VALUE) {
            throw new MediaFormatException("a block at byte %d has track number %d".formatted(in.position(), track));
        }
        int[] sizes = sizes(in, end, (flags >> 1) & 3);
        long[] offsets = new long[sizes.length];
        long at = in.position();
        for (int i = 0; i < sizes.length; i++) {
            offsets[i] = at;
            at += sizes[i];
        }
        return new Block((int) track, clusterUnits + relative, (flags & KEYFRAME) != 0, -1, offsets, sizes);
    }

    private static int[] sizes(ByteWindow in, long end, int lacing) throws IOException {
        if (lacing == 0) {
            return new int[] {size(end - in.position(), in)};
        }
        int[] sizes = new int[in.u8() + 1];
        switch (lacing) {
            case 1 -> readXiph(in, sizes);
            case 3 -> readEbml(in, sizes);
            default -> readFixed(in, end, sizes);
        }
        long rest = end - in.position();
        for (int i = 0; i + 1 < sizes.length; i++) {
            rest -= sizes[i];
        }
        sizes[sizes.length - 1] = size(rest, in);
        return sizes;
    }

    private static void readXiph(ByteWindow in, int[] sizes) throws IOException {
        for (int i = 0; i + 1 < sizes.length; i++) {
            long size = 0;
            int part;
            do {
                part = in.u8();
                size += part;
            } while (part == 255);
            sizes[i] = size(size, in);
        }
    }

    /** The first size as it is, each further one as a signed difference (RFC 9559 §10.3.3). */
    private static void readEbml(ByteWindow in, int[] sizes) throws IOException {
        long size = 0;
        for (int i = 0; i + 1 < sizes.length; i++) {
            long before = in.position();
            long number = Element.number(in);
            int width = (int) (in.position() - before);
            size = i == 0 ? number : size + number - ((1L << (7 * width - 1)) - 1);
            sizes[i] = size(size, in);
        }
    }

    private static void readFixed(ByteWindow in, long end, int[] sizes) throws IOException {
        long all = end - in.position();
        if (all % sizes.length != 0) {
            throw new MediaFormatException(
                    "the laces of the block at byte %d are not of equal size".formatted(in.position()));
        }
        Arrays.fill(sizes, size(all / sizes.length, in));
    }

    private static int size(long bytes, ByteWindow in) throws MediaFormatException {
        if (bytes < 0 || bytes > MOST_FRAME_BYTES) {
            throw new MediaFormatException("a frame near byte %d claims %d bytes".formatted(in.position(), bytes));
        }
        return (int) bytes;
    }
}
