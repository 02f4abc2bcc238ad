package tv.genlock.asrun;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import tv.genlock.media.Ticks;

/**
 * What was seen while entries aired: how many watched, and what went wrong. Kept until the entry's rows are written. Any thread;
 * bounded, whatever is told.
 */
final class Witnesses {
    private static final int MOST_TROUBLED = 1_000;
    private static final int MOST_TROUBLES = 20;
    /** A day of samples, one a minute. */
    private static final int MOST_SAMPLES = 24 * 60;
    /** Samples are a minute apart: one of them lies so near to any moment. */
    private static final long NEAR_TICKS = 30 * Ticks.PER_SECOND;

    /** By entry. */
    private final Map<Long, Set<Trouble>> troubles = new ConcurrentHashMap<>();
    /** By entry, in order. */
    private final Map<Long, List<Sample>> samples = new ConcurrentHashMap<>();

    private record Trouble(long startTicks, String reason) {}

    private record Sample(long ticks, int viewers) {}

    /**
     * Something stood in for a piece of the playout log.
     *
     * @param startTicks of the piece, air time
     */
    void trouble(long entryId, long startTicks, String reason) {
        if (troubles.size() < MOST_TROUBLED || troubles.containsKey(entryId)) {
            troubles.merge(entryId, Set.of(new Trouble(startTicks, reason)), Witnesses::joined);
        }
    }

    private static Set<Trouble> joined(Set<Trouble> known, Set<Trouble> more) {
        Set<Trouble> all = new LinkedHashSet<>(known);
        all.addAll(more);
        return all.size() > MOST_TROUBLES ? known : all;
    }

    /** So many watched an entry at {@code ticks}. */
    void watching(long entryId, long ticks, int viewers) {
        samples.merge(entryId, List.of(new Sample(ticks, viewers)), (known, more) -> {
            List<Sample> all = new ArrayList<>(known);
            all.addAll(more);
            return all.size() > MOST_SAMPLES ? known : all;
        });
    }

    /** What went wrong in pieces of an entry whose start is wanted, for a person. */
    List<String> troubles(long entryId, LongPredicate start) {
        return troubles.getOrDefault(entryId, Set.of()).stream()
                .filter(trouble -> start.test(trouble.startTicks()))
                .map(Trouble::reason)
                .distinct()
                .toList();
    }

    /** The most that watched at any moment of [{@code fromTicks}, {@code toTicks}) of an entry. */
    int viewers(long entryId, long fromTicks, long toTicks) {
        return samples.getOrDefault(entryId, List.of()).stream()
                .filter(sample -> sample.ticks() >= fromTicks - NEAR_TICKS && sample.ticks() < toTicks + NEAR_TICKS)
                .mapToInt(Sample::viewers)
                .max()
                .orElse(0);
    }

    /** Forgets entries whose rows are written. */
    void forget(Set<Long> entryIds) {
        troubles.keySet().removeAll(entryIds);
        samples.keySet().removeAll(entryIds);
    }
}
