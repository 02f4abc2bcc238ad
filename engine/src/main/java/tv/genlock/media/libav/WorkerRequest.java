package tv.genlock.media.libav;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What can be asked of the worker process. Every question names one file by the {@linkplain tv.genlock.media.MediaPlace#text text of its place}. */
sealed interface WorkerRequest {
    String file();

    /** What a scan wants to know; answered by one item, a {@link tv.genlock.media.MediaProbe}. */
    record Probe(String file) implements WorkerRequest {}

    /** A walk over all packets; answered by one item, a {@link tv.genlock.media.MediaIndex}. */
    record Index(String file, String fingerprint) implements WorkerRequest {}

    /**
     * The packets of one stream from one keyframe up to another; answered by one {@link PacketItem} each.
     *
     * @param stream libav's stream index
     * @param position of the first keyframe, as the index has it
     * @param endPosition of the first keyframe not wanted; {@link Long#MAX_VALUE} for all that follow
     * @param nearTicks container time the first packet is near, to place a clock that wraps; {@link #ANYWHERE} when unknown
     * @param most packets wanted at most
     */
    record ReadVideo(String file, int stream, long position, long endPosition, long nearTicks, int most)
            implements WorkerRequest {}

    /**
     * The packets of one stream that start in [{@code fromTicks}, {@code toTicks}), container time. The first item is the time
     * of the first packet met, without bytes: when it lies behind {@code fromTicks} the reading began too late in the file.
     *
     * @param position of the keyframe of {@code videoStream} where to begin; {@link #FILE_START} for the beginning
     */
    record ReadAudio(
            String file, int stream, int videoStream, long position, long nearTicks, long fromTicks, long toTicks)
            implements WorkerRequest {}

    long ANYWHERE = Long.MIN_VALUE;
    long FILE_START = Long.MIN_VALUE;

    default byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            switch (this) {
                case Probe probe -> {
                    out.writeByte(1);
                    writeText(out, probe.file());
                }
                case Index index -> {
                    out.writeByte(2);
                    writeText(out, index.file());
                    writeText(out, index.fingerprint());
                }
                case ReadVideo read -> {
                    out.writeByte(3);
                    writeText(out, read.file());
                    out.writeInt(read.stream());
                    out.writeLong(read.position());
                    out.writeLong(read.endPosition());
                    out.writeLong(read.nearTicks());
                    out.writeInt(read.most());
                }
                case ReadAudio read -> {
                    out.writeByte(4);
                    writeText(out, read.file());
                    out.writeInt(read.stream());
                    out.writeInt(read.videoStream());
                    out.writeLong(read.position());
                    out.writeLong(read.nearTicks());
                    out.writeLong(read.fromTicks());
                    out.writeLong(read.toTicks());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static WorkerRequest of(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        byte kind = in.readByte();
        String file = readText(in);
        return switch (kind) {
            case 1 -> new Probe(file);
            case 2 -> new Index(file, readText(in));
            case 3 -> new ReadVideo(file, in.readInt(), in.readLong(), in.readLong(), in.readLong(), in.readInt());
            case 4 ->
                new ReadAudio(
                        file, in.readInt(), in.readInt(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
            default -> throw new IOException("unknown request kind " + kind);
        };
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
