package tv.genlock.air.mux;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.SegmentInput;
import tv.genlock.media.SampleRun;

/**
 * The sound of a segment: one AAC frame in each slot of the event's audio grid, silence where the file has none.
 *
 * <p>The grid makes the sound of neighbouring segments fit without either knowing the other: each slot belongs to exactly one
 * segment, steps between frames are exact, and a container that rounds its times (Matroska: to a millisecond) cannot make
 * them jitter.
 */
final class HouseAudio {
    /** Marks a slot that carries silence. */
    static final int SILENCE = -1;

    /**
     * One AAC-LC frame of stereo silence, made by the syntax of ISO/IEC 14496-3 §4.4.2: a channel pair with a common long window
     * and no scale factor bands (max_sfb 0), both gains 0; a fill element of nine bytes, so that even one frame is enough to
     * close a continuity counter (see {@link PesSpread}); then the end element.
     */
    private static final byte[] SILENT_FRAME = {
        0x21, 0x00, 0x00, 0x00, 0x00, 0x1A, 0x40, 0x29, 0x69, 0x69, 0x69, 0x69, 0x69, 0x69, 0x69, 0x78
    };

    /** ADTS counts a frame and its header in 13 bits. */
    private static final int LONGEST_FRAME = 0x1FFF - AdtsHeader.LENGTH;

    private static final long FRAME = HouseFormat.AUDIO_FRAME_TICKS;

    private final SampleRun samples;
    private final SampleBytes bytes;
    private final long firstTicks;
    private final int[] sampleOfSlot;

    HouseAudio(SegmentInput input, SampleBytes bytes) {
        this.samples = input.audioSamples();
        this.bytes = bytes;
        long grid = input.audioGridTicks();
        long firstSlot = Math.ceilDiv(input.fromTicks() - FRAME / 2 - grid, FRAME);
        long endSlot = Math.ceilDiv(input.toTicks() - FRAME / 2 - grid, FRAME);
        this.firstTicks = grid + firstSlot * FRAME;
        this.sampleOfSlot = new int[(int) (endSlot - firstSlot)];
        Arrays.fill(sampleOfSlot, SILENCE);
        for (int k = 0; k < samples.count(); k++) {
            long sinceFirst = samples.pts()[k] + input.audioBaseTicks() - firstTicks;
            long slot = Math.floorDiv(sinceFirst + FRAME / 2, FRAME);
            boolean fits = samples.size()[k] > 0 && samples.size()[k] + samples.prefix().length <= LONGEST_FRAME;
            if (fits && slot >= 0 && slot < sampleOfSlot.length && sampleOfSlot[(int) slot] == SILENCE) {
                sampleOfSlot[(int) slot] = k;
            }
        }
    }

    /** How many frames the segment carries. */
    int count() {
        return sampleOfSlot.length;
    }

    /** Air time of frame {@code k}. */
    long ticks(int k) {
        return firstTicks + k * FRAME;
    }

    /** Length of frame {@code k} in bytes, without any header. */
    int size(int k) {
        int sample = sampleOfSlot[k];
        return sample == SILENCE ? SILENT_FRAME.length : samples.prefix().length + samples.size()[sample];
    }

    /** Writes frame {@code k} to {@code target} at {@code at}; returns where it ends. */
    int copy(int k, byte[] target, int at) {
        int sample = sampleOfSlot[k];
        if (sample == SILENCE) {
            System.arraycopy(SILENT_FRAME, 0, target, at, SILENT_FRAME.length);
            return at + SILENT_FRAME.length;
        }
        byte[] prefix = samples.prefix();
        System.arraycopy(prefix, 0, target, at, prefix.length);
        bytes.buffer().get(bytes.audioAt(sample), target, at + prefix.length, samples.size()[sample]);
        return at + prefix.length + samples.size()[sample];
    }

    /** Writes frame {@code k} to {@code target} at {@code at}; returns where it ends. */
    int copy(int k, ByteBuffer target, int at) {
        int sample = sampleOfSlot[k];
        if (sample == SILENCE) {
            target.put(at, SILENT_FRAME);
            return at + SILENT_FRAME.length;
        }
        byte[] prefix = samples.prefix();
        target.put(at, prefix);
        target.put(at + prefix.length, bytes.buffer(), bytes.audioAt(sample), samples.size()[sample]);
        return at + prefix.length + samples.size()[sample];
    }
}
