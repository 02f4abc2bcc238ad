package tv.genlock.media.libav;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One packet as the worker hands it over: in the form our muxers take (length-prefixed NAL units, AAC without ADTS).
 *
 * @param ptsTicks container time
 * @param durationTicks 0 when the container does not say
 */
record PacketItem(long ptsTicks, long durationTicks, boolean keyframe, byte[] bytes) {
    byte[] toBytes() {
        var buffer = new ByteArrayOutputStream(bytes.length + 17);
        try (var out = new DataOutputStream(buffer)) {
            out.writeLong(ptsTicks);
            out.writeLong(durationTicks);
            out.writeBoolean(keyframe);
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return buffer.toByteArray();
    }

    static PacketItem of(byte[] item) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(item));
        return new PacketItem(in.readLong(), in.readLong(), in.readBoolean(), in.readAllBytes());
    }
}
