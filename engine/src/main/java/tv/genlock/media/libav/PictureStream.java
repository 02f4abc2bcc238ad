package tv.genlock.media.libav;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import tv.genlock.media.AvcConfiguration;
import tv.genlock.media.HevcConfiguration;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.PictureKind;

/** How the packets of the picture are judged, the same when indexing and when reading. Worker process only, one thread. */
final class PictureStream {
    /** Parameter sets and messages in front of the first slice fit into this much of a packet. */
    private static final int HEAD_BYTES = 16 * 1024;

    private final AiringStream stream;
    private final int nalLengthSize;

    PictureStream(AiringStream stream) throws MediaFormatException {
        this.stream = stream;
        this.nalLengthSize = nalLengthSize(stream);
    }

    private static int nalLengthSize(AiringStream stream) throws MediaFormatException {
        if (stream.form() == PayloadForm.ANNEX_B) {
            return 4;
        }
        return switch (stream.codecName()) {
            case "h264" -> AvcConfiguration.parse(stream.extradata()).nalLengthSize();
            case "hevc" -> HevcConfiguration.parse(stream.extradata()).nalLengthSize();
            default -> 4;
        };
    }

    byte kind(AVPacket packet) throws IOException {
        boolean flagged = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        PictureKind.Bytes bytes = stream.form() == PayloadForm.AS_IS
                ? new PacketBytes(packet)
                : PictureKind.Bytes.of(stream.form().apply(PacketBytes.head(packet, HEAD_BYTES)));
        return PictureKind.of(stream.videoCodec(), nalLengthSize, flagged, bytes);
    }

    /** Whether a packet is of this stream and shown at all. */
    static boolean counts(AVPacket packet, int stream) {
        return packet.stream_index() == stream
                && packet.size() > 0
                && (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0
                && units(packet) != avutil.AV_NOPTS_VALUE;
    }

    /** Presentation time in the stream's units; the decode time where there is none. */
    static long units(AVPacket packet) {
        return packet.pts() != avutil.AV_NOPTS_VALUE ? packet.pts() : packet.dts();
    }
}
