package tv.genlock.media.breaks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.Ticks;

/**
 * Finds the moments at which it is black and silent at once. Either alone is no sign: scenes end in black under music, and people pause.
 * Pictures and sound fade at slightly different times, so the two need not overlap to the frame.
 *
 * <p>What lies near the beginning or the end of the programme is no break, and of two moments close together the surer one stays.
 */
public final class BreakFinder {
    /** How far apart black and silence may be and still belong together. */
    private static final long TOLERANCE_TICKS = Ticks.PER_SECOND / 4;
    /** Nobody wants to be interrupted when it has just begun, or is nearly over. */
    private static final long FROM_ENDS_TICKS = 90 * Ticks.PER_SECOND;

    private static final long APART_TICKS = 60 * Ticks.PER_SECOND;
    /** Short programmes are measured by their length. */
    private static final int SHARE_OF_ENDS = 10;

    private static final int SHARE_APART = 20;
    private static final int MOST = 100;

    private static final double LEAST_CONFIDENCE = 0.35;
    private static final double BY_LENGTH = 0.25;
    /** Longer says no more. */
    private static final long LONG_TICKS = Ticks.PER_SECOND;

    private BreakFinder() {}

    /**
     * @param black stretches without a picture, by time
     * @param silent stretches without sound, by time
     * @param durationTicks of the programme
     * @return by time, at most 100
     */
    public static List<BreakCandidate> find(List<Stretch> black, List<Stretch> silent, long durationTicks) {
        long fromEnds = Math.min(FROM_ENDS_TICKS, durationTicks / SHARE_OF_ENDS);
        long apart = Math.min(APART_TICKS, durationTicks / SHARE_APART);
        List<BreakCandidate> all = new ArrayList<>();
        int from = 0;
        for (Stretch dark : black) {
            while (from < silent.size() && silent.get(from).endTicks() + TOLERANCE_TICKS < dark.startTicks()) {
                from++;
            }
            both(dark, silent, from)
                    .filter(one -> one.atTicks() >= fromEnds && one.atTicks() <= durationTicks - fromEnds)
                    .ifPresent(all::add);
        }
        return sparse(all, apart);
    }

    /** Where a dark stretch meets the longest silence about it. */
    private static Optional<BreakCandidate> both(Stretch dark, List<Stretch> silent, int from) {
        Optional<Stretch> longest = silent.stream()
                .skip(from)
                .takeWhile(quiet -> quiet.startTicks() <= dark.endTicks() + TOLERANCE_TICKS)
                .max(Comparator.comparingLong(Stretch::ticks));
        return longest.map(quiet -> {
            long start = Math.max(dark.startTicks(), quiet.startTicks());
            long end = Math.min(dark.endTicks(), quiet.endTicks());
            double confidence = LEAST_CONFIDENCE + BY_LENGTH * share(dark) + BY_LENGTH * share(quiet);
            return new BreakCandidate((start + end) / 2, confidence);
        });
    }

    private static double share(Stretch stretch) {
        return Math.min(LONG_TICKS, stretch.ticks()) / (double) LONG_TICKS;
    }

    /** The surest first, each one far enough from those before it. */
    private static List<BreakCandidate> sparse(List<BreakCandidate> all, long apart) {
        List<BreakCandidate> kept = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingDouble(BreakCandidate::confidence)
                        .reversed()
                        .thenComparing(BreakCandidate::atTicks))
                .forEach(one -> {
                    boolean free = kept.stream().allMatch(other -> Math.abs(other.atTicks() - one.atTicks()) >= apart);
                    if (free && kept.size() < MOST) {
                        kept.add(one);
                    }
                });
        kept.sort(Comparator.comparingLong(BreakCandidate::atTicks));
        return List.copyOf(kept);
    }
}
