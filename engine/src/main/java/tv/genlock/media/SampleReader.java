package tv.genlock.media;

import java.io.IOException;

/**
 * An opened file that can say where its samples are.
 *
 * <p>Calls may come from several threads. Asking twice gives equal answers: what airs depends on nothing but the file and the
 * question. The reader does not own the {@link ByteSource} it was opened on; close the reader first, then the source.
 */
public interface SampleReader extends AutoCloseable {
    /**
     * The video samples from cut {@code fromCut} up to cut {@code toCut} of the index's {@link Keyframes}, in decode order.
     *
     * @throws MediaFormatException when the file no longer holds what its index says
     */
    SampleRun video(int fromCut, int toCut) throws IOException;

    /**
     * The frames of the {@code track}-th audio track (its place in {@link MediaIndex#audio()}) whose start lies in
     * [{@code fromTicks}, {@code toTicks}).
     */
    SampleRun audio(int track, long fromTicks, long toTicks) throws IOException;

    @Override
    void close() throws IOException;
}
