package tv.genlock.media.libav;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioTrack;
import tv.genlock.media.Container;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoTrack;

/** Probes and indexes as bytes between the worker and the server. Both run the same build, so there is no version in it. */
final class WireRecords {
    private WireRecords() {}

    static byte[] bytesOf(MediaProbe probe) {
        return written(out -> {
            text(out, probe.container());
            out.writeLong(probe.durationTicks());
            out.writeBoolean(probe.durationExact());
            out.writeLong(probe.bitRate());
            text(out, probe.title());
            out.writeInt(probe.streams().size());
            for (MediaProbe.Stream stream : probe.streams()) {
                write(out, stream);
            }
            out.writeInt(probe.chapters().size());
            for (MediaProbe.Chapter chapter : probe.chapters()) {
                out.writeLong(chapter.startTicks());
                out.writeLong(chapter.endTicks());
                text(out, chapter.title());
            }
        });
    }

    static MediaProbe probe(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        String container = text(in);
        long duration = in.readLong();
        boolean exact = in.readBoolean();
        long bitRate = in.readLong();
        String title = text(in);
        List<MediaProbe.Stream> streams = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            streams.add(stream(in));
        }
        List<MediaProbe.Chapter> chapters = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            chapters.add(new MediaProbe.Chapter(in.readLong(), in.readLong(), text(in)));
        }
        return new MediaProbe(container, duration, exact, bitRate, title, streams, chapters);
    }

    private static void write(DataOutputStream out, MediaProbe.Stream stream) throws IOException {
        out.writeInt(stream.index());
        text(out, stream.kind().name());
        text(out, stream.codec());
        text(out, stream.profile());
        out.writeInt(stream.width());
        out.writeInt(stream.height());
        out.writeInt(stream.frameRateNumerator());
        out.writeInt(stream.frameRateDenominator());
        out.writeBoolean(stream.interlaced());
        text(out, stream.dynamicRange());
        out.writeInt(stream.bitDepth());
        out.writeInt(stream.sampleRate());
        out.writeInt(stream.channels());
        text(out, stream.channelLayout());
        text(out, stream.language());
        text(out, stream.title());
        out.writeBoolean(stream.isDefault());
        out.writeBoolean(stream.forced());
    }

    private static MediaProbe.Stream stream(DataInputStream in) throws IOException {
        return new MediaProbe.Stream(
                in.readInt(),
                MediaProbe.Kind.valueOf(text(in)),
                text(in),
                text(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                text(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                text(in),
                text(in),
                text(in),
                in.readBoolean(),
                in.readBoolean());
    }

    static byte[] bytesOf(MediaIndex index) {
        return written(out -> {
            text(out, index.fingerprint());
            out.writeLong(index.durationTicks());
            out.writeLong(index.peakBitsPerSecond());
            out.writeBoolean(index.video().isPresent());
            if (index.video().isPresent()) {
                write(out, index.video().get());
            }
            out.writeInt(index.audio().size());
            for (AudioTrack track : index.audio()) {
                write(out, track);
            }
            write(out, index.keyframes());
        });
    }

    static MediaIndex index(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        String fingerprint = text(in);
        long duration = in.readLong();
        long peak = in.readLong();
        Optional<VideoTrack> video = in.readBoolean() ? Optional.of(video(in)) : Optional.empty();
        List<AudioTrack> audio = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            audio.add(audio(in));
        }
        return new MediaIndex(fingerprint, Container.OTHER, duration, video, audio, keyframes(in), peak);
    }

    private static void write(DataOutputStream out, VideoTrack track) throws IOException {
        out.writeInt(track.id());
        text(out, track.codec().name());
        text(out, track.codecName());
        bytes(out, track.configuration());
        out.writeInt(track.width());
        out.writeInt(track.height());
        out.writeInt(track.sarNumerator());
        out.writeInt(track.sarDenominator());
        out.writeLong(track.frameDurationTicks());
        out.writeLong(track.reorderDelayTicks());
        out.writeBoolean(track.interlaced());
        out.writeInt(track.bitDepth());
        out.writeInt(track.profile());
        out.writeInt(track.chromaFormat());
        out.writeBoolean(track.hdr());
        out.writeInt(track.rotationDegrees());
    }

    private static VideoTrack video(DataInputStream in) throws IOException {
        return new VideoTrack(
                in.readInt(),
                VideoCodec.valueOf(text(in)),
                text(in),
                bytes(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readBoolean(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                in.readInt());
    }

    private static void write(DataOutputStream out, AudioTrack track) throws IOException {
        out.writeInt(track.id());
        text(out, track.codec().name());
        text(out, track.codecName());
        bytes(out, track.configuration());
        out.writeInt(track.sampleRate());
        out.writeInt(track.channels());
        out.writeInt(track.samplesPerFrame());
        out.writeLong(track.startTicks());
        out.writeLong(track.endTicks());
        text(out, track.language());
        out.writeBoolean(track.isDefault());
    }

    private static AudioTrack audio(DataInputStream in) throws IOException {
        return new AudioTrack(
                in.readInt(),
                AudioCodec.valueOf(text(in)),
                text(in),
                bytes(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                text(in),
                in.readBoolean());
    }

    private static void write(DataOutputStream out, Keyframes keyframes) throws IOException {
        out.writeInt(keyframes.count());
        for (int k = 0; k < keyframes.count(); k++) {
            out.writeLong(keyframes.cutTicks(k));
            out.writeLong(keyframes.position(k));
            out.writeByte(keyframes.kind(k));
        }
        out.writeLong(keyframes.cutTicks(keyframes.count()));
    }

    private static Keyframes keyframes(DataInputStream in) throws IOException {
        int count = in.readInt();
        long[] cuts = new long[count + 1];
        long[] positions = new long[count];
        byte[] kinds = new byte[count];
        for (int k = 0; k < count; k++) {
            cuts[k] = in.readLong();
            positions[k] = in.readLong();
            kinds[k] = in.readByte();
        }
        cuts[count] = in.readLong();
        return new Keyframes(cuts, positions, kinds);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
