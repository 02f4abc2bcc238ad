package tv.genlock.media.libav;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.MediaProbe;

/** Probes as bytes between the worker and the server. Both run the same build, so there is no version in it. */
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
