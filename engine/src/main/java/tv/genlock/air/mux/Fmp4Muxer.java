package tv.genlock.air.mux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.SegmentInput;
import tv.genlock.media.DecodeOrder;
import tv.genlock.media.VideoTrack;

/**
 * Makes fMP4 (CMAF) segments: one movie fragment each, with picture and sound.
 *
 * <p>Decode times are the channel's air time, 64 bits wide, the same on all tracks and in all items; every default stands in
 * the fragment. Parameter sets are repeated before each keyframe, because libavformat never
 * looks at a second init section. Equal input gives equal bytes. Safe for several threads.
 *
 * <h2>Decode times</h2>
 *
 * The first picture is decoded when it is shown, whatever the file's reordering, and the last one lasts until the segment's
 * end: see {@link DecodeOrder#promptDecodeTimes}. hls.js, which knows no presentation time of a fragment, lays the first decode
 * time behind a discontinuity where the picture before it ended; a delay would be a hole at every join. The other way to have
 * none, negative composition offsets, makes libavformat show all pictures later than their sound.
 */
public final class Fmp4Muxer {
    /** Raised when equal input gives other bytes: part of segment URLs. */
    public static final int MUX_VERSION = 2;

    private static final int KEYFRAME_FLAGS = 0x02000000;
    private static final int OTHER_FLAGS = 0x01010000;
    /** Data offset, then duration, size, flags and composition offset of each sample. */
    private static final int VIDEO_RUN_FLAGS = 0xF01;
    /** Data offset, then the size of each sample. */
    private static final int AUDIO_RUN_FLAGS = 0x201;
    /** Default duration and flags; offsets count from the fragment's first byte. */
    private static final int TRACK_FLAGS = 0x020028;

    private static final int BOX_HEADER = 8;

    private final SegmentBuffers buffers;

    public Fmp4Muxer(SegmentBuffers buffers) {
        this.buffers = buffers;
    }

    /**
     * The init section for items with this picture and the house's sound.
     *
     * @throws IllegalArgumentException when the track has no decoder configuration record
     */
    public static byte[] initSection(VideoTrack video) {
        return InitSection.of(video.format());
    }

    /**
     * The segment's bytes; the caller holds and must {@link RenderedSegment#release} them. Throws as
     * {@link TsSegmentMuxer#render} does.
     */
    public RenderedSegment render(SegmentInput input) throws IOException {
        try (SampleBytes bytes = SampleBytes.read(input.videoSamples(), input.audioSamples(), buffers)) {
            List<AccessUnit> units = AccessUnits.forFragment(input, bytes);
            HouseAudio audio = new HouseAudio(input, bytes);
            int videoBytes = units.stream().mapToInt(AccessUnit::length).reduce(0, Math::addExact);
            int audioBytes = 0;
            for (int k = 0; k < audio.count(); k++) {
                audioBytes += audio.size(k);
            }
            byte[] head = head(input, units, audio, videoBytes);
            int mdat = BOX_HEADER + videoBytes + audioBytes;
            return buffers.fill(Math.addExact(head.length, mdat), out -> {
                out.put(0, head);
                out.putInt(head.length, mdat).putInt(head.length + 4, 0x6D646174); // mdat
                write(units, audio, out, head.length + BOX_HEADER);
            });
        }
    }

    private static void write(List<AccessUnit> units, HouseAudio audio, ByteBuffer out, int from) {
        int at = from;
        for (AccessUnit unit : units) {
            out.put(at, unit.head());
            out.put(at + unit.head().length, unit.body(), unit.bodyAt(), unit.bodyLength());
            at += unit.length();
        }
        for (int k = 0; k < audio.count(); k++) {
            at = audio.copy(k, out, at);
        }
    }

    /** styp and moof. Written twice: offsets into mdat depend on the length of what they stand in, not on their value. */
    private byte[] head(SegmentInput input, List<AccessUnit> units, HouseAudio audio, int videoBytes) {
        int moofLength = moof(input, units, audio, 0, 0).length;
        int dataOffset = moofLength + BOX_HEADER;
        return new BoxWriter()
                .box("styp", box -> box.text("msdh").u32(0).text("msdh").text("cmfs"))
                .bytes(moof(input, units, audio, dataOffset, dataOffset + videoBytes))
                .toByteArray();
    }

    private byte[] moof(
            SegmentInput input, List<AccessUnit> units, HouseAudio audio, int videoOffset, int audioOffset) {
        long sequence = 1
                + Math.floorMod(input.fromTicks() / 90, (long) Integer.MAX_VALUE); // rises; nobody counts on steps of 1
        return new BoxWriter()
                .box("moof", moof -> {
                    moof.fullBox("mfhd", 0, 0, box -> box.u32(sequence));
                    moof.box("traf", traf -> video(traf, units, videoOffset, input));
                    if (audio.count() > 0) {
                        moof.box("traf", traf -> audio(traf, audio, audioOffset));
                    }
                })
                .toByteArray();
    }

    private static void video(BoxWriter traf, List<AccessUnit> units, int dataOffset, SegmentInput input) {
        long[] shown = units.stream().mapToLong(AccessUnit::ptsTicks).toArray();
        long[] decoded = DecodeOrder.promptDecodeTimes(shown, input.fromTicks());
        traf.fullBox(
                        "tfhd",
                        0,
                        TRACK_FLAGS,
                        box -> box.u32(InitSection.VIDEO_TRACK).u32(0).u32(OTHER_FLAGS))
                .fullBox("tfdt", 1, 0, box -> box.u64(decoded[0]))
                .fullBox("trun", 1, VIDEO_RUN_FLAGS, box -> {
                    box.u32(units.size()).u32(dataOffset);
                    for (int k = 0; k < units.size(); k++) {
                        AccessUnit unit = units.get(k);
                        long next = k + 1 < decoded.length ? decoded[k + 1] : input.toTicks();
                        box.u32(Math.max(1, next - decoded[k])).u32(unit.length());
                        box.u32(unit.keyframe() ? KEYFRAME_FLAGS : OTHER_FLAGS);
                        box.u32(shown[k] - decoded[k]);
                    }
                });
    }

    private static void audio(BoxWriter traf, HouseAudio audio, int dataOffset) {
        traf.fullBox(
                        "tfhd",
                        0,
                        TRACK_FLAGS,
                        box -> box.u32(InitSection.AUDIO_TRACK)
                                .u32(HouseFormat.AUDIO_FRAME_TICKS)
                                .u32(KEYFRAME_FLAGS))
                .fullBox("tfdt", 1, 0, box -> box.u64(audio.ticks(0)))
                .fullBox("trun", 1, AUDIO_RUN_FLAGS, box -> {
                    box.u32(audio.count()).u32(dataOffset);
                    for (int k = 0; k < audio.count(); k++) {
                        box.u32(audio.size(k));
                    }
                });
    }
}
