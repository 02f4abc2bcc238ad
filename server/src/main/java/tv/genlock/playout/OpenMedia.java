package tv.genlock.playout;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.genlock.bytes.HeldFile;
import tv.genlock.bytes.ReplacedException;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.SampleReader;

/**
 * A file of which segments are being made: opened once, used by several renders, closed by {@link OpenFiles} when it has not
 * been asked for lately and the last render is done with it.
 */
final class OpenMedia {
    private final String name;
    private final MediaIndex index;
    private final HeldFile file;
    private final ReaderOpening opening;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable SampleReader reader; // written under reading
    private int users = 1; // guarded by this

    /** Opens the samples; only what is copied needs that. */
    interface ReaderOpening {
        SampleReader open() throws IOException;
    }

    /** @param name what people know it by */
    OpenMedia(String name, MediaIndex index, HeldFile file, ReaderOpening opening) {
        this.name = name;
        this.index = index;
        this.file = file;
        this.opening = opening;
    }

    String name() {
        return name;
    }

    /** Where ffmpeg finds it, as long as it is open. */
    MediaPlace place() {
        return file.place();
    }

    /** Throws why its bytes could not be read, when what ffmpeg made of it failed for that. */
    void requireReadable() throws IOException {
        file.requireReadable();
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

    /** @throws MediaGoneException when the file that is there is not the one that was opened */
    void requireUnchanged() throws IOException {
        try {
            file.requireUnchanged();
        } catch (ReplacedException e) {
            throw new MediaGoneException(String.valueOf(e.getMessage()), e);
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
        try (file) {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
