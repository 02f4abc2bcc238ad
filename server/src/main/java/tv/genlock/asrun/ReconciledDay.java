package tv.genlock.asrun;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;

/**
 * What was planned for one broadcast day of a channel beside what aired.
 *
 * @param entries of the schedule; their time has the breaks in it
 * @param breaks pieces of breaks
 */
public record ReconciledDay(long channelId, LocalDate day, Tally entries, Tally breaks) {
    /**
     * Sums over rows of the log.
     *
     * @param outcomes how many rows of each
     * @param discrepancies how many rows of each
     * @param plannedTicks how long they were to air
     * @param airedTicks how long they aired
     * @param startErrorTicks the most that one that aired began off its time
     */
    public record Tally(
            Map<Outcome, Integer> outcomes,
            Map<Discrepancy, Integer> discrepancies,
            long plannedTicks,
            long airedTicks,
            long startErrorTicks) {
        public static final Tally NONE = new Tally(Map.of(), Map.of(), 0, 0, 0);

        public Tally {
            outcomes = Map.copyOf(outcomes);
            discrepancies = Map.copyOf(discrepancies);
        }

        /** Rows, each of which was planned. */
        public int rows() {
            return outcomes.values().stream().mapToInt(count -> count).sum();
        }

        /** Rows that did not go as planned. */
        public int differing() {
            return discrepancies.values().stream().mapToInt(count -> count).sum();
        }

        /** With {@code count} more rows, all of one outcome and discrepancy. */
        public Tally with(
                int count,
                Outcome outcome,
                Optional<Discrepancy> discrepancy,
                long planned,
                long aired,
                long startError) {
            Map<Outcome, Integer> became = new EnumMap<>(Outcome.class);
            became.putAll(outcomes);
            became.merge(outcome, count, Integer::sum);
            Map<Discrepancy, Integer> differs = new EnumMap<>(Discrepancy.class);
            differs.putAll(discrepancies);
            discrepancy.ifPresent(one -> differs.merge(one, count, Integer::sum));
            return new Tally(
                    became, differs, plannedTicks + planned, airedTicks + aired, Math.max(startErrorTicks, startError));
        }
    }
}
