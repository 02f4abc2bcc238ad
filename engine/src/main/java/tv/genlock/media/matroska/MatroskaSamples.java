package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.ByteSource;
import tv.genlock.media.DecodeOrder;
import tv.genlock.media.FrameGrid;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;
import tv.genlock.media.Ticks;

/**
 * An opened Matroska file. Reads the block heads of the clusters an answer touches and keeps the last few, because the sound of
 * a segment, and the next segment, lie in the same clusters. Thread-safe.
 */
final class MatroskaSamples implements SampleReader {
    private static final int CLUSTERS_KEPT = 24;
    private static final int CLUSTER_HEAD_BYTES = 64 << 10;
    /** Pictures looked at to find the first one shown; H.264 and HEVC reorder at most 16. */
    private static final int REORDERED_AT_START = 64;

    private final ByteSource source;
    private final SegmentHead head;
    private final FileTracks tracks;
    private final MediaIndex index;
    private final MatroskaClock clock;
    private final FrameGrid pictureGrid;
    private final long originTicks;
    private final Map<Long, ClusterFrames> clusters = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ClusterFrames> eldest) {
            return size() > CLUSTERS_KEPT;
        }
    }; // guarded by itself

    MatroskaSamples(ByteSource source, SegmentHead head, FileTracks tracks, MediaIndex index) throws IOException {
        this.source = source;
        this.head = head;
        this.tracks = tracks;
        this.index = index;
        this.clock = new MatroskaClock(head.timestampScaleNanos());
        boolean same = tracks.video().isPresent() == index.video().isPresent()
                && tracks.audio().size() == index.audio().size();
        if (!same) {
            throw changed();
        }
        this.pictureGrid = index.video().isPresent()
                ? clock.pictures(
                        tracks.video().orElseThrow().entry(), index.video().get())
                : FrameGrid.none();
        this.originTicks = index.keyframes().count() > 0 ? firstPicture() : firstSound();
    }

    private static MediaFormatException changed() {
        return new MediaFormatException("the file no longer holds what its index says: it was replaced or changed");
    }

    private long firstPicture() throws IOException {
        announce(0, 1);
        FrameList frames = new FrameList();
        gatherPictures(index.keyframes().position(0), endOf(1), REORDERED_AT_START, frames);
        if (frames.count == 0) {
            throw changed();
        }
        long origin = frames.ticks[0];
        if (index.keyframes().kind(0) == Keyframes.CLOSED) {
            for (int i = 1; i < frames.count; i++) {
                origin = Math.min(origin, frames.ticks[i]);
            }
        }
        return origin;
    }

    private long firstSound() throws IOException {
        int number = tracks.audio().getFirst().entry().number;
        for (long at = head.firstCluster(); at < head.end(); at = cluster(at).next()) {
            for (Block block : cluster(at).blocks()) {
                if (block.track() == number) {
                    return clock.ticks(block.units());
                }
            }
        }
        throw changed();
    }

    @Override
    public SampleRun video(int fromCut, int toCut) throws IOException {
        Keyframes keyframes = index.keyframes();
        if (fromCut < 0 || toCut > keyframes.count() || fromCut > toCut) {
            throw new IllegalArgumentException("cuts %d to %d of %d".formatted(fromCut, toCut, keyframes.count()));
        }
        if (fromCut == toCut) {
            return SampleRun.empty();
        }
        announce(fromCut, toCut);
        FrameList frames = new FrameList();
        gatherPictures(keyframes.position(fromCut), endOf(toCut), Integer.MAX_VALUE, frames);
        if (frames.count == 0 || !MatroskaReader.isAt(frames.position[0], keyframes.position(fromCut))) {
            throw changed();
        }
        return pictureRun(frames, fromCut, toCut);
    }

    /** The clusters of a segment, the head of the one behind, and the cluster before, where its first sound may be. */
    private void announce(int fromCut, int toCut) {
        Keyframes keyframes = index.keyframes();
        long from = MatroskaReader.clusterOf(keyframes.position(Math.max(0, fromCut - 1)));
        long to = toCut < keyframes.count() ? MatroskaReader.clusterOf(keyframes.position(toCut)) : head.end();
        source.announce(from, to - from + CLUSTER_HEAD_BYTES);
    }

    private long endOf(int cut) {
        return cut < index.keyframes().count() ? index.keyframes().position(cut) : Long.MAX_VALUE;
    }

    private void gatherPictures(long from, long end, int most, FrameList into) throws IOException {
        FileTracks.Video video = tracks.video().orElseThrow();
        long at = MatroskaReader.clusterOf(from);
        while (at < head.end() && at <= MatroskaReader.clusterOf(end)) {
            ClusterFrames cluster = cluster(at);
            for (int b = 0; b < cluster.blocks().size(); b++) {
                Block block = cluster.blocks().get(b);
                long position = MatroskaReader.position(at, b);
                if (block.track() != video.entry().number || position < from) {
                    continue;
                }
                if (position >= end || into.count >= most) {
                    return;
                }
                addPictures(block, position, video.entry(), into);
            }
            at = cluster.next();
        }
    }

    private void addPictures(Block block, long position, TrackEntry entry, FrameList into) {
        long length = block.durationUnits() > 0
                ? clock.ticks(block.durationUnits()) / block.frames()
                : MatroskaClock.ticksOfNanos(entry.defaultDurationNanos);
        for (int i = 0; i < block.frames(); i++) {
            into.add(clock.ticks(block.units()) + i * length, block.offsets()[i], block.sizes()[i], position);
        }
    }

    private SampleRun pictureRun(FrameList frames, int fromCut, int toCut) {
        Keyframes keyframes = index.keyframes();
        boolean dropLeading = fromCut == 0 && keyframes.kind(0) != Keyframes.CLOSED;
        long[] pts = new long[frames.count];
        long[] offset = new long[frames.count];
        int[] size = new int[frames.count];
        boolean[] keyframe = new boolean[frames.count];
        int count = 0;
        int cut = fromCut;
        for (int i = 0; i < frames.count; i++) {
            long ticks = pictureGrid.snap(frames.ticks[i] - originTicks);
            if (dropLeading && ticks < 0) {
                continue;
            }
            pts[count] = ticks;
            offset[count] = frames.offset[i];
            size[count] = frames.size[i];
            if (cut < toCut && MatroskaReader.isAt(frames.position[i], keyframes.position(cut))) {
                keyframe[count] = true;
                cut++;
            }
            count++;
        }
        long delay = index.video().orElseThrow().reorderDelayTicks();
        return new SampleRun(
                source,
                tracks.video().orElseThrow().entry().strippedHeader,
                count,
                pts,
                DecodeOrder.decodeTimes(pts, count, delay),
                DecodeOrder.durations(pts, count, keyframes.cutTicks(toCut)),
                offset,
                size,
                keyframe);
    }

    @Override
    public SampleRun audio(int track, long fromTicks, long toTicks) throws IOException {
        AudioTrack indexed = index.audio().get(track);
        if (fromTicks >= toTicks || toTicks <= indexed.startTicks() || fromTicks >= indexed.endTicks()) {
            return SampleRun.empty();
        }
        SoundGathering gathering =
                new SoundGathering(tracks.audio().get(track), indexed, clock, originTicks, fromTicks, toTicks);
        long at = startCluster(gathering, fromTicks);
        while (at < head.end() && !gathering.isOver()) {
            ClusterFrames cluster = cluster(at);
            gathering.take(cluster);
            at = cluster.next();
        }
        return gathering.run(source);
    }

    /**
     * The cluster to begin at: sound lies near its picture, before it or behind it as the muxer liked, so begin at the cut's
     * cluster and step back, further each time, until the track's first frame there is not too late.
     */
    private long startCluster(SoundGathering gathering, long fromTicks) throws IOException {
        int cut = index.keyframes().count() == 0 ? 0 : index.keyframes().atOrBefore(fromTicks);
        for (int step = 1; cut > 0; step *= 2) {
            long start = MatroskaReader.clusterOf(index.keyframes().position(cut));
            if (firstSoundFrom(start, gathering) <= fromTicks) {
                return start;
            }
            cut = Math.max(0, cut - step);
        }
        return head.firstCluster();
    }

    private long firstSoundFrom(long start, SoundGathering gathering) throws IOException {
        for (long at = start; at < head.end(); at = cluster(at).next()) {
            for (Block block : cluster(at).blocks()) {
                if (gathering.concerns(block)) {
                    return gathering.ticks(block, 0);
                }
            }
        }
        return Ticks.PER_SECOND * (long) Integer.MAX_VALUE;
    }

    private ClusterFrames cluster(long offset) throws IOException {
        synchronized (clusters) {
            ClusterFrames kept = clusters.get(offset);
            if (kept != null) {
                return kept;
            }
        }
        ClusterFrames read = ClusterFrames.read(source, head, offset);
        synchronized (clusters) {
            clusters.put(offset, read);
        }
        return read;
    }

    @Override
    public void close() {
        synchronized (clusters) {
            clusters.clear();
        }
    }
}
