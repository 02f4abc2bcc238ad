package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FrameGrid;
import tv.genlock.media.Keyframes;
import tv.genlock.media.Ticks;

/**
 * Fills an {@link IndexWalk} without reading all of a file on another machine: its first and last group of pictures are walked, and what lies
 * between is taken from its Cues, which say when each keyframe is due and in which cluster. One thread.
 *
 * <p>Only where that comes to the same: pictures of constant length, each cue on their grid, each at the beginning of its cluster and
 * of a group that can be decoded by itself. A few clusters are looked into for that, all at once.
 */
final class CueWalk {
    private static final int FEWEST_CUES = 4;
    private static final int LOOKED_INTO = 6;
    private static final int CLUSTER_HEAD_BYTES = 128 << 10;
    /** Pictures behind a keyframe that may be shown before it. */
    private static final int LEADING = 4;
    /** Cues further apart than this leave keyframes out that a channel needs. */
    private static final int MOST_SECONDS_APART = 12;

    private final ByteSource source;
    private final SegmentHead head;
    private final IndexWalk walk;
    private final MatroskaClock clock;
    private final TrackEntry picture;

    CueWalk(ByteSource source, SegmentHead head, FileTracks.Video video, IndexWalk walk) {
        this.source = source;
        this.head = head;
        this.walk = walk;
        this.clock = new MatroskaClock(head.timestampScaleNanos());
        this.picture = video.entry();
    }

    /** Whether the walk now holds what a walk through the whole file would have brought; false: make another and go through the file. */
    boolean fill() throws IOException {
        FrameGrid grid = FrameGrid.ofNanos(0, picture.defaultDurationNanos, clock.toleranceTicks());
        List<Cues.Cue> cues = Cues.of(source, head, picture.number);
        if (grid.isNone() || cues.size() < FEWEST_CUES || cues.getFirst().cluster() != head.firstCluster()) {
            return false;
        }
        announce(cues);
        walkUntil(cues.get(1).cluster());
        return walk.pictures().count() > 0
                && areAtKeyframes(cues)
                && fillBetween(cues, grid)
                && walkFrom(cues.getLast());
    }

    private void announce(List<Cues.Cue> cues) {
        source.announce(head.firstCluster(), cues.get(1).cluster() - head.firstCluster());
        for (Cues.Cue cue : sample(cues)) {
            source.announce(cue.cluster(), CLUSTER_HEAD_BYTES);
        }
        source.announce(cues.getLast().cluster(), head.end() - cues.getLast().cluster());
    }

    /** Some of those between the first and the last. */
    private static List<Cues.Cue> sample(List<Cues.Cue> cues) {
        int between = cues.size() - 2;
        int looked = Math.min(LOOKED_INTO, between);
        List<Cues.Cue> sample = new ArrayList<>(looked);
        for (int i = 0; i < looked; i++) {
            sample.add(cues.get(1 + (int) ((long) i * between / looked)));
        }
        return sample;
    }

    private void walkUntil(long cluster) throws IOException {
        ClusterWalk first = new ClusterWalk(new ByteWindow(source), head);
        first.from(
                head.firstCluster(), (offset, number, block) -> offset < cluster && walk.block(offset, number, block));
    }

    private boolean walkFrom(Cues.Cue last) throws IOException {
        return new ClusterWalk(new ByteWindow(source), head).from(last.cluster(), walk);
    }

    private boolean areAtKeyframes(List<Cues.Cue> cues) throws IOException {
        for (Cues.Cue cue : sample(cues)) {
            if (!isAtKeyframe(cue)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cluster's first picture is the cue's, a decoder can start at it, and none behind it is shown before it. */
    private boolean isAtKeyframe(Cues.Cue cue) throws IOException {
        List<Block> pictures = new ArrayList<>();
        new ClusterWalk(new ByteWindow(source), head).cluster(cue.cluster(), (_, _, block) -> {
            if (block.track() == picture.number) {
                pictures.add(block);
            }
            return pictures.size() <= LEADING;
        });
        return !pictures.isEmpty()
                && pictures.getFirst().units() == cue.units()
                && walk.kind(pictures.getFirst()) == Keyframes.CLOSED
                && pictures.stream().allMatch(block -> block.units() >= cue.units());
    }

    private boolean fillBetween(List<Cues.Cue> cues, FrameGrid grid) throws IOException {
        long origin = walk.pictures().originTicks();
        for (int k = 1; k < cues.size(); k++) {
            long since = clock.ticks(cues.get(k).units()) - origin;
            long from = grid.number(since);
            if (grid.at(from) != grid.snap(since)) {
                return false;
            }
            if (k + 1 < cues.size()) {
                long to = grid.number(clock.ticks(cues.get(k + 1).units()) - origin);
                if (to <= from || (to - from) * grid.frameTicks() > MOST_SECONDS_APART * Ticks.PER_SECOND) {
                    return false;
                }
                long bytes = cues.get(k + 1).cluster() - cues.get(k).cluster();
                walk.group(cues.get(k).cluster(), origin, grid, from, to, bytes);
            }
        }
        return true;
    }
}
