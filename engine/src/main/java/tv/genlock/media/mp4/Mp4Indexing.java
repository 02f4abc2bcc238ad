package tv.genlock.media.mp4;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.Ticks;
import tv.genlock.media.VideoTrack;

/** Makes the index of one movie. For one thread, used once. */
final class Mp4Indexing {
    private final ByteSource source;
    private final Movie movie;
    private final int mostKeyframes;

    /** @param mostKeyframes how many pictures are looked into; the length that comes out is the same from 1 on */
    Mp4Indexing(ByteSource source, Movie movie, int mostKeyframes) {
        this.source = source;
        this.movie = movie;
        this.mostKeyframes = mostKeyframes;
    }

    MediaIndex index(String fingerprint) throws IOException {
        return movie.video().isPresent()
                ? withPicture(fingerprint, movie.video().get())
                : withoutPicture(fingerprint);
    }

    private MediaIndex withPicture(String fingerprint, Movie.VideoSamples video) throws IOException {
        Track track = video.track();
        PictureSpan span = PictureSpan.of(video, movie.timescale(), source.size());
        KeyframeCheck check =
                new KeyframeCheck(source, video.format(), !video.table().allSync(), mostKeyframes);
        if (source.isDistant()) {
            check.believeAfterSample(video.table(), span.endSample(0));
        }
        PictureCuts.Found cuts = new PictureCuts(video, span, check).find();
        TrackClock clock = new TrackClock(track.timescale(), cuts.firstShown(), 0);
        int count = cuts.sample().length;
        long[] cutTicks = new long[count + 1];
        long[] position = new long[count];
        for (int k = 0; k < count; k++) {
            cutTicks[k] = clock.itemTicks(cuts.earliest()[k]);
            position[k] = cuts.sample()[k];
        }
        cutTicks[count] = Math.max(clock.itemTicks(cuts.end()), clock.itemTicks(cuts.latest()) + 1);
        PeakRate peak = new PeakRate(cutTicks);
        addVideo(peak, video.table(), cuts);
        List<AudioTrack> audio = indexAudio(zeroMovieTicks(movie, span, cuts.firstShown()), peak);
        VideoTrack videoTrack = new VideoTrack(
                track.id(),
                video.format(),
                cuts.frameTicks(),
                cuts.meanFrameTicks(),
                reorderDelay(video.table(), cuts, clock),
                track.rotationDegrees(),
                cuts.obstacle());
        Keyframes keyframes =
                track.edit().inPieces() ? inOnePiece(track) : new Keyframes(cutTicks, position, cuts.kind());
        return new MediaIndex(
                fingerprint,
                Container.MP4,
                keyframes.cutTicks(keyframes.count()),
                Optional.of(videoTrack),
                audio,
                keyframes,
                peak.bitsPerSecond());
    }

    /** A picture that an edit list shows in pieces is as long as they are together, and can be cut nowhere. */
    private Keyframes inOnePiece(Track track) {
        long ticks = Ticks.rescale(track.edit().total(), movie.timescale());
        return new Keyframes(new long[] {0, Math.max(1, ticks)}, new long[1], new byte[1]);
    }

    private MediaIndex withoutPicture(String fingerprint) throws MediaFormatException {
        long zeroMovieTicks = SoundSpan.startOfSound(movie.audio().getFirst(), movie.timescale());
        PeakRate total = new PeakRate(new long[] {Long.MIN_VALUE / 4, Long.MAX_VALUE / 4});
        List<AudioTrack> audio = indexAudio(zeroMovieTicks, total);
        long end = audio.stream().mapToLong(AudioTrack::endTicks).max().orElse(0);
        if (end <= 0) {
            throw new MediaFormatException("the file has sound tracks without sound");
        }
        Keyframes none = new Keyframes(new long[] {0}, new long[0], new byte[0]);
        return new MediaIndex(
                fingerprint, Container.MP4, end, Optional.empty(), audio, none, PeakRate.of(total.totalBytes(), end));
    }

    /** Movie time of the first picture shown, which is item time 0. */
    static long zeroMovieTicks(Movie movie, PictureSpan span, long firstShown) {
        Track track = movie.video().orElseThrow().track();
        return Ticks.rescale(track.edit().delay(), movie.timescale())
                + Ticks.rescale(firstShown - span.mediaTime(), track.timescale());
    }

    /** First presentation time minus first decode time, decode times moved as late as presentation allows. */
    private static long reorderDelay(SampleTable table, PictureCuts.Found cuts, TrackClock clock) {
        SampleCursor first = table.cursor(cuts.sample()[0]);
        return clock.itemTicks(first.pts()) - clock.itemTicks(first.dts + table.smallestOffset());
    }

    private static void addVideo(PeakRate peak, SampleTable table, PictureCuts.Found cuts) {
        SampleCursor cursor = table.cursor(cuts.sample()[0]);
        for (int k = 0; k < cuts.sample().length; k++) {
            int end = k + 1 < cuts.sample().length ? cuts.sample()[k + 1] : cuts.endSample();
            while (cursor.sample < end) {
                peak.addToGroup(k, cursor.size);
                cursor.next();
            }
        }
    }

    private List<AudioTrack> indexAudio(long zeroMovieTicks, PeakRate peak) throws MediaFormatException {
        List<AudioTrack> tracks = new ArrayList<>();
        int preferred = preferredAudio();
        for (Movie.AudioSamples audio : movie.audio()) {
            SoundSpan span = SoundSpan.of(audio, movie.timescale(), zeroMovieTicks, source.size());
            tracks.add(indexAudio(audio, span, peak, tracks.size() == preferred));
        }
        return tracks;
    }

    /** The first enabled sound track; alternatives in other languages are disabled. */
    private int preferredAudio() {
        for (int i = 0; i < movie.audio().size(); i++) {
            if (movie.audio().get(i).track().enabled()) {
                return i;
            }
        }
        return 0;
    }

    private AudioTrack indexAudio(Movie.AudioSamples audio, SoundSpan span, PeakRate peak, boolean isDefault)
            throws MediaFormatException {
        TrackClock clock = span.clock();
        SampleCursor frame = span.table().cursor(span.first());
        long start = clock.itemTicks(TrackClock.checked(frame.dts, clock.timescale()));
        long end = start;
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        int last = 0;
        while (span.holds(frame)) {
            // The last frame's duration is often cut to the sound's end, so it does not count.
            shortest = last > 0 ? Math.min(shortest, last) : shortest;
            longest = Math.max(longest, last);
            last = frame.duration;
            long ticks = clock.itemTicks(TrackClock.checked(frame.dts, clock.timescale()));
            peak.addAt(ticks, frame.size);
            end = Math.max(end, clock.itemTicks(frame.dts + last));
            frame.next();
        }
        Edit edit = audio.track().edit();
        if (edit.inPieces()) {
            // The pieces' frames lie on no common grid, and begin and end inside frames.
            long total = Ticks.rescale(edit.total() - edit.duration(), movie.timescale());
            return audio.entry().track(audio.track(), 0, start, end + total, isDefault);
        }
        int constant = shortest == longest ? shortest : 0;
        return audio.entry().track(audio.track(), samplesPerFrame(audio, constant), start, end, isDefault);
    }

    /** As the codec fixes it, else from frames that are all equally long, else 0. */
    private static int samplesPerFrame(Movie.AudioSamples audio, int frameUnits) {
        int fixed = audio.entry().samplesPerFrame();
        long samples = (long) frameUnits * audio.entry().sampleRate();
        long timescale = audio.track().timescale();
        if (fixed > 0) {
            return fixed;
        }
        return samples % timescale == 0 && samples / timescale < Integer.MAX_VALUE ? (int) (samples / timescale) : 0;
    }
}
