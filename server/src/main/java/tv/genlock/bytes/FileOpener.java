package tv.genlock.bytes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.remote.BlockCache;
import tv.genlock.media.remote.RemoteByteSource;

/**
 * Opens media files wherever they are. What all remote files share is here: one bounded cache of their blocks, and the
 * {@link ByteDoor} through which other processes read them, which opens with the first of them. Any thread; blocks.
 */
public final class FileOpener implements AutoCloseable {
    private static final int PART_OF_MEMORY = 10;
    private static final long MOST_CACHED_BYTES = 96L << 20;
    private static final int MOST_RECENT = 64;
    /** Where half of all files have their tables, and the fingerprint its second half. */
    private static final int TAIL_BYTES = 1 << 20;
    /** Planned, indexed, opened to air: a tune-in opens a file several times within this time, and its server is asked once. */
    private static final Duration RECENT = Duration.ofSeconds(10);

    private final BlockCache blocks;
    private final Cache<FileLocation.Remote, RemoteByteSource> recent = Caffeine.newBuilder()
            .maximumSize(MOST_RECENT)
            .expireAfterWrite(RECENT)
            .build();

    private @Nullable ByteDoor door; // guarded by this
    private boolean closed; // guarded by this

    /** @param cacheBytes for the blocks of remote files */
    public FileOpener(long cacheBytes) {
        this.blocks = new BlockCache(cacheBytes);
    }

    /** With a cache that fits a process of this much memory. */
    public static FileOpener within(long heapBytes) {
        return new FileOpener(Math.min(MOST_CACHED_BYTES, heapBytes / PART_OF_MEMORY));
    }

    /** The caller closes it. */
    public HeldFile open(FileLocation location) throws IOException {
        return switch (location) {
            case FileLocation.Local local -> HeldFile.of(local.path());
            case FileLocation.Remote remote -> {
                RemoteByteSource bytes = source(remote);
                yield new HeldFile.Lent(bytes, door().lend(bytes));
            }
        };
    }

    private RemoteByteSource source(FileLocation.Remote remote) throws IOException {
        RemoteByteSource asked = recent.getIfPresent(remote);
        if (asked == null) {
            asked = RemoteByteSource.open(remote.origin(), remote.pathAndQuery(), blocks);
            asked.announce(Math.max(0, asked.size() - TAIL_BYTES), TAIL_BYTES);
            recent.put(remote, asked);
        }
        return asked.another();
    }

    /** Forgets what the server last said of a file: it is another one now. */
    public void forget(FileLocation location) {
        if (location instanceof FileLocation.Remote remote) {
            recent.invalidate(remote);
        }
    }

    private synchronized ByteDoor door() throws IOException {
        if (closed) {
            throw new IOException("the station is closing");
        }
        ByteDoor opened = door;
        if (opened == null) {
            opened = new ByteDoor();
            door = opened;
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (door != null) {
            door.close();
        }
    }
}
