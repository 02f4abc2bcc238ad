package tv.genlock.media.matroska;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.MediaFormatException;

/**
 * Goes from cluster to cluster and from block to block, reading heads and skipping what they hold. One thread.
 *
 * <p>A file that is cut off, or damaged behind its beginning, ends where it stops making sense: what was there before can air.
 */
final class ClusterWalk {
    /** Takes the blocks as they come. */
    interface Visitor {
        /**
         * One block.
         *
         * @param cluster byte offset of its cluster
         * @param number how many blocks of any track came before it in that cluster
         * @return false to end the walk here
         */
        boolean block(long cluster, int number, Block block) throws IOException;
    }

    private static final long MOST_NANOS = 10L * 366 * 86_400 * 1_000_000_000;

    private final ByteWindow in;
    private final SegmentHead head;

    ClusterWalk(ByteWindow in, SegmentHead head) {
        this.in = in;
        this.head = head;
    }

    /** Visits all blocks from the cluster at {@code offset} on; whether the walk came to the segment's end. */
    boolean from(long offset, Visitor visitor) throws IOException {
        long next = offset;
        while (next >= 0 && next < head.end()) {
            next = cluster(next, visitor);
        }
        return next >= head.end();
    }

    /**
     * Visits the blocks of one cluster.
     *
     * @return where the next cluster begins; the segment's end when there is none; -1 when the visitor ended the walk
     */
    long cluster(long offset, Visitor visitor) throws IOException {
        in.moveTo(offset);
        Element cluster = Element.read(in);
        if (cluster.id() != Element.CLUSTER) {
            throw new MediaFormatException("no cluster at byte " + offset);
        }
        long end = cluster.known() ? Math.min(head.end(), cluster.end()) : head.end();
        Position at = new Position(cluster, end);
        int number = 0;
        for (Block block = nextBlock(at); block != null; block = nextBlock(at)) {
            if (!visitor.block(cluster.start(), number++, block)) {
                return -1;
            }
        }
        return nextCluster(at.offset);
    }

    /** Where the walk stands inside a cluster; behind its last block, where the search for the next cluster begins. */
    private static final class Position {
        final boolean endKnown;
        final long end;
        long offset;
        long units;

        Position(Element cluster, long end) {
            this.endKnown = cluster.known();
            this.end = end;
            this.offset = cluster.data();
        }
    }

    /** The next block of the cluster, null behind its last one; damage ends the cluster. */
    private @Nullable Block nextBlock(Position at) throws IOException {
        try {
            while (at.offset < at.end) {
                in.moveTo(at.offset);
                Element element = Element.read(in);
                boolean over = !element.known() || (!at.endKnown && Element.isTopLevel(element.id()));
                if (over) {
                    return null;
                }
                if (element.end() > in.size()) {
                    at.offset = head.end();
                    return null;
                }
                at.offset = element.end();
                switch (element.id()) {
                    case Element.TIMESTAMP -> at.units = time(element);
                    case Element.SIMPLE_BLOCK -> {
                        return Block.read(in, element.end(), at.units);
                    }
                    case Element.BLOCK_GROUP -> {
                        Block block = blockOf(element, at.units);
                        if (block != null) {
                            return block;
                        }
                    }
                    default -> {} // position, previous size, void, checksum
                }
            }
        } catch (EOFException | MediaFormatException _) {
            at.offset = at.endKnown ? at.end : head.end();
        }
        return null;
    }

    /** A time in the segment's units; one beyond ten years is damage. */
    private long time(Element element) throws IOException {
        long units = in.unsigned((int) Math.min(8, element.length()));
        if (units < 0 || units > MOST_NANOS / head.timestampScaleNanos()) {
            throw new MediaFormatException("the time at byte %d makes no sense".formatted(element.data()));
        }
        return units;
    }

    private @Nullable Block blockOf(Element group, long units) throws IOException {
        Block block = null;
        boolean references = false;
        long duration = -1;
        long at = group.data();
        while (at < group.end()) {
            in.moveTo(at);
            Element child = Element.read(in);
            if (!child.known() || child.end() > group.end()) {
                throw new MediaFormatException("the block group at byte %d is damaged".formatted(group.start()));
            }
            switch (child.id()) {
                case Element.BLOCK -> block = Block.read(in, child.end(), units);
                case Element.BLOCK_DURATION -> duration = time(child);
                case Element.REFERENCE_BLOCK -> references = true;
                default -> {} // additions, discard padding
            }
            at = child.end();
        }
        return block == null ? null : block.inGroup(!references, duration);
    }

    /** The first cluster at or behind {@code offset}, over whatever else stands between clusters. */
    long nextCluster(long offset) throws IOException {
        in.moveTo(offset);
        try {
            while (in.position() < head.end()) {
                Element element = Element.read(in);
                if (element.id() == Element.CLUSTER) {
                    return element.start();
                }
                // A second EBML header begins another file behind this one; an id that belongs nowhere, damage.
                boolean skippable = element.id() == Element.VOID
                        || element.id() == Element.CRC
                        || (Element.isTopLevel(element.id())
                                && element.id() != Element.EBML
                                && element.id() != Element.SEGMENT);
                if (!skippable || !element.known()) {
                    return head.end();
                }
                in.moveTo(element.end());
            }
        } catch (EOFException | MediaFormatException _) {
            return head.end();
        }
        return head.end();
    }
}
