package tv.genlock.media.mp4;

/**
 * Which samples of a video track are shown, after its edit and as far as the file goes. Index and reader both ask here, so they
 * agree.
 *
 * @param mediaEnd media time at which the edit ends, {@link Long#MAX_VALUE} without one
 * @param fileSize samples beyond it are lost: the file was cut off
 */
record PictureSpan(SampleTable table, long mediaTime, long mediaEnd, long fileSize) {
    static PictureSpan of(Movie.VideoSamples video, long movieTimescale, long fileSize) {
        Track track = video.track();
        SampleTable table = video.table();
        Edit edit = track.edit();
        // An edit that begins behind the end of its track would leave nothing: it is not believed.
        boolean believable = table.firstAtOrAfter(edit.mediaTime() - table.smallestOffset()) < table.count();
        long mediaTime = believable ? edit.mediaTime() : 0;
        long mediaEnd = believable ? edit.mediaEnd(track.timescale(), movieTimescale) : Long.MAX_VALUE;
        return new PictureSpan(table, mediaTime, mediaEnd, fileSize);
    }

    /**
     * One past the last sample, in decode order, that is shown; samples before it stay even when they lie behind the edit, since
     * others refer to them.
     *
     * @param from a sample that is shown, or from which on one is
     */
    int endSample(int from) {
        int shown = from;
        SampleCursor cursor = table.cursor(from);
        while (cursor.sample < table.count() && cursor.isInside(fileSize)) {
            if (cursor.pts() < mediaEnd) {
                shown = cursor.sample + 1;
            }
            cursor.next();
        }
        // An edit that shows nothing at all is not believed.
        return shown == from && mediaEnd != Long.MAX_VALUE ? withoutEnd().endSample(from) : shown;
    }

    /**
     * Presentation time of the first picture shown, among samples {@code from} to {@code to}: item time 0. A picture that is on
     * when the edit begins counts whole, so that it is not cut by a rounded edit.
     */
    long firstShown(int from, int to) {
        long earliest = Long.MAX_VALUE;
        long first = Long.MAX_VALUE;
        SampleCursor cursor = table.cursor(from);
        while (cursor.sample < to) {
            long pts = cursor.pts();
            earliest = Math.min(earliest, pts);
            if (pts + Math.max(1, cursor.duration) > mediaTime) {
                first = Math.min(first, pts);
            }
            cursor.next();
        }
        return first == Long.MAX_VALUE ? earliest : first;
    }

    private PictureSpan withoutEnd() {
        return new PictureSpan(table, mediaTime, Long.MAX_VALUE, fileSize);
    }
}
