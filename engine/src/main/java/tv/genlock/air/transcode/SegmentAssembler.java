package tv.genlock.air.transcode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tv.genlock.air.FrameRate;
import tv.genlock.air.HouseFormat;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MemoryByteSource;
import tv.genlock.media.SampleRun;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoTrack;

/**
 * Sorts the samples of a run into planned segments, by count: the n-th picture and the m-th sound frame have their places
 * whatever times the encoder wrote. A keyframe anywhere but on a planned edge ends the run.
 *
 * <p>Used by the run's reader thread alone. Segments come out in order, each when its last sample is there.
 */
final class SegmentAssembler {
    /** Samples of sound that may run ahead of the picture before the picture counts as ended. */
    private static final int SOUND_LEAD_FRAMES = 47 * 30;

    private final TranscodeJob job;
    private final int end;
    private final Consumer<TranscodedSegment> finished;
    private final Map<Integer, Unfinished> open = new TreeMap<>();

    private int next;
    private int pictureSegment;
    private long soundFrame;
    private int soundToDrop = TranscodeCommand.SOUND_FRAMES_DROPPED;
    private int soundSegment;
    private Optional<VideoTrack> video = Optional.empty();
    private Optional<byte[]> audioConfiguration = Optional.empty();

    SegmentAssembler(TranscodeJob job, int from, int end, Consumer<TranscodedSegment> finished) {
        this.job = job;
        this.end = end;
        this.finished = finished;
        this.next = from;
        this.pictureSegment = from - 1;
        this.soundSegment = from;
        this.soundFrame = job.firstSoundFrame(from);
    }

    /** Takes the header's tracks. */
    void begin(Map<Integer, FragmentStream.Track> tracks) throws MediaFormatException {
        for (FragmentStream.Track track : tracks.values()) {
            if (track.video() && job.picture().isPresent()) {
                video = Optional.of(describe(job.picture().get(), track));
            } else if (!track.video()) {
                audioConfiguration = Optional.of(track.configuration());
            }
        }
    }

    private static VideoTrack describe(TranscodePlan plan, FragmentStream.Track track) throws MediaFormatException {
        VideoFormat format = track.format()
                .aspect(plan.sarNumerator(), plan.sarDenominator())
                .build();
        return VideoTrack.ofConstantRate(track.id(), format, plan.frameDurationTicks(), plan.reorderDelayTicks());
    }

    /** Whether every segment of the run has come out. */
    boolean complete() {
        return next >= end;
    }

    void accept(FragmentStream.Sample sample) throws MediaFormatException {
        if (sample.track().video()) {
            acceptPicture(sample);
        } else {
            acceptSound(sample);
        }
        while (next < end && isFinished(next)) {
            finished.accept(finish(next));
            next++;
        }
    }

    private void acceptPicture(FragmentStream.Sample sample) throws MediaFormatException {
        if (sample.keyframe()) {
            requireWholeSegmentBehind();
            pictureSegment++;
        }
        if (pictureSegment >= end) {
            return;
        }
        if (pictureSegment < next) {
            throw new MediaFormatException("the first picture of segment " + next + " is no keyframe");
        }
        segment(pictureSegment).pictures.add(sample);
    }

    private void requireWholeSegmentBehind() throws MediaFormatException {
        if (pictureSegment < next || pictureSegment >= end) {
            return;
        }
        int planned = pictureCount(pictureSegment);
        int present = segment(pictureSegment).pictures.size();
        if (present != planned) {
            throw new MediaFormatException("segment %d was planned with %d pictures, the next keyframe came after %d"
                    .formatted(pictureSegment, planned, present));
        }
    }

    private void acceptSound(FragmentStream.Sample sample) throws MediaFormatException {
        if (soundToDrop > 0) {
            soundToDrop--;
            return;
        }
        while (soundSegment < end && soundFrame >= job.firstSoundFrame(soundSegment + 1)) {
            soundSegment++;
        }
        if (soundSegment < end) {
            segment(soundSegment).sound.add(sample);
            soundFrame++;
        }
        if (job.picture().isPresent()
                && soundFrame - job.firstSoundFrame(Math.max(next, pictureSegment)) > soundLeadLimit()) {
            throw new MediaFormatException("the picture ends in segment " + pictureSegment);
        }
    }

    private long soundLeadLimit() {
        return SOUND_LEAD_FRAMES + job.firstSoundFrame(Math.min(end, next + 1)) - job.firstSoundFrame(next);
    }

    private Unfinished segment(int k) {
        return open.computeIfAbsent(k, _ -> new Unfinished());
    }

    private int pictureCount(int k) {
        return job.picture()
                .map(plan -> Math.toIntExact(job.firstFrame(plan.rate(), k + 1) - job.firstFrame(plan.rate(), k)))
                .orElse(0);
    }

    private int soundCount(int k) {
        return job.audioTrack().isEmpty() ? 0 : (int) (job.firstSoundFrame(k + 1) - job.firstSoundFrame(k));
    }

    private boolean isFinished(int k) {
        Unfinished segment = open.get(k);
        return segment == null
                ? pictureCount(k) == 0 && soundCount(k) == 0
                : segment.pictures.size() >= pictureCount(k) && segment.sound.size() >= soundCount(k);
    }

    private TranscodedSegment finish(int k) throws MediaFormatException {
        Unfinished segment = segment(k);
        open.remove(k);
        SampleRun pictures = segment.pictures.isEmpty() ? SampleRun.empty() : pictures(k, segment.pictures);
        SampleRun sound = segment.sound.isEmpty() ? SampleRun.empty() : sound(k, segment.sound);
        return new TranscodedSegment(
                job.segment(k),
                video,
                pictures,
                sound.count() == 0 ? Optional.empty() : audioConfiguration,
                sound,
                pictures.bytes().size() + sound.bytes().size());
    }

    private SampleRun pictures(int k, List<FragmentStream.Sample> samples) throws MediaFormatException {
        TranscodePlan plan = job.picture().orElseThrow();
        int count = samples.size();
        int[] place = places(k, samples, plan.rate());
        long[] shown = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            shown[i] = i == count
                    ? job.segment(k).toTicks()
                    : job.segment(k).fromTicks() + plan.rate().timeOf(i);
        }
        long[] pts = new long[count];
        long[] dts = new long[count];
        long[] duration = new long[count];
        for (int i = 0; i < count; i++) {
            pts[i] = shown[place[i]];
            dts[i] = shown[i] - plan.reorderDelayTicks();
            duration[i] = shown[i + 1] - shown[i];
        }
        return run(samples, pts, dts, duration);
    }

    /** Place in presentation order of each picture, from the encoder's own constant-rate times. */
    private static int[] places(int k, List<FragmentStream.Sample> samples, FrameRate rate)
            throws MediaFormatException {
        FragmentStream.Sample first = samples.getFirst();
        int[] place = new int[samples.size()];
        boolean[] taken = new boolean[samples.size()];
        for (int i = 0; i < place.length; i++) {
            double seconds = (samples.get(i).pts() - first.pts())
                    / (double) first.track().timescale();
            int at = (int) Math.round(seconds * rate.perSecond());
            if (at < 0 || at >= taken.length || taken[at]) {
                throw new MediaFormatException("picture %d of segment %d lies at place %d".formatted(i, k, at));
            }
            taken[at] = true;
            place[i] = at;
        }
        return place;
    }

    private SampleRun sound(int k, List<FragmentStream.Sample> samples) {
        int count = samples.size();
        long first = job.inTicks() + job.firstSoundFrame(k) * HouseFormat.AUDIO_FRAME_TICKS;
        long[] pts = new long[count];
        long[] duration = new long[count];
        Arrays.fill(duration, HouseFormat.AUDIO_FRAME_TICKS);
        for (int i = 0; i < count; i++) {
            pts[i] = first + i * HouseFormat.AUDIO_FRAME_TICKS;
        }
        return run(samples, pts, pts.clone(), duration);
    }

    private static SampleRun run(List<FragmentStream.Sample> samples, long[] pts, long[] dts, long[] duration) {
        int count = samples.size();
        long[] offset = new long[count];
        int[] size = new int[count];
        boolean[] keyframe = new boolean[count];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(
                samples.stream().mapToInt(FragmentStream.Sample::size).sum());
        for (int i = 0; i < count; i++) {
            FragmentStream.Sample sample = samples.get(i);
            offset[i] = bytes.size();
            size[i] = sample.size();
            keyframe[i] = sample.keyframe();
            bytes.write(sample.bytes(), sample.offset(), sample.size());
        }
        return new SampleRun(
                new MemoryByteSource(bytes.toByteArray()),
                new byte[0],
                count,
                pts,
                dts,
                duration,
                offset,
                size,
                keyframe);
    }

    /** Samples of a segment that is not whole yet. They keep their fragments' arrays alive, so they are let go at once. */
    private static final class Unfinished {
        private final List<FragmentStream.Sample> pictures = new ArrayList<>();
        private final List<FragmentStream.Sample> sound = new ArrayList<>();
    }
}
