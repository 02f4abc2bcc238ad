package tv.genlock.media.mp4;

import java.io.IOException;
import java.util.Arrays;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.PictureLog;
import tv.genlock.media.Ticks;

/**
 * Finds where a video track can be cut: goes through all of its samples once, in decode order.
 *
 * <p>A group of pictures begins at each verified keyframe. It is a cut when all pictures before it, in decode order, are also
 * shown before all of its own; else it is joined to the group before. So between two cuts lie exactly the pictures shown between
 * their times.
 */
final class PictureCuts {
    /** Largest and smallest frame durations may differ by this many units and still be one duration, rounded. */
    private static final int ROUNDING_UNITS = 1;

    private static final int FEW_UNITS = 8;

    private final Movie.VideoSamples video;
    private final PictureSpan span;
    private final KeyframeCheck check;

    private int count;
    private int[] sample = new int[64];
    private long[] earliest = new long[64];
    private byte[] kind = new byte[64];
    /** Of each cut: the latest presentation time among all samples before it. */
    private long[] latestBefore = new long[64];

    private long latestOfAll = Long.MIN_VALUE;
    private long end;

    private int groupSample = -1;
    private byte groupKind;
    private long groupEarliest;
    private long groupLatest;
    private long groupEnd;

    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private long durations;
    private int measured;
    private boolean sameDescription = true;

    PictureCuts(Movie.VideoSamples video, PictureSpan span, KeyframeCheck check) {
        this.video = video;
        this.span = span;
        this.check = check;
    }

    /**
     * Cuts in media time, from the one that holds the first picture shown.
     *
     * @param latest when the last picture is shown
     * @param frameTicks 0 when frames differ
     */
    record Found(
            int[] sample,
            long[] earliest,
            byte[] kind,
            long latest,
            long end,
            int endSample,
            long firstShown,
            long frameTicks,
            long meanFrameTicks,
            String obstacle) {}

    /** @throws MediaFormatException when nothing is shown */
    Found find() throws IOException {
        int endSample = span.endSample(0);
        if (endSample == 0) {
            throw new MediaFormatException("none of the video's samples lies inside the file: it was cut off");
        }
        walk(endSample);
        if (count == 0) {
            // Nothing decodes cleanly from its start, but a decoder shows something after a while: better than nothing.
            markOnlyCut(endSample);
        }
        long firstShown = span.firstShown(sample[0], endSample);
        int first = 0;
        while (first + 1 < count && earliest[first + 1] <= firstShown) {
            first++;
        }
        return new Found(
                Arrays.copyOfRange(sample, first, count),
                Arrays.copyOfRange(earliest, first, count),
                Arrays.copyOfRange(kind, first, count),
                latestOfAll,
                end,
                endSample,
                firstShown,
                frameTicks(),
                meanFrameTicks(),
                obstacle());
    }

    private void walk(int endSample) throws IOException {
        SampleTable table = video.table();
        int[] marks = table.syncSamples();
        int mark = 0;
        int lastDuration = 1;
        int description = table.cursor(0).description;
        SampleCursor cursor = table.cursor(0);
        while (cursor.sample < endSample) {
            if (cursor.description != description) {
                sameDescription &= isSameDescription(description, cursor.description);
                description = cursor.description;
            }
            boolean isMarked = table.allSync() || (mark < marks.length && marks[mark] == cursor.sample);
            if (isMarked) {
                mark++;
                beginGroupIfKeyframe(cursor);
            }
            int duration = cursor.duration > 0 ? cursor.duration : lastDuration;
            lastDuration = duration;
            measure(cursor, endSample);
            addToGroup(TrackClock.checked(cursor.pts(), video.track().timescale()), duration);
            cursor.next();
        }
        closeGroup();
    }

    private boolean isSameDescription(int before, int now) throws MediaFormatException {
        Box one = Movie.entry(video.track(), before);
        Box other = Movie.entry(video.track(), now);
        return one.type() == other.type()
                && Arrays.equals(one.bytes(), one.from(), one.to(), other.bytes(), other.from(), other.to());
    }

    private String obstacle() {
        if (video.track().edit().inPieces()) {
            return "an edit list shows it in pieces";
        }
        return sameDescription ? "" : "it changes its coding inside";
    }

    private void beginGroupIfKeyframe(SampleCursor cursor) throws IOException {
        byte found = check.kind(cursor);
        if (found == PictureLog.NOT_A_KEYFRAME) {
            return;
        }
        closeGroup();
        groupSample = cursor.sample;
        groupKind = found;
        groupEarliest = Long.MAX_VALUE;
        groupLatest = Long.MIN_VALUE;
    }

    private void addToGroup(long pts, int duration) {
        groupEarliest = Math.min(groupEarliest, pts);
        if (pts > groupLatest) {
            groupLatest = pts;
            groupEnd = pts + duration;
        }
    }

    private void closeGroup() {
        if (groupSample < 0) {
            return;
        }
        append(groupSample, groupEarliest, groupKind);
        while (count > 1 && !isLater(earliest[count - 1], latestBefore[count - 1])) {
            count--;
            earliest[count - 1] = Math.min(earliest[count - 1], earliest[count]);
        }
        if (groupLatest > latestOfAll) {
            latestOfAll = groupLatest;
            end = groupEnd;
        }
    }

    /** By at least one tick, since cuts are told apart in ticks. */
    private boolean isLater(long pts, long other) {
        return pts > other && new TrackClock(video.track().timescale(), other, 0).itemTicks(pts) > 0;
    }

    private void append(int atSample, long pts, byte cutKind) {
        if (count == sample.length) {
            sample = Arrays.copyOf(sample, count * 2);
            earliest = Arrays.copyOf(earliest, count * 2);
            kind = Arrays.copyOf(kind, count * 2);
            latestBefore = Arrays.copyOf(latestBefore, count * 2);
        }
        sample[count] = atSample;
        earliest[count] = pts;
        kind[count] = cutKind;
        latestBefore[count] = latestOfAll;
        count++;
    }

    private void markOnlyCut(int endSample) {
        groupSample = 0;
        groupKind = Keyframes.RECOVERY;
        groupEarliest = Long.MAX_VALUE;
        groupLatest = Long.MIN_VALUE;
        SampleCursor cursor = video.table().cursor(0);
        while (cursor.sample < endSample) {
            addToGroup(cursor.pts(), Math.max(1, cursor.duration));
            cursor.next();
        }
        closeGroup();
    }

    /** The last sample's duration is often made up, so it does not count unless it is the only one. */
    private void measure(SampleCursor cursor, int endSample) {
        if (cursor.sample == endSample - 1 && measured > 0) {
            return;
        }
        shortest = Math.min(shortest, cursor.duration);
        longest = Math.max(longest, cursor.duration);
        durations += cursor.duration;
        measured++;
    }

    private long frameTicks() {
        boolean constant = longest == shortest || (longest - shortest <= ROUNDING_UNITS && shortest >= FEW_UNITS);
        return constant ? meanFrameTicks() : 0;
    }

    private long meanFrameTicks() {
        long ticks = Ticks.rescale(durations, video.track().timescale());
        return measured == 0 ? 0 : Math.max(0, (ticks + measured / 2) / measured);
    }
}
