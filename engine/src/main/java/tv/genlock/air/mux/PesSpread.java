package tv.genlock.air.mux;

import java.util.Arrays;

/**
 * Closes a PID's continuity counter: decides over how many more packets than needed its last PES packets are spread, so that
 * the segment's payload packets come to a multiple of 16.
 *
 * <p>A segment that starts every counter at 0 and ends it on 15 can be made without knowing its neighbours, yet any row of
 * such segments is one valid stream.
 */
final class PesSpread {
    /**
     * What the first packet of a spread PES packet holds at least. Its whole header and a start code must be in there: tsreport
     * and other strict readers do not look for the rest in the next packet.
     */
    static final int FIRST_BYTES = 32;

    /** The longest PES header written: start code, id, length, flags, PTS and DTS. */
    private static final int LONGEST_HEADER = 19;

    private static final int COUNTERS = 16;

    private PesSpread() {}

    /**
     * Extra packets for each PES packet of a PID; the last ones take them.
     *
     * @param lengths bytes of each, header included
     * @param packets packets of each when not spread
     * @param count how many there are
     * @throws IllegalArgumentException when all of them together are too few bytes, which takes a segment of one or two frames
     */
    static int[] extra(int[] lengths, int[] packets, int count) {
        int[] extra = new int[count];
        int total = 0;
        for (int k = 0; k < count; k++) {
            total += packets[k];
        }
        int missing = -total & (COUNTERS - 1);
        missing = spread(extra, lengths, packets, missing, FIRST_BYTES);
        missing = spread(extra, lengths, packets, missing, LONGEST_HEADER);
        if (missing > 0) {
            throw new IllegalArgumentException("a segment of %d bytes in %d packets cannot fill %d packets more"
                    .formatted(Arrays.stream(lengths, 0, count).sum(), total, missing));
        }
        return extra;
    }

    private static int spread(int[] extra, int[] lengths, int[] packets, int missing, int firstBytes) {
        int left = missing;
        for (int k = extra.length - 1; k >= 0 && left > 0; k--) {
            int most = 1 + Math.max(0, lengths[k] - firstBytes);
            int taken = Math.clamp(most - packets[k] - extra[k], 0, left);
            extra[k] += taken;
            left -= taken;
        }
        return left;
    }
}
