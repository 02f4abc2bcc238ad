package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FrameGrid;

/**
 * The end of the last picture without walking the file: from cluster head to cluster head by their lengths, then only the first
 * and the last few clusters are looked into. A 5 GB film takes some two thousand small reads. One thread.
 */
final class QuickEnd {
    /** The picture is in every cluster or nearly so. */
    private static final int LAST_CLUSTERS = 4;

    private final ByteSource source;
    private final SegmentHead head;
    private final FileTracks tracks;
    private final MatroskaClock clock;
    private final Deque<Long> last = new ArrayDeque<>();

    QuickEnd(ByteSource source) throws IOException {
        this.source = source;
        this.head = SegmentHead.read(new ByteWindow(source));
        this.tracks = FileTracks.of(head);
        this.clock = new MatroskaClock(head.timestampScaleNanos());
    }

    /** From the first picture to the end of the last; empty without a picture, or where clusters do not say their length. */
    OptionalLong durationTicks() throws IOException {
        if (tracks.video().isEmpty() || !hop()) {
            return OptionalLong.empty();
        }
        int number = tracks.video().get().entry().number;
        long frameNanos = tracks.video().get().entry().defaultDurationNanos;
        long origin = Long.MAX_VALUE;
        for (Block block : ClusterFrames.read(source, head, head.firstCluster()).blocks()) {
            origin = block.track() == number ? Math.min(origin, clock.ticks(block.units())) : origin;
        }
        long latest = Long.MIN_VALUE;
        long length = MatroskaClock.ticksOfNanos(frameNanos);
        for (long cluster : last) {
            for (Block block : ClusterFrames.read(source, head, cluster).blocks()) {
                if (block.track() == number && clock.ticks(block.units()) > latest) {
                    latest = clock.ticks(block.units());
                    length = block.durationUnits() > 0 && frameNanos == 0 ? clock.ticks(block.durationUnits()) : length;
                }
            }
        }
        if (origin == Long.MAX_VALUE || latest < origin) {
            return OptionalLong.empty();
        }
        FrameGrid grid = FrameGrid.ofNanos(0, frameNanos, clock.toleranceTicks());
        return OptionalLong.of(endOf(grid, latest - origin, length));
    }

    /** The frame behind the last one, exactly, where the last one is on the grid. */
    private static long endOf(FrameGrid grid, long lastTicks, long length) {
        boolean onGrid = !grid.isNone() && grid.at(grid.number(lastTicks)) == grid.snap(lastTicks);
        return onGrid ? grid.at(grid.number(lastTicks)) + grid.frameTicks() : lastTicks + length;
    }

    private boolean hop() throws IOException {
        ByteWindow in = new ByteWindow(source);
        ClusterWalk walk = new ClusterWalk(in, head);
        long at = head.firstCluster();
        while (at < head.end()) {
            in.moveTo(at);
            Element cluster = Element.read(in);
            if (!cluster.known()) {
                return head.end() - at < MatroskaReader.SMALL_FILE_BYTES && hopBlocks();
            }
            remember(at);
            at = walk.nextCluster(Math.min(head.end(), cluster.end()));
        }
        return true;
    }

    /** Clusters of unknown length end where the next begins: all block heads must be passed. */
    private boolean hopBlocks() throws IOException {
        last.clear();
        ByteWindow in = new ByteWindow(source);
        ClusterWalk walk = new ClusterWalk(in, head);
        long at = head.firstCluster();
        while (at >= 0 && at < head.end()) {
            remember(at);
            at = walk.cluster(at, (_, _, _) -> true);
        }
        return true;
    }

    private void remember(long cluster) {
        last.addLast(cluster);
        if (last.size() > LAST_CLUSTERS) {
            last.removeFirst();
        }
    }
}
