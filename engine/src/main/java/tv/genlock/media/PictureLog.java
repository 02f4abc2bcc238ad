package tv.genlock.media;

import java.util.Arrays;

/**
 * The pictures of a file in decode order, noted one by one while its container is walked, and what an index needs to know of
 * them: where the file can be cut, reorder delay, frame length, end. For one thread; for containers without decode times.
 *
 * <p>A keyframe is a cut only when everything decoded before it is shown before everything decoded from it on. Pictures in front
 * of the first keyframe are left out, and so are the leading pictures of a first keyframe that is not closed: what they refer
 * to is not in the file.
 */
public final class PictureLog {
    /** A picture a decoder cannot start at. */
    public static final byte NOT_A_KEYFRAME = -1;

    /** A day at 92 pictures a second; files beyond are refused rather than held in memory. */
    private static final int MOST_PICTURES = 8_000_000;

    private static final int FIRST_CAPACITY = 4096;

    private int count;
    private boolean started;
    private long[] pts = new long[FIRST_CAPACITY];
    private long[] position = new long[FIRST_CAPACITY];
    private byte[] kind = new byte[FIRST_CAPACITY];
    private int[] size = new int[FIRST_CAPACITY];
    private long lastDuration;
    private long lastPts = Long.MIN_VALUE;

    /**
     * Notes the next picture.
     *
     * @param ticks presentation time by the container's clock, not yet item time
     * @param duration as the container states it, 0 when it does not
     * @param place what the container's reader needs to find it again
     * @param keyframeKind one of {@link Keyframes}' kinds, or {@link #NOT_A_KEYFRAME}
     */
    public void add(long ticks, long duration, long place, byte keyframeKind, int bytes) throws MediaFormatException {
        started |= keyframeKind != NOT_A_KEYFRAME;
        if (!started || leadsIntoNothing(ticks)) {
            return;
        }
        if (count == MOST_PICTURES) {
            throw new MediaFormatException("more than " + MOST_PICTURES + " pictures in one file");
        }
        if (count == pts.length) {
            grow();
        }
        pts[count] = ticks;
        position[count] = place;
        kind[count] = keyframeKind;
        size[count] = bytes;
        count++;
        if (ticks > lastPts) {
            lastPts = ticks;
            lastDuration = duration;
        }
    }

    private boolean leadsIntoNothing(long ticks) {
        return count > 0 && kind[0] != Keyframes.CLOSED && ticks < pts[0];
    }

    private void grow() {
        int capacity = count * 2;
        pts = Arrays.copyOf(pts, capacity);
        position = Arrays.copyOf(position, capacity);
        kind = Arrays.copyOf(kind, capacity);
        size = Arrays.copyOf(size, capacity);
    }

    public int count() {
        return count;
    }

    /** Container time of the first picture shown: item time 0. */
    public long originTicks() {
        long origin = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            origin = Math.min(origin, pts[i]);
        }
        return origin;
    }

    /** Mean distance between two pictures in presentation order, 0 for fewer than two. */
    public double meanFrameTicks() {
        return count < 2 ? 0 : (lastPts - originTicks()) / (double) (count - 1);
    }

    /** Puts the pictures on item time and on {@code grid} (whose origin is item time 0), and sums up. */
    public Summary summary(FrameGrid grid) throws MediaFormatException {
        if (count == 0) {
            throw new MediaFormatException("there is no picture a decoder could start at");
        }
        long origin = originTicks();
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            times[i] = grid.snap(pts[i] - origin);
        }
        long[] shown = times.clone();
        Arrays.sort(shown);
        long frame = constantFrame(shown, grid);
        long end = shown[count - 1] + lastFrame(shown, frame);
        return new Summary(
                cuts(times, end),
                end,
                frame,
                frame > 0 ? frame : end / count,
                DecodeOrder.delay(times, shown),
                DecodeOrder.isPossible(times, shown) ? "" : "its pictures' times contradict each other",
                peakBits(times, end));
    }

    private static long constantFrame(long[] shown, FrameGrid grid) {
        if (grid.isNone()) {
            return 0;
        }
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] != grid.at(i)) {
                return 0;
            }
        }
        return grid.frameTicks();
    }

    private long lastFrame(long[] shown, long frame) {
        if (frame > 0) {
            return frame;
        }
        if (lastDuration > 0) {
            return lastDuration;
        }
        int last = shown.length - 1;
        return last > 0 && shown[last] > shown[last - 1] ? shown[last] - shown[last - 1] : Ticks.PER_SECOND / 25;
    }

    private Keyframes cuts(long[] times, long end) {
        long[] earliestFrom = new long[count + 1];
        earliestFrom[count] = Long.MAX_VALUE;
        for (int i = count - 1; i >= 0; i--) {
            earliestFrom[i] = Math.min(earliestFrom[i + 1], times[i]);
        }
        int keyframes = keyframeCount();
        long[] cut = new long[keyframes + 1];
        long[] place = new long[keyframes];
        byte[] kinds = new byte[keyframes];
        int cuts = 0;
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            if (kind[i] != NOT_A_KEYFRAME && latest < earliestFrom[i]) {
                cut[cuts] = earliestFrom[i];
                place[cuts] = position[i];
                kinds[cuts] = kind[i];
                cuts++;
            }
            latest = Math.max(latest, times[i]);
        }
        cut[cuts] = end;
        return new Keyframes(Arrays.copyOf(cut, cuts + 1), Arrays.copyOf(place, cuts), Arrays.copyOf(kinds, cuts));
    }

    private int keyframeCount() {
        int keyframes = 0;
        for (int i = 0; i < count; i++) {
            keyframes += kind[i] != NOT_A_KEYFRAME ? 1 : 0;
        }
        return keyframes;
    }

    /** The largest bit rate from one keyframe to the next; pieces under half a second count with their neighbour. */
    private long peakBits(long[] times, long end) {
        long peak = 0;
        long bytes = 0;
        long from = times[0];
        for (int i = 0; i <= count; i++) {
            long at = i < count ? times[i] : end;
            boolean closes = i == count || kind[i] != NOT_A_KEYFRAME;
            if (closes && at - from >= Ticks.PER_SECOND / 2) {
                peak = Math.max(peak, bytes * 8 * Ticks.PER_SECOND / (at - from));
                bytes = 0;
                from = at;
            }
            bytes += i < count ? size[i] : 0;
        }
        return peak > 0 || end <= 0 ? peak : bytes * 8 * Ticks.PER_SECOND / end;
    }

    /**
     * What an index holds of the pictures.
     *
     * @param endTicks item time at the end of the last picture
     * @param frameTicks constant frame length, 0 when frames differ
     * @param meanFrameTicks mean frame length
     * @param obstacle as {@link VideoTrack#obstacle()}: times that no encoder writes
     * @param peakBitsPerSecond of the pictures alone
     */
    public record Summary(
            Keyframes keyframes,
            long endTicks,
            long frameTicks,
            long meanFrameTicks,
            long reorderDelayTicks,
            String obstacle,
            long peakBitsPerSecond) {}
}
