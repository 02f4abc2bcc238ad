package tv.genlock.playout;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;

/**
 * Files whose reading has not come back: a dead network share or a dying disk holds whoever touches it, for minutes or for ever.
 * As long as that lasts nobody else is sent after them. Where two files of a library hang, all of the library is spared, because
 * its disk is what hangs. Any thread.
 */
final class StalledFiles {
    private static final int ENOUGH = 2;

    private final LongUnaryOperator libraries;
    private final Set<Long> files = ConcurrentHashMap.newKeySet();

    /** @param libraries the library of a file; must not touch the file */
    StalledFiles(LongUnaryOperator libraries) {
        this.libraries = libraries;
    }

    void stalled(long fileId) {
        files.add(fileId);
    }

    /** Reading it has come back, whatever it brought. */
    void answered(long fileId) {
        if (!files.isEmpty()) {
            files.remove(fileId);
        }
    }

    /** Whether the file should not be touched now. */
    boolean holds(long fileId) {
        if (files.isEmpty()) {
            return false;
        }
        return files.contains(fileId) || hangs(libraries.applyAsLong(fileId));
    }

    private boolean hangs(long library) {
        return files.size() >= ENOUGH
                && files.stream()
                                .filter(file -> libraries.applyAsLong(file) == library)
                                .count()
                        >= ENOUGH;
    }
}
