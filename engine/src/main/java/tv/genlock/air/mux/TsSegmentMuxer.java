package tv.genlock.air.mux;

import java.io.IOException;
import java.util.List;
import tv.genlock.air.SegmentInput;

/**
 * Makes MPEG transport stream segments.
 *
 * <p>Every segment stands alone (tables first, then a keyframe) and begins every continuity counter at 0, ending it on 15, so
 * that any row of segments is one valid stream whoever made them. Equal input gives equal bytes.
 *
 * <h2>How it works</h2>
 *
 * One read brings the samples into direct memory; lengths of all PES packets are known before a byte is written, so the output
 * is one buffer of exactly the right size; payload moves once, 184 bytes at a time. No object is made per packet.
 *
 * <p>Safe for several threads; each call uses its own memory from the pool.
 */
public final class TsSegmentMuxer {
    /** Raised when equal input gives other bytes: part of segment URLs. */
    public static final int MUX_VERSION = 2;

    private final SegmentBuffers buffers;
    private final long dtsDelayTicks;

    /** @param dtsDelayTicks the channel's constant D, see {@link tv.genlock.air.HouseFormat#dtsDelayTicks()} */
    public TsSegmentMuxer(SegmentBuffers buffers, long dtsDelayTicks) {
        this.buffers = buffers;
        this.dtsDelayTicks = dtsDelayTicks;
    }

    /**
     * The segment's bytes; the caller holds and must {@link RenderedSegment#release} them.
     *
     * @throws IOException when the samples cannot be read; {@link tv.genlock.media.MediaFormatException} when they are not
     *     where the run says, or the decoder configuration cannot be parsed
     */
    public RenderedSegment render(SegmentInput input) throws IOException {
        try (SampleBytes bytes = SampleBytes.read(input.videoSamples(), input.audioSamples(), buffers)) {
            List<AccessUnit> units = AccessUnits.forTransportStream(input, bytes, dtsDelayTicks);
            TsLayout layout = new TsLayout(input, units, new HouseAudio(input, bytes), dtsDelayTicks);
            return buffers.fill(layout.totalBytes(), out -> layout.write(new TsPacketWriter(out)));
        }
    }
}
