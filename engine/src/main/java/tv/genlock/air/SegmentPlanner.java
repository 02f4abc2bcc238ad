package tv.genlock.air;

import java.util.Arrays;
import java.util.Optional;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoTrack;

/**
 * Decides where an event is cut into segments. The only place that does: playlists count what it counts, muxers cut where it
 * cuts.
 *
 * <p>Its answers depend on the arguments alone. Events store {@link #PLAN_VERSION}; an answer for a given version never
 * changes, because published segment numbers are sums of its counts.
 *
 * <h2>Copies</h2>
 *
 * A segment runs from keyframe to keyframe in decode order. From each start the keyframe nearest to start + target duration is
 * taken whose span stays under target + 0.5 s: RFC 8216 §4.3.3.1 wants each EXTINF, rounded to a second, within the target. A
 * tail is split evenly rather than left as a stub under a second: libavformat starts three segments from the end of a
 * playlist, however short they are.
 *
 * <h2>Transcodes, cards, slates</h2>
 *
 * Nothing forces their keyframes, so they are cut evenly at about {@link #EVEN_SEGMENT_TICKS} on the frame grid of the output:
 * short, because the first one of a cold encoder is what a viewer waits for.
 */
public final class SegmentPlanner {
    /** Version of these rules, stored in every event. */
    public static final int PLAN_VERSION = 1;

    /** What even cuts aim at. */
    public static final long EVEN_SEGMENT_TICKS = 3 * Ticks.PER_SECOND;

    private static final long STUB_TICKS = Ticks.PER_SECOND;
    private static final long HALF_SECOND = Ticks.PER_SECOND / 2;
    private static final FrameRate RATE_WHEN_VARIABLE = new FrameRate(30, 1);
    private static final FrameRate FAST_RATE = new FrameRate(60, 1);
    /** A mean frame a little shorter than a thirtieth: a variable rate under which 30 would drop pictures. */
    private static final long LEAST_FRAME_AT_30 = 2_950;

    private static final double FASTEST = 60.01;
    private static final double SLOWEST = 9.99;

    private SegmentPlanner() {}

    /** What a segment's span must stay below so that it, rounded to a second, is no longer than the target duration. */
    public static long limitTicks(int targetSeconds) {
        return targetSeconds * Ticks.PER_SECOND + HALF_SECOND;
    }

    /** Whether every stretch between two neighbouring keyframes fits a segment of the channel. */
    public static boolean isCopyable(MediaIndex index, HouseFormat house) {
        Keyframes keyframes = index.keyframes();
        return keyframes.count() > 0 && keyframes.longestGopTicks() < limitTicks(house.targetSeconds());
    }

    /** The cut nearest to {@code ticks}; the earlier of two equally near. */
    public static int snap(Keyframes keyframes, long ticks) {
        int before = lastCutAtOrBefore(keyframes, ticks);
        if (before == keyframes.count()) {
            return before;
        }
        long back = Math.abs(ticks - keyframes.cutTicks(before));
        return keyframes.cutTicks(before + 1) - ticks < back ? before + 1 : before;
    }

    /** The last cut at or before {@code ticks}, the end of the video included; 0 when all lie behind. */
    public static int lastCutAtOrBefore(Keyframes keyframes, long ticks) {
        int end = keyframes.count();
        return ticks >= keyframes.cutTicks(end) ? end : keyframes.atOrBefore(ticks);
    }

    /**
     * The plan of an event that copies [{@code inTicks}, {@code outTicks}) of a file. Both are taken to the nearest cut; the
     * plan still begins and ends at exactly the times given, so that an event may stretch or trim its last picture.
     *
     * @throws IllegalArgumentException when nothing lies between the two cuts, or two neighbouring keyframes are too far apart
     */
    public static SegmentPlan plan(MediaIndex index, long inTicks, long outTicks, int targetSeconds) {
        Keyframes keyframes = index.keyframes();
        int first = snap(keyframes, inTicks);
        int last = snap(keyframes, outTicks);
        if (first >= last) {
            throw new IllegalArgumentException("no keyframe lies in %d to %d".formatted(inTicks, outTicks));
        }
        return new Stretch(keyframes, first, last, inTicks, outTicks).cutInto(targetSeconds);
    }

    /** The keyframes between two cuts, whose times are those of the event's in and out points. */
    private record Stretch(Keyframes keyframes, int first, int last, long inTicks, long outTicks) {
        private long time(int cut) {
            return cut == first ? inTicks : cut == last ? outTicks : keyframes.cutTicks(cut);
        }

        SegmentPlan cutInto(int targetSeconds) {
            long[] edges = new long[last - first + 1];
            int[] cuts = new int[last - first + 1];
            int count = 0;
            for (int cut = first; cut < last; cut = next(cut, targetSeconds)) {
                cuts[count] = cut;
                edges[count++] = time(cut);
            }
            cuts[count] = last;
            edges[count++] = outTicks;
            return SegmentPlan.ofCuts(Arrays.copyOf(edges, count), Arrays.copyOf(cuts, count));
        }

        private int next(int from, int targetSeconds) {
            long limit = limitTicks(targetSeconds);
            long start = time(from);
            if (outTicks - start < limit) {
                return last;
            }
            int next = nearest(from, start + targetSeconds * Ticks.PER_SECOND, limit);
            if (next == last || outTicks - time(next) >= STUB_TICKS) {
                return next;
            }
            int even = nearest(from, start + (outTicks - start) / 2, limit);
            return outTicks - time(even) < limit ? even : next;
        }

        /** The cut after {@code from} nearest to {@code wanted} among those that keep the segment under {@code limit}. */
        private int nearest(int from, long wanted, long limit) {
            int best = Math.clamp(snap(keyframes, wanted), from + 1, last);
            while (best > from + 1 && time(best) - time(from) >= limit) {
                best--;
            }
            if (time(best) - time(from) >= limit) {
                throw new IllegalArgumentException(
                        "keyframes at %d and %d are too far apart for segments under %d ticks"
                                .formatted(time(from), time(best), limit));
            }
            return best;
        }
    }

    /** The plan of an event whose pictures are made: even cuts on the frame grid that starts at {@code inTicks}. */
    public static SegmentPlan planEven(long inTicks, long outTicks, FrameRate rate) {
        long duration = outTicks - inTicks;
        if (duration <= 0) {
            throw new IllegalArgumentException("nothing to cut between %d and %d".formatted(inTicks, outTicks));
        }
        long frames = Math.max(1, rate.frameNearest(duration));
        int count = Math.toIntExact(
                Math.clamp((duration + EVEN_SEGMENT_TICKS / 2) / EVEN_SEGMENT_TICKS, 1, Integer.MAX_VALUE));
        long[] edges = new long[count + 1];
        for (int k = 0; k < count; k++) {
            edges[k] = inTicks + rate.timeOf(frames * k / count);
        }
        edges[count] = outTicks;
        return SegmentPlan.ofTimes(edges);
    }

    /**
     * A plan of exactly {@code count} segments, for an event whose file, and with it the true plan, is lost: its numbers stay,
     * a slate airs in them.
     */
    public static SegmentPlan planEvenly(long inTicks, long outTicks, int count) {
        long[] edges = new long[count + 1];
        for (int k = 0; k <= count; k++) {
            edges[k] = inTicks + Math.multiplyExact(outTicks - inTicks, (long) k) / count;
        }
        return SegmentPlan.ofTimes(edges);
    }

    /** {@link #planEven(long, long, FrameRate)} from item time 0. */
    public static SegmentPlan planEven(long durationTicks, FrameRate rate) {
        return planEven(0, durationTicks, rate);
    }

    /**
     * The plan of a stored event. {@code index} is that of its file; only slates and cards can do without.
     *
     * @throws IllegalArgumentException when the index is needed and missing
     */
    public static SegmentPlan planOf(PlayoutEvent event, Optional<MediaIndex> index, HouseFormat house) {
        return switch (event.content()) {
            case PlayoutEvent.Content.Slate _ -> planEven(event.durationTicks(), FrameRate.PAL);
            case PlayoutEvent.Content.Media media -> planMedia(media, event.treatment(), index, house);
        };
    }

    static SegmentPlan planMedia(
            PlayoutEvent.Content.Media media, Treatment treatment, Optional<MediaIndex> index, HouseFormat house) {
        long in = media.inTicks();
        long out = media.outTicks();
        return switch (treatment) {
            case COPY, COPY_VIDEO -> plan(index.orElseThrow(SegmentPlanner::noIndex), in, out, house.targetSeconds());
            case TRANSCODE ->
                planEven(in, out, outputRate(index.flatMap(MediaIndex::video).orElseThrow(SegmentPlanner::noIndex)));
            case CARD -> planEven(in, out, FrameRate.PAL);
        };
    }

    private static IllegalArgumentException noIndex() {
        return new IllegalArgumentException("a picture cannot be planned without its file's index");
    }

    /**
     * The frame rate a transcode of this file is made at: the file's own where it is constant, or varies by no more than drops
     * and rounding; else 30, or 60 where there are more pictures than that. Halved while it is above 60, doubled while it is
     * under 10.
     */
    public static FrameRate outputRate(VideoTrack video) {
        long frame = video.frameDurationTicks() > 0 ? video.frameDurationTicks() : video.meanFrameTicks();
        if (frame <= 0) {
            return RATE_WHEN_VARIABLE;
        }
        FrameRate rate = video.frameDurationTicks() > 0
                ? FrameRate.ofDuration(frame)
                : FrameRate.standardWithDrops(frame).orElse(frame < LEAST_FRAME_AT_30 ? FAST_RATE : RATE_WHEN_VARIABLE);
        while (rate.perSecond() > FASTEST) {
            rate = new FrameRate(rate.numerator(), Math.multiplyExact(rate.denominator(), 2));
        }
        while (rate.perSecond() < SLOWEST) {
            rate = new FrameRate(Math.multiplyExact(rate.numerator(), 2), rate.denominator());
        }
        return rate;
    }
}
