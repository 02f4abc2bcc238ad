package tv.genlock.media;

/**
 * Some consecutive samples of one track, in decode order: where their bytes are and when they are due.
 *
 * <p>Flat arrays because a segment holds hundreds and is made hundreds of times a second. Not to be changed after
 * construction. Times are ticks of item time, each converted from the container's own absolute time.
 *
 * @param bytes where {@code offset} counts; owned by whoever opened the reader, not by the run
 * @param prefix bytes that belong in front of every sample (Matroska header stripping); empty normally
 * @param pts presentation times
 * @param dts decode times, rebuilt where the container has none (i-th smallest PTS minus the reorder delay)
 * @param duration of each sample, in ticks
 * @param keyframe whether a decoder can start there
 */
public record SampleRun(
        ByteSource bytes,
        byte[] prefix,
        int count,
        long[] pts,
        long[] dts,
        long[] duration,
        long[] offset,
        int[] size,
        boolean[] keyframe) {
    private static final byte[] NONE = {};

    public SampleRun {
        if (pts.length < count
                || dts.length < count
                || duration.length < count
                || offset.length < count
                || size.length < count
                || keyframe.length < count) {
            throw new IllegalArgumentException("every array must hold " + count + " samples");
        }
    }

    /**
     * The run without the pictures at its end that are shown at or after {@code endTicks}, and without those a decoder meets behind
     * the first of these: so what is left can be decoded, and has no holes.
     */
    public SampleRun shownBefore(long endTicks) {
        long[] earliestFrom = new long[count + 1];
        earliestFrom[count] = Long.MAX_VALUE;
        for (int i = count - 1; i >= 0; i--) {
            earliestFrom[i] = Math.min(earliestFrom[i + 1], pts[i]);
        }
        int kept = 0;
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < count && pts[i] < endTicks; i++) {
            latest = Math.max(latest, pts[i]);
            kept = earliestFrom[i + 1] > latest ? i + 1 : kept;
        }
        return new SampleRun(
                bytes, prefix, Math.max(kept, Math.min(1, count)), pts, dts, duration, offset, size, keyframe);
    }

    /** Tells where the bytes lie that they will all be read in a moment; for a run whose samples lie close together. */
    public SampleRun announced() {
        long from = Long.MAX_VALUE;
        long to = 0;
        for (int i = 0; i < count; i++) {
            from = Math.min(from, offset[i]);
            to = Math.max(to, offset[i] + size[i]);
        }
        bytes.announce(from, to - from);
        return this;
    }

    /** A run of nothing. */
    public static SampleRun empty() {
        return new SampleRun(
                new MemoryByteSource(NONE),
                NONE,
                0,
                new long[0],
                new long[0],
                new long[0],
                new long[0],
                new int[0],
                new boolean[0]);
    }
}
