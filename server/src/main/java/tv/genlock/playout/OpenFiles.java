package tv.genlock.playout;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jboss.logging.Logger;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.bytes.HeldFile;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Fingerprint;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.MediaPlace;
import tv.genlock.media.SampleReader;
import tv.genlock.media.remote.RemoteFileChangedException;
import tv.genlock.problem.StationException;

/**
 * The files on the air, kept open: at most {@link #MOST_OPEN}, the least recently used closing first, and any that was not
 * asked for within {@link #IDLE}. Any thread; opening one file does not hold up another.
 */
final class OpenFiles implements AutoCloseable {
    static final int MOST_OPEN = 64;
    /** Why a file that hangs cannot be read. */
    static final String NO_ANSWER = "its disk, network share or server does not answer";

    private static final Duration IDLE = Duration.ofSeconds(90);
    private static final Logger log = Logger.getLogger(OpenFiles.class);

    private final IndexSource indexes;
    private final Opening opening;
    private final LongFunction<String> names;
    private final SampleReaders readers;
    private final StalledFiles stalled;
    private final SteadyClock nanos;

    // Guarded by this.
    private final LinkedHashMap<Key, Entry> open = new LinkedHashMap<>(32, 0.75f, /* accessOrder= */ true);

    /** Opens a file by its id, wherever it is. */
    interface Opening {
        HeldFile open(long fileId) throws IOException;
    }

    /** Opens the samples of a file by its container. */
    interface SampleReaders {
        SampleReader open(MediaPlace place, ByteSource source, MediaIndex index) throws IOException;
    }

    /** A counter that never steps, in nanoseconds. */
    interface SteadyClock {
        long nanos();
    }

    private record Key(long fileId, String fingerprint) {}

    private static final class Entry {
        final OpenMedia media;
        long usedNanos;

        Entry(OpenMedia media, long usedNanos) {
            this.media = media;
            this.usedNanos = usedNanos;
        }
    }

    /** Work on an open file. */
    interface Work<T> {
        T on(OpenMedia media) throws IOException, InterruptedException;
    }

    /** @param opening throws a {@code StationException} when the file cannot be had now */
    OpenFiles(
            IndexSource indexes,
            Opening opening,
            LongFunction<String> names,
            SampleReaders readers,
            StalledFiles stalled,
            SteadyClock nanos) {
        this.stalled = stalled;
        this.names = names;
        this.indexes = indexes;
        this.opening = opening;
        this.readers = readers;
        this.nanos = nanos;
    }

    /**
     * Runs {@code work} on an event's file.
     *
     * @throws MediaGoneException when the file is gone, or does not answer, or its bytes are not the ones the event was planned from
     */
    <T> T with(PlayoutEvent.Content.Media content, Work<T> work) throws IOException, InterruptedException {
        if (stalled.holds(content.fileId())) {
            throw new MediaGoneException(NO_ANSWER);
        }
        try {
            return entered(new Key(content.fileId(), content.fingerprint()), work);
        } finally {
            stalled.answered(content.fileId());
        }
    }

    /** Notes that somebody has waited for this file's bytes for too long; until they come, others do not wait for them. */
    void stalled(long fileId) {
        stalled.stalled(fileId);
    }

    private <T> T entered(Key key, Work<T> work) throws IOException, InterruptedException {
        OpenMedia media = entered(key);
        try {
            media.requireUnchanged();
            return work.on(media);
        } catch (IOException e) {
            drop(key, media);
            if (e instanceof RemoteFileChangedException) {
                indexes.doubt(key.fileId());
            }
            throw e;
        } finally {
            leave(media);
        }
    }

    private OpenMedia entered(Key key) throws IOException {
        synchronized (this) {
            Entry entry = open.get(key);
            if (entry != null && entry.media.enter()) {
                entry.usedNanos = nanos.nanos();
                return entry.media;
            }
        }
        OpenMedia opened = opened(key);
        opened.enter();
        keep(key, opened);
        return opened;
    }

    private OpenMedia opened(Key key) throws IOException {
        MediaIndex index = indexes.stored(key.fileId(), key.fingerprint())
                .orElseThrow(() -> new MediaGoneException("it is not the file it was when it was planned"));
        try {
            HeldFile file = opening.open(key.fileId());
            try {
                if (!Fingerprint.of(file.bytes()).equals(key.fingerprint())) {
                    indexes.doubt(key.fileId());
                    throw new MediaGoneException("it was replaced after it was planned");
                }
                OpenMedia.ReaderOpening samples = () -> readers.open(file.place(), file.bytes(), index);
                return new OpenMedia(nameOf(key.fileId()), index, file, samples);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new MediaGoneException("it is not there", e);
        }
    }

    private void keep(Key key, OpenMedia media) {
        List<OpenMedia> leaving = new ArrayList<>();
        synchronized (this) {
            Entry before = open.put(key, new Entry(media, nanos.nanos()));
            if (before != null) {
                leaving.add(before.media);
            }
            Iterator<Entry> oldest = open.values().iterator();
            while (open.size() > MOST_OPEN && oldest.hasNext()) {
                leaving.add(oldest.next().media);
                oldest.remove();
            }
        }
        leaving.forEach(OpenFiles::leave);
    }

    private void drop(Key key, OpenMedia media) {
        synchronized (this) {
            Entry entry = open.get(key);
            if (entry == null || entry.media != media) {
                return;
            }
            open.remove(key);
        }
        leave(media);
    }

    /** What the file is called, for the log. */
    String nameOf(long fileId) {
        try {
            return names.apply(fileId);
        } catch (StationException e) {
            return "file " + fileId + ", which has left the catalog";
        }
    }

    /** Closes what was not asked for lately. */
    void closeIdle() {
        List<OpenMedia> leaving = new ArrayList<>();
        long limit = nanos.nanos() - IDLE.toNanos();
        synchronized (this) {
            for (Iterator<Map.Entry<Key, Entry>> each = open.entrySet().iterator(); each.hasNext(); ) {
                Entry entry = each.next().getValue();
                if (entry.usedNanos - limit < 0) {
                    leaving.add(entry.media);
                    each.remove();
                }
            }
        }
        leaving.forEach(OpenFiles::leave);
    }

    synchronized int count() {
        return open.size();
    }

    @Override
    public void close() {
        List<OpenMedia> leaving;
        synchronized (this) {
            leaving = open.values().stream().map(entry -> entry.media).toList();
            open.clear();
        }
        leaving.forEach(OpenFiles::leave);
    }

    private static void leave(OpenMedia media) {
        try {
            media.leave();
        } catch (IOException e) {
            log.debugf(e, "Closing %s failed", media.name());
        }
    }
}
