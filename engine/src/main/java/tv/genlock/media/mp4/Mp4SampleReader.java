package tv.genlock.media.mp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;
import tv.genlock.media.SampleRun;

/** Answers from the sample tables, which stay in memory as the file holds them. Immutable, so any thread may ask. */
final class Mp4SampleReader implements SampleReader {
    private static final byte[] NO_PREFIX = {};

    private final ByteSource source;
    private final MediaIndex index;
    private final Optional<Picture> picture;
    private final List<SoundSpan> sound = new ArrayList<>();

    /** What video runs need. */
    private record Picture(SampleTable table, TrackClock clock, int endSample) {}

    Mp4SampleReader(ByteSource source, Movie movie, MediaIndex index) throws MediaFormatException {
        this.source = source;
        this.index = index;
        Keyframes keyframes = index.keyframes();
        long zeroMovieTicks;
        if (movie.video().isPresent() && keyframes.count() > 0) {
            Movie.VideoSamples video = movie.video().get();
            PictureSpan span = PictureSpan.of(video, movie.timescale(), source.size());
            int endSample = span.endSample((int) keyframes.position(keyframes.count() - 1));
            int firstGroupEnd = keyframes.count() > 1 ? (int) keyframes.position(1) : endSample;
            long firstShown = TrackClock.checked(
                    span.firstShown((int) keyframes.position(0), firstGroupEnd),
                    video.track().timescale());
            zeroMovieTicks = Mp4Indexing.zeroMovieTicks(movie, span, firstShown);
            TrackClock clock = new TrackClock(video.track().timescale(), firstShown, 0);
            this.picture = Optional.of(new Picture(video.table(), clock, endSample));
        } else {
            zeroMovieTicks = SoundSpan.startOfSound(movie.audio().getFirst(), movie.timescale());
            this.picture = Optional.empty();
        }
        for (Movie.AudioSamples audio : movie.audio()) {
            sound.add(SoundSpan.of(audio, movie.timescale(), zeroMovieTicks, source.size()));
        }
    }

    @Override
    public SampleRun video(int fromCut, int toCut) throws MediaFormatException {
        Keyframes keyframes = index.keyframes();
        if (fromCut < 0 || toCut < fromCut || toCut > keyframes.count()) {
            throw new IllegalArgumentException(
                    "no cuts %d to %d: the file has %d".formatted(fromCut, toCut, keyframes.count()));
        }
        if (fromCut == toCut) {
            return SampleRun.empty();
        }
        Picture from = picture.orElseThrow();
        int first = (int) keyframes.position(fromCut);
        int end = toCut < keyframes.count() ? (int) keyframes.position(toCut) : from.endSample;
        if (first < 0 || end <= first || end > from.table.count()) {
            throw new MediaFormatException(
                    "the file no longer holds samples %d to %d, as its index says".formatted(first, end));
        }
        RunArrays run = new RunArrays(end - first);
        long lateBy = from.table.smallestOffset();
        SampleCursor cursor = from.table.cursor(first);
        while (cursor.sample < end) {
            if (!cursor.isInside(source.size())) {
                throw new MediaFormatException(
                        "sample %d lies at byte %d, behind the file's end".formatted(cursor.sample, cursor.offset));
            }
            long dts = from.clock.itemTicks(cursor.dts + lateBy);
            long next = from.clock.itemTicks(cursor.dts + cursor.duration + lateBy);
            run.add(from.clock.itemTicks(cursor.pts()), dts, next - dts, cursor);
            cursor.next();
        }
        for (int k = fromCut; k < toCut; k++) {
            run.keyframe[(int) keyframes.position(k) - first] = true;
        }
        return run.over(source);
    }

    @Override
    public SampleRun audio(int track, long fromTicks, long toTicks) {
        SoundSpan span = sound.get(track);
        long from = Math.max(fromTicks, index.audio().get(track).startTicks());
        long to = Math.min(toTicks, index.audio().get(track).endTicks() + 1);
        if (to <= from) {
            return SampleRun.empty();
        }
        TrackClock clock = span.clock();
        int first = Math.max(span.first(), span.table().firstAtOrAfter(clock.unitsBefore(from)));
        int beyond = span.table().firstAtOrAfter(clock.unitsBefore(to) + 3);
        RunArrays run = new RunArrays(Math.max(0, beyond - first));
        SampleCursor frame = span.table().cursor(first);
        while (frame.sample < beyond && span.holds(frame)) {
            long start = clock.itemTicks(frame.dts);
            if (start >= from && start < to) {
                run.add(start, start, clock.itemTicks(frame.dts + frame.duration) - start, frame);
                run.keyframe[run.count - 1] = true;
            }
            frame.next();
        }
        return run.over(source);
    }

    /** Closes nothing: the tables are plain memory, the source is the opener's. */
    @Override
    public void close() {}

    /** A {@link SampleRun} while it fills. */
    private static final class RunArrays {
        private final long[] pts;
        private final long[] dts;
        private final long[] duration;
        private final long[] offset;
        private final int[] size;
        private final boolean[] keyframe;
        private int count;

        RunArrays(int capacity) {
            pts = new long[capacity];
            dts = new long[capacity];
            duration = new long[capacity];
            offset = new long[capacity];
            size = new int[capacity];
            keyframe = new boolean[capacity];
        }

        void add(long ptsTicks, long dtsTicks, long durationTicks, SampleCursor at) {
            pts[count] = ptsTicks;
            dts[count] = dtsTicks;
            duration[count] = durationTicks;
            offset[count] = at.offset;
            size[count] = at.size;
            count++;
        }

        SampleRun over(ByteSource source) {
            return new SampleRun(source, NO_PREFIX, count, pts, dts, duration, offset, size, keyframe);
        }
    }
}
