package tv.genlock.media;

import java.io.IOException;

/**
 * One container family. Stateless; every family implements just this, so that MP4 and Matroska read alike.
 *
 * <p>Call order: {@link #index} once per file, its result persisted; then {@link #open} as often as needed with an index made
 * from the same bytes. Hostile input ends in {@link MediaFormatException}, never in an unbounded allocation or loop.
 */
public interface ContainerReader {
    MediaIndex index(ByteSource source, String fingerprint) throws IOException;

    SampleReader open(ByteSource source, MediaIndex index) throws IOException;
}
