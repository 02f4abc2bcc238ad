package tv.genlock.media.libav;

import java.io.IOException;
import tv.genlock.media.ByteSource;
import tv.genlock.media.SampleReader;

/** A file opened for airing: its bytes and its samples, closed together. As thread-safe as its reader: any number of callers. */
public final class OpenMedia implements AutoCloseable {
    private final ByteSource bytes;
    private final SampleReader samples;

    OpenMedia(ByteSource bytes, SampleReader samples) {
        this.bytes = bytes;
        this.samples = samples;
    }

    public ByteSource bytes() {
        return bytes;
    }

    public SampleReader samples() {
        return samples;
    }

    @Override
    public void close() throws IOException {
        try (bytes;
                samples) {
            // Both close, the reader first.
        }
    }
}
