package tv.genlock.media.mp4;

import java.io.IOException;
import java.util.Arrays;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Keyframes;
import tv.genlock.media.PictureKind;
import tv.genlock.media.PictureLog;
import tv.genlock.media.VideoFormat;

/**
 * Looks into samples that a file marks as sync, since such marks lie: the NAL unit types decide. Reads a few hundred bytes of
 * each, and of at most {@link #MAX_CHECKS} samples. For one thread.
 */
final class KeyframeCheck {
    /** A film of 3 hours has some 5,000 keyframes; only files without any marks come near this. */
    private static final int MAX_CHECKS = 100_000;

    private static final int WINDOW_BYTES = 1024;
    /** Of a file on another machine. */
    private static final int LOOKED_INTO = 6;

    private final ByteSource source;
    private final SourceWindow window;
    private final VideoFormat format;
    private final boolean marked;
    private final int most;
    private int checks;
    private int found;
    /** What all marked samples but the first are taken for; {@link PictureLog#NOT_A_KEYFRAME} when each is looked into. */
    private byte believed = PictureLog.NOT_A_KEYFRAME;

    /**
     * @param marked whether the file marks sync samples at all; else only IDR pictures and recovery points count
     * @param most how many keyframes are looked for; no sample behind the last of them counts as one
     */
    KeyframeCheck(ByteSource source, VideoFormat format, boolean marked, int most) {
        this.source = source;
        this.window = new SourceWindow(source, WINDOW_BYTES);
        this.format = format;
        this.marked = marked;
        this.most = most;
    }

    /**
     * Of a file on another machine: looks into a few of the marked samples, all at once. Are they of one kind, then the file's marks are
     * believed from here on, the first one's excepted, rather than a round trip made and a block fetched for each.
     */
    void believeAfterSample(SampleTable table, int endSample) throws IOException {
        int[] marks = table.syncSamples();
        int count = Arrays.binarySearch(marks, endSample);
        count = count < 0 ? -count - 1 : count;
        if (!marked || count <= LOOKED_INTO) {
            return;
        }
        SampleCursor[] looked = new SampleCursor[LOOKED_INTO];
        for (int i = 0; i < LOOKED_INTO; i++) {
            looked[i] = table.cursor(marks[1 + (int) ((long) i * (count - 2) / (LOOKED_INTO - 1))]);
            source.announce(looked[i].offset, Math.min(looked[i].size, WINDOW_BYTES));
        }
        byte alike = lookedKind(looked[0]);
        for (SampleCursor sample : looked) {
            alike = lookedKind(sample) == alike ? alike : PictureLog.NOT_A_KEYFRAME;
        }
        believed = alike;
    }

    /** The kind of keyframe a marked sample is, or {@link PictureLog#NOT_A_KEYFRAME}. */
    byte kind(SampleCursor sample) throws IOException {
        if (found == most) {
            return PictureLog.NOT_A_KEYFRAME;
        }
        byte kind = seenKind(sample);
        found += kind == PictureLog.NOT_A_KEYFRAME ? 0 : 1;
        return kind;
    }

    private byte seenKind(SampleCursor sample) throws IOException {
        if (format.nalLengthSize() == 0) {
            return Keyframes.CLOSED;
        }
        if (++checks > MAX_CHECKS) {
            return marked ? Keyframes.CLOSED : PictureLog.NOT_A_KEYFRAME;
        }
        return checks > 1 && believed != PictureLog.NOT_A_KEYFRAME ? believed : lookedKind(sample);
    }

    private byte lookedKind(SampleCursor sample) throws IOException {
        return PictureKind.of(
                format.codec(), format.nalLengthSize(), marked, new Sample(window, sample.offset, sample.size));
    }

    /** A sample's bytes in the file. */
    private record Sample(SourceWindow window, long offset, int size) implements PictureKind.Bytes {
        @Override
        public void read(int at, byte[] into) throws IOException {
            window.copy(offset + at, into);
        }
    }
}
