package tv.genlock.catalog;

import java.io.IOException;
import java.nio.file.Path;
import tv.genlock.media.MediaIndex;

/** Reads a file's index. May take seconds; blocks. */
public interface IndexMaker {
    /** @throws tv.genlock.media.MediaFormatException when the file cannot be used; its message is for a person */
    MediaIndex make(Path file, String fingerprint) throws IOException;
}
