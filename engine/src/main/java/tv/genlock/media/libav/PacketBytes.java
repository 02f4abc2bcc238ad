package tv.genlock.media.libav;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import tv.genlock.media.PictureKind;

/** The bytes of libav's current packet, read where they are. Valid as long as the packet. */
final class PacketBytes implements PictureKind.Bytes {
    private final BytePointer data;
    private final int size;

    PacketBytes(AVPacket packet) {
        this.data = packet.data();
        this.size = packet.size();
    }

    static byte[] whole(AVPacket packet) {
        return head(packet, packet.size());
    }

    /** At most the first {@code most} bytes. */
    static byte[] head(AVPacket packet, int most) {
        byte[] bytes = new byte[Math.min(most, packet.size())];
        if (bytes.length > 0) {
            packet.data().get(bytes);
        }
        return bytes;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void read(int at, byte[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = data.get((long) at + i);
        }
    }
}
