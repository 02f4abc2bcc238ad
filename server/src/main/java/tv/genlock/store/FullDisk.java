package tv.genlock.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells the log when the disk of the database is full, and when it no longer is: once each, however many writes fail between.
 * Any thread.
 */
final class FullDisk {
    private static final Logger log = Logger.getLogger(FullDisk.class);
    /** On a full disk some small writes still succeed, in space that SQLite holds already; that is no recovery. */
    private static final long RECOVERED_BYTES = 16L << 20;

    private final Path file;
    private final AtomicBoolean full = new AtomicBoolean();

    FullDisk(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** A write failed for lack of space. */
    void met() {
        if (!full.getAndSet(true)) {
            log.warnf(
                    "The disk of %s is full: nothing new can be saved until there is space. What is on the air goes on.",
                    file.getParent());
        }
    }

    /** A write succeeded. */
    void written() {
        if (full.get() && hasSpace() && full.getAndSet(false)) {
            log.infof("The disk of %s has space again", file.getParent());
        }
    }

    private boolean hasSpace() {
        try {
            return Files.getFileStore(file).getUsableSpace() >= RECOVERED_BYTES;
        } catch (IOException e) {
            log.debugf(e, "The space left for %s is not known", file);
            return false;
        }
    }
}
