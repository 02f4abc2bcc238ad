package tv.genlock.media.matroska;

import java.util.Arrays;

/** Frames gathered for one answer, in growing arrays. One thread. */
final class FrameList {
    int count;
    long[] ticks = new long[256];
    long[] offset = new long[256];
    int[] size = new int[256];
    long[] position = new long[256];

    void add(long frameTicks, long frameOffset, int frameSize, long blockPosition) {
        if (count == ticks.length) {
            int capacity = count * 2;
            ticks = Arrays.copyOf(ticks, capacity);
            offset = Arrays.copyOf(offset, capacity);
            size = Arrays.copyOf(size, capacity);
            position = Arrays.copyOf(position, capacity);
        }
        ticks[count] = frameTicks;
        offset[count] = frameOffset;
        size[count] = frameSize;
        position[count] = blockPosition;
        count++;
    }
}
