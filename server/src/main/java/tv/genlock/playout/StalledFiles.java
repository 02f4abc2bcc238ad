package tv.genlock.playout;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * Files whose reading has not come back: a dead network share or a dying disk holds whoever touches it, for minutes or for ever.
 * As long as that lasts nobody else is sent after them. Where two files of a source hang, all of the source is spared, because
 * its disk or server is what hangs. Any thread.
 */
final class StalledFiles {
    private static final int ENOUGH = 2;
    /** Of a file that had left the catalog when it turned out to hang. */
    private static final long NO_SOURCE = -1;

    private final LongFunction<OptionalLong> sources;
    /** The source of each file that hangs, as it was then. */
    private final Map<Long, Long> hanging = new ConcurrentHashMap<>();

    /** @param sources the source of a file, empty when the catalog does not know it; must not touch the file */
    StalledFiles(LongFunction<OptionalLong> sources) {
        this.sources = sources;
    }

    void stalled(long fileId) {
        hanging.put(fileId, sources.apply(fileId).orElse(NO_SOURCE));
    }

    /** Reading it has come back, whatever it brought. */
    void answered(long fileId) {
        if (!hanging.isEmpty()) {
            hanging.remove(fileId);
        }
    }

    /** Whether the file should not be touched now. */
    boolean holds(long fileId) {
        return !hanging.isEmpty() && (hanging.containsKey(fileId) || sourceHangs(fileId));
    }

    private boolean sourceHangs(long fileId) {
        OptionalLong source = hanging.size() < ENOUGH ? OptionalLong.empty() : sources.apply(fileId);
        return source.isPresent()
                && hanging.values().stream()
                                .filter(other -> other == source.getAsLong())
                                .count()
                        >= ENOUGH;
    }
}
