package tv.genlock.source;

import java.util.HashSet;
import java.util.Set;

/**
 * What somebody wants of a scan beyond the usual.
 *
 * @param consent a person said that what is missing is gone
 * @param sweep compares everything, in place of asking for changes alone
 * @param libraries ids of those to read; empty for all
 */
record ScanWish(boolean consent, boolean sweep, Set<Long> libraries) {
    /** What a clock or a server wishes. */
    static final ScanWish USUAL = new ScanWish(false, false, Set.of());

    ScanWish {
        libraries = Set.copyOf(libraries);
    }

    /** Both wishes in one scan. */
    ScanWish and(ScanWish other) {
        Set<Long> both = new HashSet<>(libraries);
        both.addAll(other.libraries);
        boolean all = libraries.isEmpty() || other.libraries.isEmpty();
        return new ScanWish(consent || other.consent, sweep || other.sweep, all ? Set.of() : both);
    }
}
