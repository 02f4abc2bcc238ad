package tv.genlock.air.mux;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tv.genlock.air.SegmentInput;
import tv.genlock.media.DecodeOrder;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.SampleRun;

/**
 * Turns a segment's video samples into access units: one delimiter each, parameter sets before every keyframe that does not
 * bring its own, times on the air clock.
 *
 * <h2>Decode times of transport streams</h2>
 *
 * Every sample is decoded {@code D} ticks before the pictures of a file without reordering would show, whatever its own
 * file's reorder delay {@code d}: DTS = item DTS + base − (D − d). So decode times never run back where files of unlike
 * reordering meet, and nobody's player has anything to mend. A file that reorders over more than D has its decode times
 * squeezed, segment by segment: see {@link DecodeOrder#squeezedDecodeTimes}.
 *
 * <h2>Bytes</h2>
 *
 * A sample is a row of NAL units behind their lengths. The usual case (4-byte lengths, all of them true) is changed where it
 * lies: a start code is as long as a length, so Annex B costs four bytes of writing for each NAL unit, and fMP4 none. Any
 * other sample is written anew: other length sizes, delimiters in odd places, lengths that are 0 or reach past the end (cut
 * off there, so that a damaged picture costs a picture and not the segment).
 */
final class AccessUnits {
    private static final int LENGTH_BYTES = 4;
    private static final int START_CODE = 1;
    private static final byte[] NONE = {};

    private final NalFormat format;
    private final boolean annexB;
    private final byte[] delimiterHead;
    private final byte[] keyframeHead;
    private final ByteBuffer buffer;

    // What the scan of one sample found.
    private int bodyFrom;
    private boolean plain;
    private byte[] rewritten = NONE;
    private boolean hasSequenceSet;
    private boolean hasPictureSet;
    private boolean skippedLeading;

    private AccessUnits(NalFormat format, boolean annexB, ByteBuffer buffer) {
        this.format = format;
        this.annexB = annexB;
        this.buffer = buffer;
        this.delimiterHead = annexB ? framed(List.of(format.delimiter())) : NONE;
        List<byte[]> sets = new ArrayList<>();
        if (annexB) {
            sets.add(format.delimiter());
        }
        sets.addAll(format.parameterSets());
        this.keyframeHead = framed(sets);
    }

    /**
     * The units of a transport stream segment in decode order, behind start codes, with delimiters. Changes {@code bytes} in place.
     *
     * @param dtsDelayTicks the channel's D
     */
    static List<AccessUnit> forTransportStream(SegmentInput input, SampleBytes bytes, long dtsDelayTicks)
            throws MediaFormatException {
        return of(input, bytes, /* annexB= */ true, decodeTimes(input, dtsDelayTicks));
    }

    /**
     * The units of a fragment in decode order, behind 4-byte lengths, without delimiters; a fragment's decode times are
     * {@link DecodeOrder#promptDecodeTimes}, not theirs. Changes {@code bytes} in place.
     */
    static List<AccessUnit> forFragment(SegmentInput input, SampleBytes bytes) throws MediaFormatException {
        return of(input, bytes, /* annexB= */ false, input.videoSamples().dts());
    }

    private static List<AccessUnit> of(SegmentInput input, SampleBytes bytes, boolean annexB, long[] decodeTimes)
            throws MediaFormatException {
        AccessUnits units = new AccessUnits(NalFormat.of(input.video().format()), annexB, bytes.buffer());
        return units.convert(input, bytes, decodeTimes);
    }

    /** On the item's clock, D ticks before what a file without reordering would show. */
    private static long[] decodeTimes(SegmentInput input, long dtsDelayTicks) {
        SampleRun samples = input.videoSamples();
        long lag = dtsDelayTicks - input.video().reorderDelayTicks();
        if (lag < 0) {
            return DecodeOrder.squeezedDecodeTimes(samples.pts(), samples.count(), dtsDelayTicks);
        }
        long[] dts = new long[samples.count()];
        Arrays.setAll(dts, k -> samples.dts()[k] - lag);
        return dts;
    }

    private List<AccessUnit> convert(SegmentInput input, SampleBytes bytes, long[] decodeTimes) {
        SampleRun samples = input.videoSamples();
        List<AccessUnit> units = new ArrayList<>(samples.count());
        boolean leadingMayFollow = input.dropLeading();
        long lastDts = Long.MIN_VALUE;
        for (int k = 0; k < samples.count(); k++) {
            scan(bytes.videoAt(k), samples.size()[k], samples.prefix());
            leadingMayFollow &= k == 0 || !samples.keyframe()[k];
            if (leadingMayFollow && k > 0 && isLeading(samples, k)) {
                continue;
            }
            long pts = samples.pts()[k] + input.videoBaseTicks();
            long dts = decodeTimes[k] + input.videoBaseTicks();
            dts = Math.min(pts, units.isEmpty() ? dts : Math.max(dts, lastDts + 1));
            lastDts = dts;
            units.add(unit(samples, k, bytes.videoAt(k), pts, dts));
        }
        return units;
    }

    /** HEVC says which leading pictures cannot be decoded; of H.264 all are taken for such. */
    private boolean isLeading(SampleRun samples, int k) {
        return format.hevc() ? skippedLeading : samples.pts()[k] < samples.pts()[0];
    }

    private AccessUnit unit(SampleRun samples, int k, int at, long pts, long dts) {
        boolean keyframe = samples.keyframe()[k];
        boolean ownSets = hasSequenceSet && hasPictureSet;
        byte[] head = keyframe && !ownSets ? keyframeHead : delimiterHead;
        if (!plain) {
            return new AccessUnit(head, ByteBuffer.wrap(rewritten), 0, rewritten.length, pts, dts, keyframe);
        }
        int to = at + samples.size()[k];
        if (annexB) {
            startCodes(bodyFrom, to);
        }
        return new AccessUnit(head, buffer, bodyFrom, to - bodyFrom, pts, dts, keyframe);
    }

    /** Learns what the sample at [at, at + size) holds, changing nothing; one that is not plain is rewritten at once. */
    private void scan(int at, int size, byte[] prefix) {
        forgetNotes();
        plain = format.lengthSize() == LENGTH_BYTES && prefix.length == 0 && isPlain(at, at + size);
        if (!plain) {
            forgetNotes();
            rewritten = rewrite(at, size, prefix);
        }
    }

    private boolean isPlain(int at, int end) {
        bodyFrom = at;
        boolean delimitersInFront = true;
        int p = at;
        while (end - p > LENGTH_BYTES) {
            int length = buffer.getInt(p);
            if (length <= 0 || length > end - p - LENGTH_BYTES) {
                break;
            }
            int type = format.type(buffer.get(p + LENGTH_BYTES));
            note(type);
            if (format.isDelimiter(type)) {
                delimitersInFront &= p == bodyFrom;
                bodyFrom = p + LENGTH_BYTES + length;
            }
            p += LENGTH_BYTES + length;
        }
        return delimitersInFront && p == end;
    }

    private void forgetNotes() {
        hasSequenceSet = false;
        hasPictureSet = false;
        skippedLeading = false;
    }

    private void note(int type) {
        hasSequenceSet |= format.isSequenceSet(type);
        hasPictureSet |= format.isPictureSet(type);
        skippedLeading |= format.isSkippedLeading(type);
    }

    private void startCodes(int from, int to) {
        int p = from;
        while (p < to) {
            int length = buffer.getInt(p);
            buffer.putInt(p, START_CODE);
            p += LENGTH_BYTES + length;
        }
    }

    /** The sample's NAL units but for delimiters, behind start codes or 4-byte lengths; what cannot be one is left out. */
    private byte[] rewrite(int at, int size, byte[] prefix) {
        byte[] sample = new byte[prefix.length + size];
        System.arraycopy(prefix, 0, sample, 0, prefix.length);
        buffer.get(at, sample, prefix.length, size);
        ByteArrayOutputStream out = new ByteArrayOutputStream(sample.length + 64);
        int lengthSize = format.lengthSize();
        int p = 0;
        while (sample.length - p > lengthSize) {
            long stated = 0;
            for (int k = 0; k < lengthSize; k++) {
                stated = (stated << 8) | (sample[p + k] & 0xFF);
            }
            p += lengthSize;
            int length = (int) Math.min(stated, sample.length - p);
            if (length > 0) {
                int type = format.type(sample[p]);
                note(type);
                if (!format.isDelimiter(type)) {
                    frame(out, sample, p, length);
                }
            }
            p += length;
        }
        return out.toByteArray();
    }

    private byte[] framed(List<byte[]> units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] unit : units) {
            frame(out, unit, 0, unit.length);
        }
        return out.toByteArray();
    }

    private void frame(ByteArrayOutputStream out, byte[] from, int at, int length) {
        int mark = annexB ? START_CODE : length;
        out.write(mark >>> 24);
        out.write(mark >>> 16);
        out.write(mark >>> 8);
        out.write(mark);
        out.write(from, at, length);
    }
}
