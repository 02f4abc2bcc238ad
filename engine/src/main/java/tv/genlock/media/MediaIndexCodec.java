package tv.genlock.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The stored form of a {@link MediaIndex}: variable-length numbers, cuts and positions as differences of differences, so that
 * regular keyframes take two or three bytes each, and a checksum at the end.
 *
 * <p>Layout: magic {@code GX}, {@link MediaIndex#VERSION}, fields in the order of the records, CRC-32C of all before. Damaged
 * bytes and other versions are a {@link MediaFormatException}: the index is made anew from the file.
 */
public final class MediaIndexCodec {
    private static final int MAGIC_G = 'G';
    private static final int MAGIC_X = 'X';
    private static final int CHECKSUM_BYTES = 4;
    private static final int MAX_AUDIO_TRACKS = 1_000;

    private MediaIndexCodec() {}

    /** The stored form, which {@link #decode} reads as long as {@link MediaIndex#VERSION} stays. */
    public static byte[] encode(MediaIndex index) {
        VarintWriter out = new VarintWriter();
        out.u8(MAGIC_G);
        out.u8(MAGIC_X);
        out.unsigned(MediaIndex.VERSION);
        out.text(index.fingerprint());
        out.text(index.container().name());
        out.signed(index.durationTicks());
        out.signed(index.peakBitsPerSecond());
        out.u8(index.video().isPresent() ? 1 : 0);
        index.video().ifPresent(track -> write(out, track));
        out.unsigned(index.audio().size());
        index.audio().forEach(track -> write(out, track));
        write(out, index.keyframes());
        byte[] body = out.toBytes();
        out.u32(checksum(body, body.length));
        return out.toBytes();
    }

    /** @throws MediaFormatException when the bytes are damaged, or another version wrote them */
    public static MediaIndex decode(byte[] bytes) throws MediaFormatException {
        VarintReader in = new VarintReader(bytes, Math.max(0, bytes.length - CHECKSUM_BYTES));
        if (in.u8() != MAGIC_G || in.u8() != MAGIC_X) {
            throw new MediaFormatException("these %d bytes are not a stored index".formatted(bytes.length));
        }
        long version = in.unsigned();
        if (version != MediaIndex.VERSION) {
            throw new MediaFormatException(
                    "the stored index has version %d, this program writes %d".formatted(version, MediaIndex.VERSION));
        }
        if (storedChecksum(bytes) != checksum(bytes, bytes.length - CHECKSUM_BYTES)) {
            throw new MediaFormatException("the stored index is damaged: its checksum does not match");
        }
        try {
            return read(in);
        } catch (IllegalArgumentException e) {
            throw new MediaFormatException("the stored index contradicts itself: " + e.getMessage(), e);
        }
    }

    private static MediaIndex read(VarintReader in) throws MediaFormatException {
        String fingerprint = in.text();
        Container container = constant(Container.class, in.text());
        long durationTicks = in.signed();
        long peakBitsPerSecond = in.signed();
        Optional<VideoTrack> video = in.u8() == 1 ? Optional.of(readVideo(in)) : Optional.empty();
        int audioTracks = in.count(MAX_AUDIO_TRACKS);
        List<AudioTrack> audio = new ArrayList<>();
        for (int i = 0; i < audioTracks; i++) {
            audio.add(readAudio(in));
        }
        Keyframes keyframes = readKeyframes(in);
        return new MediaIndex(fingerprint, container, durationTicks, video, audio, keyframes, peakBitsPerSecond);
    }

    private static void write(VarintWriter out, VideoTrack track) {
        out.signed(track.id());
        write(out, track.format());
        out.signed(track.frameDurationTicks());
        out.signed(track.meanFrameTicks());
        out.signed(track.reorderDelayTicks());
        out.signed(track.rotationDegrees());
        out.text(track.obstacle());
    }

    private static VideoTrack readVideo(VarintReader in) throws MediaFormatException {
        return new VideoTrack(in.int32(), readFormat(in), in.signed(), in.signed(), in.signed(), in.int32(), in.text());
    }

    private static void write(VarintWriter out, VideoFormat format) {
        out.text(format.codec().name());
        out.text(format.codecName());
        out.bytes(format.configuration());
        out.signed(format.width());
        out.signed(format.height());
        out.signed(format.sarNumerator());
        out.signed(format.sarDenominator());
        out.u8((format.interlaced() ? 1 : 0) | (format.hdr() ? 2 : 0));
        out.signed(format.bitDepth());
        out.signed(format.profile());
        out.signed(format.chromaFormat());
    }

    private static VideoFormat readFormat(VarintReader in) throws MediaFormatException {
        VideoFormat.Builder format = VideoFormat.of(constant(VideoCodec.class, in.text()), in.text())
                .configuration(in.bytes())
                .size(in.int32(), in.int32())
                .aspect(in.int32(), in.int32());
        int flags = in.u8();
        return format.interlaced((flags & 1) != 0)
                .hdr((flags & 2) != 0)
                .depth(in.int32(), in.int32(), in.int32())
                .build();
    }

    private static void write(VarintWriter out, AudioTrack track) {
        out.signed(track.id());
        out.text(track.codec().name());
        out.text(track.codecName());
        out.bytes(track.configuration());
        out.signed(track.sampleRate());
        out.signed(track.channels());
        out.signed(track.samplesPerFrame());
        out.signed(track.startTicks());
        out.signed(track.endTicks());
        out.text(track.language());
        out.u8(track.isDefault() ? 1 : 0);
    }

    private static AudioTrack readAudio(VarintReader in) throws MediaFormatException {
        return new AudioTrack(
                in.int32(),
                constant(AudioCodec.class, in.text()),
                in.text(),
                in.bytes(),
                in.int32(),
                in.int32(),
                in.int32(),
                in.signed(),
                in.signed(),
                in.text(),
                in.u8() == 1);
    }

    private static void write(VarintWriter out, Keyframes keyframes) {
        int count = keyframes.count();
        out.unsigned(count);
        Steps cuts = new Steps();
        for (int k = 0; k <= count; k++) {
            out.signed(cuts.encode(keyframes.cutTicks(k)));
        }
        Steps positions = new Steps();
        for (int k = 0; k < count; k++) {
            out.signed(positions.encode(keyframes.position(k)));
        }
        int k = 0;
        while (k < count) {
            int run = 1;
            while (k + run < count && keyframes.kind(k + run) == keyframes.kind(k)) {
                run++;
            }
            out.u8(keyframes.kind(k));
            out.unsigned(run);
            k += run;
        }
    }

    private static Keyframes readKeyframes(VarintReader in) throws MediaFormatException {
        // Each keyframe takes at least two of the bytes still there, so a lying count allocates nothing.
        int count = in.count(in.remaining() / 2);
        long[] cutTicks = new long[count + 1];
        Steps cuts = new Steps();
        for (int k = 0; k <= count; k++) {
            cutTicks[k] = cuts.decode(in.signed());
        }
        long[] position = new long[count];
        Steps positions = new Steps();
        for (int k = 0; k < count; k++) {
            position[k] = positions.decode(in.signed());
        }
        byte[] kind = new byte[count];
        int k = 0;
        while (k < count) {
            byte value = (byte) in.u8();
            int run = in.count(count - k);
            if (run == 0) {
                throw new MediaFormatException("the stored index has an empty run of keyframes");
            }
            Arrays.fill(kind, k, k + run, value);
            k += run;
        }
        return new Keyframes(cutTicks, position, kind);
    }

    /** Turns ascending numbers into second differences and back; regular distances become zeros. */
    private static final class Steps {
        private long last;
        private long lastStep;

        long encode(long value) {
            long step = value - last;
            long change = step - lastStep;
            last = value;
            lastStep = step;
            return change;
        }

        long decode(long change) {
            lastStep += change;
            last += lastStep;
            return last;
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, String name) throws MediaFormatException {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException e) {
            throw new MediaFormatException("the stored index names an unknown " + kind.getSimpleName(), e);
        }
    }

    private static int storedChecksum(byte[] bytes) {
        int value = 0;
        for (int i = bytes.length - CHECKSUM_BYTES; i < bytes.length; i++) {
            value = (value << 8) | (bytes[i] & 0xFF);
        }
        return value;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
