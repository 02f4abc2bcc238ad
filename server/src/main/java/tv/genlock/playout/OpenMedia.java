package tv.genlock.playout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.ByteSource;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.SampleReader;

/**
 * A file of which segments are being made: opened once, used by several renders, closed by {@link OpenFiles} when it has not
 * been asked for lately and the last render is done with it.
 */
final class OpenMedia {
    private final Path path;
    private final MediaIndex index;
    private final ByteSource bytes;
    private final ReaderOpening opening;
    private final Stamp stamp;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable SampleReader reader; // written under reading
    private int users = 1; // guarded by this

    /** Opens the samples; only what is copied needs that. */
    interface ReaderOpening {
        SampleReader open() throws IOException;
    }

    /** What of a file changes when it is replaced or written to. */
    record Stamp(long size, FileTime modified, Object key) {
        static Stamp of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), key == null ? "" : key);
        }
    }

    OpenMedia(Path path, MediaIndex index, ByteSource bytes, ReaderOpening opening, Stamp stamp) {
        this.path = path;
        this.index = index;
        this.bytes = bytes;
        this.opening = opening;
        this.stamp = stamp;
    }

    Path path() {
        return path;
    }

    MediaIndex index() {
        return index;
    }

    /** The file's samples; opened by the first who asks, which takes as long as the disk does: only readers wait for it. */
    SampleReader reader() throws IOException {
        SampleReader opened = reader;
        return opened == null ? openedOnce() : opened;
    }

    private SampleReader openedOnce() throws IOException {
        reading.lock();
        try {
            SampleReader opened = reader;
            if (opened == null) {
                opened = opening.open();
                reader = opened;
            }
            return opened;
        } finally {
            reading.unlock();
        }
    }

    /**
     * @throws MediaGoneException when the file at its path is not the one that was opened; a descriptor would go on giving
     *     the old bytes, and another node, or this one after a restart, would not
     */
    void requireUnchanged() throws IOException {
        try {
            if (!Stamp.of(path).equals(stamp)) {
                throw new MediaGoneException("it was changed while it was on the air");
            }
        } catch (NoSuchFileException e) {
            throw new MediaGoneException("it was deleted while it was on the air", e);
        }
    }

    /** Adds a user; false when it is closed already. */
    synchronized boolean enter() {
        if (users == 0) {
            return false;
        }
        users++;
        return true;
    }

    /** Closes with the last user, the reader first. */
    void leave() throws IOException {
        synchronized (this) {
            users--;
            if (users != 0) {
                return;
            }
        }
        SampleReader opened = reader;
        try (bytes) {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
