package tv.genlock.media.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.ByteSource;

/**
 * A file on an HTTP server, read by ranges through the station's {@link BlockCache}.
 *
 * <p>Thought in round trips. Opening is one: the first block, whose answer tells size and version. A read that wants many bytes
 * fetches them with one request. Reading on where the last fetch ended makes the next one four times as long, up to 4 MiB,
 * and from then on the next stretch is on its way before it is wanted; a jump begins small again. Who {@linkplain #announce announces} what it
 * will read, in several places, waits for one round trip rather than one each.
 *
 * <p>The version (size, ETag or Last-Modified) is compared with every answer: bytes of two versions never mix, a changed file is
 * a {@link RemoteFileChangedException}. A server without ranges is refused. Thread-safe.
 */
public final class RemoteByteSource implements ByteSource {
    private static final int GROWTH = 4;
    private static final int LONGEST_AHEAD = 16;
    private static final int MOST_AT_ONCE = 32;

    private final RemoteOrigin origin;
    private final String pathAndQuery;
    private final BlockCache cache;
    private final RemoteVersion version;
    private final FileKey key;
    private final ReentrantLock planning = new ReentrantLock();
    private long fetchedTo; // block behind the last fetch; guarded by planning
    private int ahead = 1; // blocks the last fetch was good for; guarded by planning
    private volatile boolean closed;
    private volatile @Nullable IOException failure;

    private record FileKey(String origin, String pathAndQuery, RemoteVersion version) {}

    private RemoteByteSource(RemoteOrigin origin, String pathAndQuery, BlockCache cache, RemoteVersion version) {
        this.origin = origin;
        this.pathAndQuery = pathAndQuery;
        this.cache = cache;
        this.version = version;
        this.key = new FileKey(origin.toString(), pathAndQuery, version);
    }

    /**
     * Asks the server for the file's beginning.
     *
     * @param pathAndQuery as {@link RemoteOrigin#get} takes it
     * @throws RemoteException when it cannot be had
     */
    public static RemoteByteSource open(RemoteOrigin origin, String pathAndQuery, BlockCache cache) throws IOException {
        Beginning beginning = new Beginning();
        try {
            origin.stream(pathAndQuery, Map.of("Range", "bytes=0-" + (BlockCache.BLOCK_BYTES - 1)), beginning);
        } catch (RemoteException e) {
            // RFC 9110 §15.5.17: no byte of an empty file can be had.
            throw e.status() == 416 ? new IOException("the file is empty", e) : e;
        }
        RemoteVersion version = beginning.version();
        RemoteByteSource source = new RemoteByteSource(origin, pathAndQuery, cache, version);
        byte[] first = beginning.bytes();
        if (version.size() > 0 && first.length == RangeFetch.blockLength(version.size(), 0)) {
            for (BlockCache.Claim claim : cache.claim(source.key, 0, 1)) {
                claim.coming().complete(first);
            }
            source.fetchedTo = 1;
        }
        return source;
    }

    /** The same version of the file, opened once more without asking its server; each is closed by itself. */
    public RemoteByteSource another() {
        return new RemoteByteSource(origin, pathAndQuery, cache, version);
    }

    @Override
    public long size() {
        return version.size();
    }

    @Override
    public boolean isDistant() {
        return true;
    }

    @Override
    public void announce(long position, long count) {
        if (closed || count <= 0 || position >= version.size()) {
            return;
        }
        long end = Math.min(version.size(), position + Math.min(count, (long) LONGEST_AHEAD * BlockCache.BLOCK_BYTES));
        long last = (end - 1) / BlockCache.BLOCK_BYTES;
        long number = position / BlockCache.BLOCK_BYTES;
        while (number <= last) {
            List<BlockCache.Claim> claims = cache.claim(key, number, last - number + 1);
            start(claims);
            number += Math.max(1, claims.size());
        }
    }

    @Override
    public int read(long position, ByteBuffer destination) throws IOException {
        if (closed) {
            throw new IOException("the file is closed");
        }
        if (position >= version.size()) {
            return -1;
        }
        if (!destination.hasRemaining()) {
            return 0;
        }
        long number = position / BlockCache.BLOCK_BYTES;
        long wantedTo = Math.ceilDiv(position + destination.remaining(), (long) BlockCache.BLOCK_BYTES);
        byte[] block = noted(number, wantedTo);
        int from = (int) (position % BlockCache.BLOCK_BYTES);
        int count = Math.min(destination.remaining(), block.length - from);
        destination.put(block, from, count);
        return count;
    }

    private byte[] noted(long number, long wantedTo) throws IOException {
        try {
            byte[] block = await(number, block(number, wantedTo));
            failure = null;
            return block;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why the last read failed; empty when it did not. For those whose bytes are read by another process. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The block, asked for now if nobody has. */
    private CompletableFuture<byte[]> block(long number, long wantedTo) {
        while (true) {
            CompletableFuture<byte[]> there = cache.find(key, number);
            if (there != null) {
                readAhead(number);
                return there;
            }
            List<BlockCache.Claim> claims = fetch(number, length(number, wantedTo));
            if (!claims.isEmpty()) {
                return claims.getFirst().coming();
            }
        }
    }

    /** How many blocks a fetch that begins here asks for. */
    private long length(long number, long wantedTo) {
        planning.lock();
        try {
            ahead = number == fetchedTo ? Math.min(LONGEST_AHEAD, ahead * GROWTH) : 1;
            return Math.clamp(wantedTo - number, ahead, MOST_AT_ONCE);
        } finally {
            planning.unlock();
        }
    }

    /** Fetches what follows when reading has come near the end of what was fetched. */
    private void readAhead(long number) {
        long from;
        planning.lock();
        try {
            boolean near = number < fetchedTo && number >= fetchedTo - Math.max(1, ahead / 2);
            if (ahead < LONGEST_AHEAD || !near || fetchedTo >= blocks()) {
                return;
            }
            from = fetchedTo;
        } finally {
            planning.unlock();
        }
        fetch(from, LONGEST_AHEAD);
    }

    private long blocks() {
        return Math.ceilDiv(version.size(), (long) BlockCache.BLOCK_BYTES);
    }

    /** Begins to fetch what nobody has yet; empty when somebody was quicker. */
    private List<BlockCache.Claim> fetch(long number, long count) {
        List<BlockCache.Claim> claims = cache.claim(key, number, Math.min(count, blocks() - number));
        planning.lock();
        try {
            fetchedTo = number + Math.max(1, claims.size());
        } finally {
            planning.unlock();
        }
        start(claims);
        return claims;
    }

    private void start(List<BlockCache.Claim> claims) {
        if (!claims.isEmpty()) {
            var fetch = new RangeFetch(origin, pathAndQuery, version, cache, key, claims);
            Thread.ofVirtual().name("genlock-range").start(fetch::run);
        }
    }

    private byte[] await(long number, CompletableFuture<byte[]> coming) throws IOException {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("block " + number + " cannot be had", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var stopped = new InterruptedIOException("stopped while waiting for a remote file");
            stopped.initCause(e);
            throw stopped;
        }
    }

    /** Blocks already read stay in the cache; what is on its way arrives there. */
    @Override
    public void close() {
        closed = true;
    }

    /** The first block of a file whose size is not known yet. */
    private static final class Beginning implements BodySink {
        private final CollectedBody body = new CollectedBody(BlockCache.BLOCK_BYTES);
        private @Nullable RemoteVersion version;

        @Override
        public void begins(int status, HttpHeaders headers) throws IOException {
            version = RemoteVersion.of(status, headers).version();
            body.begins(status, headers);
        }

        @Override
        public void takes(ByteBuffer bytes) throws IOException {
            body.takes(bytes);
        }

        RemoteVersion version() {
            RemoteVersion told = version;
            if (told == null) {
                throw new IllegalStateException("no answer came");
            }
            return told;
        }

        byte[] bytes() {
            return body.answer().body();
        }
    }
}
