package tv.genlock.catalog;

import java.io.IOException;
import tv.genlock.bytes.HeldFile;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.libav.LibavWorkers;
import tv.genlock.media.libav.MediaOpener;

/**
 * Makes the indexes of files, in worker processes that do nothing else where libav must read a file: a large one takes minutes,
 * and what is on the air must not wait for it. Any thread; blocks.
 */
public record IndexMaker(LibavWorkers workers) implements AutoCloseable {
    /** @throws tv.genlock.media.MediaFormatException when the file cannot be used; its message is for a person */
    MediaIndex make(HeldFile file) throws IOException {
        return new MediaOpener(workers).index(file.place(), file.bytes());
    }

    @Override
    public void close() {
        workers.close();
    }
}
