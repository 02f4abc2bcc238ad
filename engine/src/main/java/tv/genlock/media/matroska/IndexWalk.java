package tv.genlock.media.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.genlock.media.ByteSource;
import tv.genlock.media.FrameGrid;
import tv.genlock.media.Keyframes;
import tv.genlock.media.PictureKind;
import tv.genlock.media.PictureLog;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoFormat;

/** Notes every picture and every block of sound while a file is walked once. One thread. */
final class IndexWalk implements ClusterWalk.Visitor {
    private final MatroskaClock clock;
    private final FileTracks tracks;
    private final FrameBytes picture;
    private final PictureLog pictures = new PictureLog();
    private final List<SoundLog> sounds = new ArrayList<>();
    private final Map<Integer, Integer> audioByNumber = new HashMap<>();
    private final int videoNumber;

    IndexWalk(ByteSource source, SegmentHead head, FileTracks tracks) {
        this.clock = new MatroskaClock(head.timestampScaleNanos());
        this.tracks = tracks;
        this.videoNumber = tracks.video().map(v -> v.entry().number).orElse(-1);
        this.picture = new FrameBytes(
                source, tracks.video().map(v -> v.entry().strippedHeader).orElse(TrackEntry.NONE));
        for (FileTracks.Audio audio : tracks.audio()) {
            audioByNumber.put(audio.entry().number, sounds.size());
            sounds.add(new SoundLog(clock));
        }
    }

    PictureLog pictures() {
        return pictures;
    }

    SoundLog audio(int track) {
        return sounds.get(track);
    }

    @Override
    public boolean block(long cluster, int number, Block block) throws IOException {
        if (block.track() == videoNumber) {
            addPictures(cluster, number, block);
        } else {
            Integer track = audioByNumber.get(block.track());
            if (track != null) {
                sounds.get(track).add(block, clock.ticks(block.units()), frameTicks(track));
            }
        }
        return true;
    }

    /** The kind of keyframe a block of the picture begins with. */
    byte kind(Block block) throws IOException {
        VideoFormat format = tracks.video().orElseThrow().format();
        return PictureKind.of(
                format.codec(),
                format.nalLengthSize(),
                block.keyframe(),
                picture.at(block.offsets()[0], block.sizes()[0]));
    }

    /**
     * Notes a group of pictures nobody walked: the frames {@code from} to {@code to} (exclusive) of a grid, the first a keyframe at the
     * beginning of its cluster.
     *
     * @param origin container time of item time 0
     * @param bytes of all of them together, and the sound between them
     */
    void group(long cluster, long origin, FrameGrid grid, long from, long to, long bytes) throws IOException {
        long position = MatroskaReader.position(cluster, MatroskaReader.FIRST_PICTURE);
        for (long frame = from; frame < to; frame++) {
            byte kind = frame == from ? Keyframes.CLOSED : PictureLog.NOT_A_KEYFRAME;
            pictures.add(
                    origin + grid.at(frame), 0, position, kind, (int) Math.min(Integer.MAX_VALUE, bytes / (to - from)));
        }
    }

    private void addPictures(long cluster, int number, Block block) throws IOException {
        byte kind = kind(block);
        long position = MatroskaReader.position(cluster, number);
        long length = block.durationUnits() > 0 ? clock.ticks(block.durationUnits()) / block.frames() : 0;
        for (int i = 0; i < block.frames(); i++) {
            long ticks = clock.ticks(block.units()) + i * pictureStep(length);
            pictures.add(ticks, length, position, i == 0 ? kind : PictureLog.NOT_A_KEYFRAME, block.sizes()[i]);
        }
    }

    private long pictureStep(long length) {
        return length > 0
                ? length
                : MatroskaClock.ticksOfNanos(tracks.video().orElseThrow().entry().defaultDurationNanos);
    }

    private long frameTicks(int track) {
        return frameTicks(tracks.audio().get(track));
    }

    /** Length of one frame of sound: by its samples, else as DefaultDuration says; 0 when neither is known. */
    static long frameTicks(FileTracks.Audio audio) {
        TrackForm.Sound form = audio.form();
        return form.samplesPerFrame() > 0
                ? Ticks.rescale(form.samplesPerFrame(), form.sampleRate())
                : MatroskaClock.ticksOfNanos(audio.entry().defaultDurationNanos);
    }
}
