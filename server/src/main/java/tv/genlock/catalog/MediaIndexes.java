package tv.genlock.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tv.genlock.bytes.FileLocation;
import tv.genlock.bytes.HeldFile;
import tv.genlock.catalog.store.IndexStore;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;
import tv.genlock.media.Fingerprint;
import tv.genlock.media.MediaIndex;
import tv.genlock.media.remote.RemoteFileChangedException;
import tv.genlock.problem.StationException;
import tv.genlock.settings.Settings;

/**
 * The media indexes of files: made when first asked for, stored, and kept in memory up to a number of bytes.
 *
 * <p>An index holds as long as its file is the same. Size and time of change are compared at each request (one stat call; nothing is
 * asked of a media server, which is believed until its file is opened to air); when they differ, or whoever read it {@linkplain #doubt doubts} it, the {@link Fingerprint} decides. Asked for by many at once, an index is made once. Any thread.
 */
@Singleton
public final class MediaIndexes {
    private static final Logger log = Logger.getLogger(MediaIndexes.class);

    /** Mostly they wait for a disk; one that hangs holds its own. */
    private static final int THREADS = 8;

    private static final int MOST_WAITING = 1_024;

    private final Catalog catalog;
    private final FileLocations locations;
    private final IndexStore store;
    private final IndexMaker maker;
    private final StationEvents events;
    private final InstantSource clock;
    private final Cache<Long, Held> held;
    /** Files of media servers that are not what their index says. */
    private final Set<Long> doubted = ConcurrentHashMap.newKeySet();
    /** Indexes being made now, by file id. */
    private final Map<Long, CompletableFuture<Held>> making = new ConcurrentHashMap<>();

    /** Their own, because a viewer's thread ends with its viewer, and what it reads would be closed for all who wait for it. */
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("genlock-indexes-", 1).factory());

    /** What tells without reading a file that it may be another one; a media server's is what it said when it was last read. */
    private record Stamp(String where, long sizeBytes, long modifiedAtMillis) {
        static Stamp of(MediaFile file, FileLocation location) throws IOException {
            return switch (location) {
                case FileLocation.Local(Path path) -> {
                    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                    yield new Stamp(
                            path.toString(),
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis());
                }
                case FileLocation.Remote remote ->
                    new Stamp(
                            remote.toString(),
                            file.sizeBytes(),
                            file.modifiedAt().toEpochMilli());
            };
        }
    }

    private record Held(Stamp stamp, MediaIndex index) {
        int bytes() {
            return 512 + index.keyframes().count() * 17 + index.audio().size() * 256;
        }
    }

    @Inject
    public MediaIndexes(
            Catalog catalog,
            FileLocations locations,
            IndexStore store,
            IndexMaker maker,
            StationEvents events,
            InstantSource clock,
            Settings settings) {
        this.catalog = catalog;
        this.locations = locations;
        this.store = store;
        this.maker = maker;
        this.events = events;
        this.clock = clock;
        this.threads.allowCoreThreadTimeOut(true);
        this.held = Caffeine.newBuilder()
                .maximumWeight(settings.indexCacheBytes())
                .weigher((Long _, Held entry) -> entry.bytes())
                .build();
    }

    /**
     * The index of the file as it is now.
     *
     * @throws tv.genlock.media.MediaFormatException when the file cannot be used
     * @throws IOException when it cannot be read now
     * @throws StationException when there is no such file, or it may not be read
     */
    public MediaIndex index(long fileId) throws IOException {
        MediaFile file = catalog.file(fileId);
        FileLocation location = locations.of(file);
        Stamp stamp = Stamp.of(file, location);
        Held known = held.getIfPresent(fileId);
        if (known != null && known.stamp().equals(stamp)) {
            return known.index();
        }
        if (known != null) {
            doubted.add(fileId);
        }
        return once(file, location, stamp).index();
    }

    /** The file is not what its index says: its bytes are looked at when it is next asked for. */
    public void doubt(long fileId) {
        doubted.add(fileId);
        held.invalidate(fileId);
        locations.forget(catalog.file(fileId));
    }

    /** The index made from the bytes with this fingerprint, if it is known; never makes one and never looks at the file. */
    public Optional<MediaIndex> stored(long fileId, String fingerprint) {
        Held known = held.getIfPresent(fileId);
        return known != null && known.index().fingerprint().equals(fingerprint)
                ? Optional.of(known.index())
                : store.index(fileId).filter(index -> index.fingerprint().equals(fingerprint));
    }

    /** Whether {@link #index} would answer without reading through the file, as far as is known. */
    public boolean ready(long fileId) {
        return held.getIfPresent(fileId) != null || store.holds(fileId);
    }

    private Held once(MediaFile file, FileLocation location, Stamp stamp) throws IOException {
        try {
            return making.computeIfAbsent(file.id(), _ -> begin(file, location, stamp))
                    .get();
        } catch (RejectedExecutionException e) {
            throw new IOException("too many files are being read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the file was being read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    private CompletableFuture<Held> begin(MediaFile file, FileLocation location, Stamp stamp) {
        CompletableFuture<Held> coming = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                Held made = load(file, location, stamp);
                held.put(file.id(), made);
                coming.complete(made);
            } catch (IOException | RuntimeException | Error e) {
                coming.completeExceptionally(e);
            } finally {
                making.remove(file.id());
            }
        });
        return coming;
    }

    private Held load(MediaFile file, FileLocation location, Stamp stamp) throws IOException {
        if (location instanceof FileLocation.Remote && !doubted.contains(file.id())) {
            Optional<MediaIndex> stored = store.index(file.id());
            if (stored.isPresent()) {
                return new Held(stamp, stored.get());
            }
        }
        MediaIndex index;
        try (HeldFile open = locations.open(file)) {
            String fingerprint = Fingerprint.of(open.bytes());
            Optional<MediaIndex> stored =
                    store.index(file.id()).filter(known -> known.fingerprint().equals(fingerprint));
            index = stored.isPresent() ? stored.get() : made(file, open);
        } catch (RemoteFileChangedException e) {
            locations.forget(file);
            throw e;
        }
        doubted.remove(file.id());
        keep(() -> correctLength(file, index));
        return new Held(stamp, index);
    }

    private MediaIndex made(MediaFile file, HeldFile open) throws IOException {
        MediaIndex index = maker.make(open);
        keep(() -> store.put(file.id(), index, clock.millis()));
        return index;
    }

    private void correctLength(MediaFile file, MediaIndex index) {
        if (store.correctLength(file.id(), index, clock.millis())) {
            catalog.sourceOf(file.id()).ifPresent(id -> events.publish(new StationEvent.CatalogChanged(id)));
        }
    }

    /** A full disk must not take a channel off the air: the index is good, only not kept. The database has told. */
    private static void keep(Runnable writing) {
        try {
            writing.run();
        } catch (StationException e) {
            log.debugf("What was learned of a file could not be stored: %s", e.getMessage());
        }
    }
}
