package tv.genlock.media.mp4;

import tv.genlock.media.Ticks;

/**
 * Which frames of a sound track are heard, after its edit and as far as the file goes. Index and reader both ask here.
 *
 * @param first the first frame kept: some before the edit begins stay, since decoders need them to start
 * @param mediaEnd media time at which the edit ends, {@link Long#MAX_VALUE} without one
 */
record SoundSpan(SampleTable table, TrackClock clock, int first, long mediaEnd, long fileSize) {
    /** Encoders put up to 2,112 samples of priming in front (Apple TN2258): three AAC frames. */
    private static final int PRIMING_FRAMES = 3;

    /** @param zeroMovieTicks movie time of item time 0 */
    static SoundSpan of(Movie.AudioSamples audio, long movieTimescale, long zeroMovieTicks, long fileSize) {
        Track track = audio.track();
        SampleTable table = audio.table();
        Edit edit = believable(track.edit(), table);
        SampleCursor head = table.cursor(0);
        long delayTicks = Ticks.rescale(edit.delay(), movieTimescale);
        TrackClock clock = new TrackClock(track.timescale(), edit.mediaTime(), delayTicks - zeroMovieTicks);
        int first = table.firstAtOrAfter(edit.mediaTime() - (long) PRIMING_FRAMES * head.duration);
        return new SoundSpan(table, clock, first, edit.mediaEnd(track.timescale(), movieTimescale), fileSize);
    }

    /** Movie time at which a file without picture begins: where its first track is first heard. */
    static long startOfSound(Movie.AudioSamples audio, long movieTimescale) {
        Edit edit = believable(audio.track().edit(), audio.table());
        long late = Math.max(0, audio.table().cursor(0).dts - edit.mediaTime());
        return Ticks.rescale(edit.delay(), movieTimescale)
                + Ticks.rescale(late, audio.track().timescale());
    }

    /** Whether a frame, in decode order, is heard and wholly in the file. The first one that is not ends the track. */
    boolean holds(SampleCursor frame) {
        return frame.sample < table.count() && frame.dts < mediaEnd && frame.isInside(fileSize);
    }

    /** An edit that begins behind the end of its track would leave nothing. */
    private static Edit believable(Edit edit, SampleTable table) {
        return table.firstAtOrAfter(edit.mediaTime()) < table.count() ? edit : edit.withoutTrim();
    }
}
