package tv.genlock.media.libav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.CRC32;
import tv.genlock.media.SampleRun;

/** The bytes of a run's samples, for comparison with what ffprobe sees. */
public final class SampleBytes {
    private SampleBytes() {}

    public static byte[] of(SampleRun run, int sample) throws IOException {
        byte[] bytes = new byte[run.prefix().length + run.size()[sample]];
        System.arraycopy(run.prefix(), 0, bytes, 0, run.prefix().length);
        run.bytes().readFully(run.offset()[sample], ByteBuffer.wrap(bytes, run.prefix().length, run.size()[sample]));
        return bytes;
    }

    /** As ffprobe's {@code -show_data_hash CRC32} prints it. */
    public static String crc(SampleRun run, int sample) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(of(run, sample));
        return "CRC32:" + String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
