package tv.genlock.media;

import java.util.Arrays;

/**
 * The places where a file can be cut, in decode order.
 *
 * <p>Cut {@code k} lies in front of keyframe {@code k} in decode order, so leading pictures stay with their keyframe. Its time
 * {@link #cutTicks} is the smallest presentation time of the samples from keyframe {@code k} up to the next one; the run
 * from cut {@code i} to cut {@code j} therefore shows exactly [{@code cutTicks(i)}, {@code cutTicks(j)}). Cut number
 * {@link #count()} is the end of the last video frame.
 *
 * <p>Immutable. Times are ticks of item time: 0 is the presentation start after edits.
 */
public final class Keyframes {
    /** IDR or equivalent: nothing before it is referenced. */
    public static final byte CLOSED = 0;
    /** HEVC CRA or an open-GOP I picture: its leading pictures refer to the GOP before. */
    public static final byte OPEN = 1;
    /** H.264 recovery point without IDR: decodable after a few frames. */
    public static final byte RECOVERY = 2;

    private final long[] cutTicks;
    private final long[] position;
    private final byte[] kind;

    /**
     * @param cutTicks {@code count + 1} strictly ascending times, the last one the end of the video
     * @param position {@code count} places only the container's reader understands: sample number, byte offset
     * @param kind {@code count} of {@link #CLOSED}, {@link #OPEN}, {@link #RECOVERY}
     */
    public Keyframes(long[] cutTicks, long[] position, byte[] kind) {
        if (position.length != kind.length || cutTicks.length != position.length + 1) {
            throw new IllegalArgumentException(
                    "lengths must be n+1, n, n: %d, %d, %d".formatted(cutTicks.length, position.length, kind.length));
        }
        for (int k = 1; k < cutTicks.length; k++) {
            if (cutTicks[k] <= cutTicks[k - 1]) {
                throw new IllegalArgumentException("cut %d at %d does not come after cut %d at %d"
                        .formatted(k, cutTicks[k], k - 1, cutTicks[k - 1]));
            }
        }
        this.cutTicks = cutTicks.clone();
        this.position = position.clone();
        this.kind = kind.clone();
    }

    public int count() {
        return position.length;
    }

    /** Time of cut {@code k}, 0 ≤ k ≤ {@link #count()}. */
    public long cutTicks(int k) {
        return cutTicks[k];
    }

    /** Where keyframe {@code k} is found again, in its reader's own terms. */
    public long position(int k) {
        return position[k];
    }

    /** {@link #CLOSED}, {@code OPEN} or {@code RECOVERY}. */
    public byte kind(int k) {
        return kind[k];
    }

    /** The last cut at or before {@code ticks}; 0 when all lie behind it. */
    public int atOrBefore(long ticks) {
        int found = Arrays.binarySearch(cutTicks, 0, Math.max(1, position.length), ticks);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The longest distance between two neighbouring cuts, in ticks. */
    public long longestGopTicks() {
        long longest = 0;
        for (int k = 1; k < cutTicks.length; k++) {
            longest = Math.max(longest, cutTicks[k] - cutTicks[k - 1]);
        }
        return longest;
    }
}
