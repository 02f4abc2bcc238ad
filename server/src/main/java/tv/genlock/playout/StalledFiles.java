package tv.genlock.playout;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * Files whose reading has not come back: a dead network share or a dying disk holds whoever touches it, for minutes or for ever.
 * As long as that lasts nobody else is sent after them. Where two files of a library hang, all of the library is spared, because
 * its disk is what hangs. Any thread.
 */
final class StalledFiles {
    private static final int ENOUGH = 2;
    /** Of a file that had left the catalog when it turned out to hang. */
    private static final long NO_LIBRARY = -1;

    private final LongFunction<OptionalLong> libraries;
    /** The library of each file that hangs, as it was then. */
    private final Map<Long, Long> hanging = new ConcurrentHashMap<>();

    /** @param libraries the library of a file, empty when the catalog does not know it; must not touch the file */
    StalledFiles(LongFunction<OptionalLong> libraries) {
        this.libraries = libraries;
    }

    void stalled(long fileId) {
        hanging.put(fileId, libraries.apply(fileId).orElse(NO_LIBRARY));
    }

    /** Reading it has come back, whatever it brought. */
    void answered(long fileId) {
        if (!hanging.isEmpty()) {
            hanging.remove(fileId);
        }
    }

    /** Whether the file should not be touched now. */
    boolean holds(long fileId) {
        return !hanging.isEmpty() && (hanging.containsKey(fileId) || libraryHangs(fileId));
    }

    private boolean libraryHangs(long fileId) {
        OptionalLong library = hanging.size() < ENOUGH ? OptionalLong.empty() : libraries.apply(fileId);
        return library.isPresent()
                && hanging.values().stream()
                                .filter(other -> other == library.getAsLong())
                                .count()
                        >= ENOUGH;
    }
}
