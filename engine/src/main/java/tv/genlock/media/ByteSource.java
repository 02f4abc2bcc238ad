package tv.genlock.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Random access to a file's bytes, wherever they are.
 *
 * <p>Safe for use by several threads at once; positions are absolute, so there is no cursor to share. The opener closes it.
 */
public interface ByteSource extends AutoCloseable {
    /** Length in bytes when it was opened. */
    long size();

    /**
     * Reads some bytes at {@code position} into {@code destination}.
     *
     * @return bytes read, at least 1 unless {@code destination} is full; -1 at or beyond the end
     */
    int read(long position, ByteBuffer destination) throws IOException;

    /** Whether another machine is asked, so that each jump costs a round trip: who can do with less of it reads less. */
    default boolean isDistant() {
        return false;
    }

    /** Says what will be read in a moment: a distant source begins to fetch it, some megabytes at most. Returns at once. */
    default void announce(long position, long count) {}

    /** Fills {@code destination} from {@code position}; {@link EOFException} when the source ends before that. */
    default void readFully(long position, ByteBuffer destination) throws IOException {
        long at = position;
        while (destination.hasRemaining()) {
            int count = read(at, destination);
            if (count < 0) {
                throw new EOFException("source ends at byte " + size() + ", wanted " + destination.remaining()
                        + " more bytes at " + at);
            }
            at += count;
        }
    }

    @Override
    void close() throws IOException;
}
