package tv.genlock.air;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The segments of one event, in item time: they touch, and together they cover it exactly.
 *
 * <p>Immutable and compact: two numbers a segment. Playlists and muxers read it and nothing else, so they cannot disagree.
 */
public final class SegmentPlan {
    private static final int NO_CUT = -1;

    private final long[] edgeTicks;
    private final int[] cuts;

    /** Without {@code cuts} (an empty array) the plan is one of times alone. Both arrays hold one more than the segments. */
    private SegmentPlan(long[] edgeTicks, int[] cuts) {
        if (edgeTicks.length < 2 || (cuts.length != 0 && cuts.length != edgeTicks.length)) {
            throw new IllegalArgumentException(
                    "a plan of %d edges and %d cuts".formatted(edgeTicks.length, cuts.length));
        }
        for (int k = 1; k < edgeTicks.length; k++) {
            if (edgeTicks[k] <= edgeTicks[k - 1]) {
                throw new IllegalArgumentException("segment %d would end at %d, not after its start at %d"
                        .formatted(k - 1, edgeTicks[k], edgeTicks[k - 1]));
            }
        }
        this.edgeTicks = edgeTicks;
        this.cuts = cuts;
    }

    static SegmentPlan ofCuts(long[] edgeTicks, int[] cuts) {
        return new SegmentPlan(edgeTicks, cuts);
    }

    static SegmentPlan ofTimes(long[] edgeTicks) {
        return new SegmentPlan(edgeTicks, new int[0]);
    }

    public int count() {
        return edgeTicks.length - 1;
    }

    /** Item time at which the first segment begins: the event's in point. */
    public long fromTicks() {
        return edgeTicks[0];
    }

    /** Item time at which the last segment ends: the event's out point. */
    public long toTicks() {
        return edgeTicks[edgeTicks.length - 1];
    }

    /** Item time at which segment {@code k} begins; {@code count()} gives the end of the last. */
    public long edgeTicks(int k) {
        return edgeTicks[k];
    }

    /** Segment {@code k}, from 0. */
    public PlannedSegment segment(int k) {
        int fromCut = cuts.length == 0 ? NO_CUT : cuts[k];
        int toCut = cuts.length == 0 ? NO_CUT : cuts[k + 1];
        return new PlannedSegment(k, edgeTicks[k], edgeTicks[k + 1], fromCut, toCut);
    }

    /** All segments, in order. */
    public List<PlannedSegment> segments() {
        return IntStream.range(0, count()).mapToObj(this::segment).toList();
    }

    /** Number of the segment that shows {@code itemTicks}; the first or last one for times outside. */
    public int segmentAt(long itemTicks) {
        int found = Arrays.binarySearch(edgeTicks, itemTicks);
        int at = found >= 0 ? found : -found - 2;
        return Math.clamp(at, 0, count() - 1);
    }

    /** The longest segment, in ticks. */
    public long longestTicks() {
        long longest = 0;
        for (int k = 0; k < count(); k++) {
            longest = Math.max(longest, edgeTicks[k + 1] - edgeTicks[k]);
        }
        return longest;
    }
}
