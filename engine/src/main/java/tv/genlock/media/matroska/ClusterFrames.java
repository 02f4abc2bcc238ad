package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MediaFormatException;

/**
 * The block heads of one cluster, kept while its neighbourhood airs.
 *
 * @param offset of the cluster
 * @param next offset of the cluster behind it, or the segment's end
 */
record ClusterFrames(long offset, long next, List<Block> blocks) {
    /** A cluster holds a few seconds; a file that has one for all of itself is read by libav. */
    private static final int MOST_BLOCKS = 200_000;

    static ClusterFrames read(ByteSource source, SegmentHead head, long offset) throws IOException {
        List<Block> blocks = new ArrayList<>();
        long next = new ClusterWalk(new ByteWindow(source), head).cluster(offset, (_, number, block) -> {
            if (number >= MOST_BLOCKS) {
                throw new MediaFormatException("the cluster at byte %d is too large to serve from".formatted(offset));
            }
            return blocks.add(block);
        });
        return new ClusterFrames(offset, next, List.copyOf(blocks));
    }
}
