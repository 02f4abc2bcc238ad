package tv.genlock.media.remote;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of remote files in memory, shared by all of them and bounded in bytes; the least recently used leaves first. A
 * block on its way is there already, as a future, so that many who want it cost one fetch. Thread-safe; never waits.
 *
 * <p>{@link #BLOCK_BYTES} is what a gigabit brings in 2 ms and a film of 5 Mb/s plays in 0.4 s: small enough that looking at a
 * header does not cost a second of a slow line, large enough that its tables take few of them.
 */
public final class BlockCache {
    static final int BLOCK_BYTES = 256 << 10;

    private final long mostBytes;

    // Guarded by this.
    private final LinkedHashMap<Key, CompletableFuture<byte[]>> blocks = new LinkedHashMap<>(64, 0.75f, true);

    private record Key(Object file, long number) {}

    /** One block to be fetched by whoever claimed it. */
    record Claim(long number, CompletableFuture<byte[]> coming) {}

    /** @param mostBytes held in full blocks; blocks on their way may exceed it for as long as they are */
    public BlockCache(long mostBytes) {
        this.mostBytes = Math.max(mostBytes, 4L * BLOCK_BYTES);
    }

    /** The block, there or on its way; null when nobody has asked for it. */
    synchronized @Nullable CompletableFuture<byte[]> find(Object file, long number) {
        return blocks.get(new Key(file, number));
    }

    /**
     * Makes the caller the one who fetches: block {@code first} and those behind it, up to the first that is there or on its
     * way. Every claim must be completed or {@linkplain #fail failed}. Empty when {@code first} is there meanwhile.
     */
    synchronized List<Claim> claim(Object file, long first, long most) {
        List<Claim> claims = new ArrayList<>();
        for (long number = first; number < first + most; number++) {
            Key key = new Key(file, number);
            if (blocks.containsKey(key)) {
                break;
            }
            CompletableFuture<byte[]> coming = new CompletableFuture<>();
            blocks.put(key, coming);
            claims.add(new Claim(number, coming));
        }
        evict();
        return claims;
    }

    private void evict() {
        long excess = (long) blocks.size() * BLOCK_BYTES - mostBytes;
        Iterator<Map.Entry<Key, CompletableFuture<byte[]>>> oldest =
                blocks.entrySet().iterator();
        while (excess > 0 && oldest.hasNext()) {
            if (oldest.next().getValue().isDone()) {
                oldest.remove();
                excess -= BLOCK_BYTES;
            }
        }
    }

    /** Gives a claim up: those who wait get the failure, those who come later may try again. */
    void fail(Object file, Claim claim, Throwable failure) {
        synchronized (this) {
            blocks.remove(new Key(file, claim.number()), claim.coming());
        }
        claim.coming().completeExceptionally(failure);
    }

    /** How many blocks are held or on their way. */
    synchronized int count() {
        return blocks.size();
    }
}
