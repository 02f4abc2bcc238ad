package tv.genlock.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Tells whether two items can follow each other without EXT-X-DISCONTINUITY: 8 hex digits over all of a video track that a
 * decoder or player would notice at a join. Equal tracks give equal hashes, on every node and in every version that keeps
 * {@link MediaIndex#VERSION}.
 */
public final class ConfigurationHash {
    private ConfigurationHash() {}

    /** Codec, configuration record, size, sample aspect ratio, frame duration, interlacing and rotation. */
    public static String of(VideoTrack track) {
        VideoFormat format = track.format();
        CRC32C crc = new CRC32C();
        crc.update(format.codecName().getBytes(StandardCharsets.UTF_8));
        crc.update(format.configuration());
        ByteBuffer numbers = ByteBuffer.allocate(6 * Integer.BYTES + Long.BYTES);
        numbers.putInt(format.width()).putInt(format.height());
        numbers.putInt(format.sarNumerator()).putInt(format.sarDenominator());
        numbers.putInt(track.rotationDegrees()).putInt(format.interlaced() ? 1 : 0);
        numbers.putLong(track.frameDurationTicks());
        crc.update(numbers.flip());
        return "%08x".formatted(crc.getValue());
    }
}
