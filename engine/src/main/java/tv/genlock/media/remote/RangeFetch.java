package tv.genlock.media.remote;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * One range of a file on its way into blocks. A connection that breaks is taken up again where it stopped, as long as each
 * brings something, and {@link #FRUITLESS} times when it does not. Each block is handed on as soon as it is full.
 */
final class RangeFetch implements BodySink {
    private static final int FRUITLESS = 2;

    private final RemoteOrigin origin;
    private final String pathAndQuery;
    private final RemoteVersion version;
    private final BlockCache cache;
    private final Object file;
    private final List<BlockCache.Claim> claims;
    private final long end;

    private int filling;
    private byte[] block;
    private int filled;

    /** @param claims neighbours in ascending order, at least one */
    RangeFetch(
            RemoteOrigin origin,
            String pathAndQuery,
            RemoteVersion version,
            BlockCache cache,
            Object file,
            List<BlockCache.Claim> claims) {
        this.origin = origin;
        this.pathAndQuery = pathAndQuery;
        this.version = version;
        this.cache = cache;
        this.file = file;
        this.claims = claims;
        this.end = Math.min(version.size(), (claims.getLast().number() + 1) * BlockCache.BLOCK_BYTES);
        this.block = new byte[blockLength(version.size(), claims.getFirst().number())];
    }

    static int blockLength(long size, long number) {
        return Math.toIntExact(Math.min(BlockCache.BLOCK_BYTES, size - number * BlockCache.BLOCK_BYTES));
    }

    /** Fetches; every claim has its bytes or its failure afterwards. */
    void run() {
        try {
            fetch();
        } catch (IOException | RuntimeException e) {
            for (BlockCache.Claim claim : claims.subList(filling, claims.size())) {
                cache.fail(file, claim, e);
            }
        }
    }

    private void fetch() throws IOException {
        int fruitless = 0;
        while (position() < end) {
            long before = position();
            try {
                origin.stream(pathAndQuery, Map.of("Range", "bytes=" + before + "-" + (end - 1)), this);
                if (position() < end && position() == before) {
                    throw new IOException("its server sends nothing of what was asked for");
                }
            } catch (RemoteException e) {
                fruitless = position() > before ? 0 : fruitless + 1;
                if (e.status() == 416) {
                    throw new RemoteFileChangedException();
                }
                boolean broken =
                        e.kind() == RemoteException.Kind.UNREACHABLE || e.kind() == RemoteException.Kind.TIMED_OUT;
                if (!broken || fruitless >= FRUITLESS) {
                    throw e;
                }
            }
        }
    }

    private long position() {
        return filling == claims.size() ? end : claims.get(filling).number() * BlockCache.BLOCK_BYTES + filled;
    }

    @Override
    public void begins(int status, HttpHeaders headers) throws IOException {
        RemoteVersion.Part part = RemoteVersion.of(status, headers);
        if (!part.version().equals(version)) {
            throw new RemoteFileChangedException();
        }
        if (part.from() != position()) {
            throw new IOException("its server sends another part than was asked for");
        }
    }

    @Override
    public void takes(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (filling == claims.size()) {
                throw new IOException("its server sends more than was asked for");
            }
            int count = Math.min(bytes.remaining(), block.length - filled);
            bytes.get(block, filled, count);
            filled += count;
            if (filled == block.length) {
                next();
            }
        }
    }

    private void next() {
        claims.get(filling).coming().complete(block);
        filling++;
        filled = 0;
        if (filling < claims.size()) {
            block = new byte[blockLength(version.size(), claims.get(filling).number())];
        }
    }
}
