package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Container;
import tv.genlock.media.ContainerReader;
import tv.genlock.media.FrameGrid;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.PictureLog;
import tv.genlock.media.SampleReader;
import tv.genlock.media.VideoTrack;

/**
 * Matroska and WebM. An index is made by walking every block head of the file; Cues are not needed, and not believed but of a
 * file on another machine, where that walk would fetch all of it.
 *
 * <p>{@link Keyframes#position} is the byte offset of the keyframe's cluster, shifted left by {@link #BLOCK_BITS}, plus the
 * number of blocks before it in that cluster; {@link #FIRST_PICTURE} where it is the cluster's first picture.
 */
public final class MatroskaReader implements ContainerReader {
    static final int BLOCK_BITS = 20;
    /** Stands for the first block of the picture in a cluster, which is block 0 or comes behind sound. */
    static final int FIRST_PICTURE = 0;

    /** Up to here reading every block head for one figure is cheap. */
    static final long SMALL_FILE_BYTES = 1L << 30;

    @Override
    public MediaIndex index(ByteSource source, String fingerprint) throws IOException {
        ByteWindow in = new ByteWindow(source);
        SegmentHead head = SegmentHead.read(in);
        FileTracks tracks = FileTracks.of(head);
        IndexWalk walk = walked(source, in, head, tracks);
        return tracks.video().isPresent()
                ? withPicture(fingerprint, head, tracks, tracks.video().get(), walk)
                : soundOnly(fingerprint, tracks, walk);
    }

    private static IndexWalk walked(ByteSource source, ByteWindow in, SegmentHead head, FileTracks tracks)
            throws IOException {
        if (source.isDistant() && tracks.video().isPresent()) {
            IndexWalk quick = new IndexWalk(source, head, tracks);
            if (new CueWalk(source, head, tracks.video().get(), quick).fill()) {
                return quick;
            }
        }
        IndexWalk walk = new IndexWalk(source, head, tracks);
        new ClusterWalk(in, head).from(head.firstCluster(), walk);
        return walk;
    }

    private static MediaIndex withPicture(
            String fingerprint, SegmentHead head, FileTracks tracks, FileTracks.Video video, IndexWalk walk)
            throws IOException {
        MatroskaClock clock = new MatroskaClock(head.timestampScaleNanos());
        PictureLog pictures = walk.pictures();
        FrameGrid grid = clock.pictures(video.entry(), pictures.meanFrameTicks());
        PictureLog.Summary summary = pictures.summary(grid);
        if (summary.frameTicks() == 0 && video.entry().defaultDurationNanos == 0) {
            summary = pictures.summary(FrameGrid.none());
        }
        List<AudioTrack> audio = new ArrayList<>();
        long origin = pictures.originTicks();
        long audioBits = 0;
        for (int i = 0; i < tracks.audio().size(); i++) {
            audio.add(walk.audio(i).track(tracks.audio().get(i), origin));
            audioBits += walk.audio(i).bitsPerSecond();
        }
        return new MediaIndex(
                fingerprint,
                Container.MATROSKA,
                summary.endTicks(),
                Optional.of(trackOf(video, summary)),
                audio,
                summary.keyframes(),
                summary.peakBitsPerSecond() + audioBits);
    }

    private static VideoTrack trackOf(FileTracks.Video video, PictureLog.Summary summary) {
        int roll = Math.floorMod(Math.round(video.entry().rollDegrees), 360);
        return new VideoTrack(
                video.entry().number,
                video.format(),
                summary.frameTicks(),
                summary.meanFrameTicks(),
                summary.reorderDelayTicks(),
                roll % 90 == 0 ? roll : 0,
                summary.obstacle());
    }

    private static MediaIndex soundOnly(String fingerprint, FileTracks tracks, IndexWalk walk)
            throws MediaFormatException {
        long origin = walk.audio(0).startTicks();
        List<AudioTrack> audio = new ArrayList<>();
        long bits = 0;
        for (int i = 0; i < tracks.audio().size(); i++) {
            audio.add(walk.audio(i).track(tracks.audio().get(i), origin));
            bits += walk.audio(i).bitsPerSecond();
        }
        long end = audio.getFirst().endTicks();
        if (end <= 0) {
            throw new MediaFormatException("there is no sound inside, only headers");
        }
        Keyframes none = new Keyframes(new long[] {0}, new long[0], new byte[0]);
        return new MediaIndex(fingerprint, Container.MATROSKA, end, Optional.empty(), audio, none, bits);
    }

    @Override
    public SampleReader open(ByteSource source, MediaIndex index) throws IOException {
        SegmentHead head = SegmentHead.read(new ByteWindow(source));
        return new MatroskaSamples(source, head, FileTracks.of(head), index);
    }

    /**
     * The end of the last picture, item time, without an index: equal to the index's figure for files of constant frames, within
     * the container's rounding for others. Empty when there is no picture or the file cannot be hopped over.
     */
    public static OptionalLong quickDurationTicks(ByteSource source) throws IOException {
        return new QuickEnd(source).durationTicks();
    }

    static long position(long cluster, int block) throws MediaFormatException {
        if (block >= 1 << BLOCK_BITS) {
            throw new MediaFormatException(
                    "the cluster at byte %d holds more than a million blocks".formatted(cluster));
        }
        return cluster << BLOCK_BITS | block;
    }

    /** Whether a picture is the keyframe at a place; pictures are asked about in order, the first that is it counts. */
    static boolean isAt(long picture, long keyframe) {
        return picture == keyframe
                || (clusterOf(picture) == clusterOf(keyframe) && (keyframe & ((1 << BLOCK_BITS) - 1)) == FIRST_PICTURE);
    }

    static long clusterOf(long position) {
        return position >> BLOCK_BITS;
    }
}
