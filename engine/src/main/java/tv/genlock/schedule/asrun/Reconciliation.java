package tv.genlock.schedule.asrun;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.asrun.AsRunEvent.Discrepancy;
import tv.genlock.schedule.asrun.AsRunEvent.Outcome;
import tv.genlock.schedule.asrun.AsRunEvent.StartCause;

/** Compares what was planned with what aired. Pure; any thread. */
public final class Reconciliation {
    /** A picture that stands a little longer, or a length known to the second only, is no discrepancy. */
    private static final long GIVE_TICKS = 2 * Ticks.PER_SECOND;

    private Reconciliation() {}

    /** A stretch of air time. */
    public record Span(long startTicks, long endTicks) {
        long overlap(long start, long end) {
            return Math.max(0, Math.min(endTicks, end) - Math.max(startTicks, start));
        }
    }

    /**
     * A piece of the playout log that carried out an entry.
     *
     * @param failure why a card aired in place of media; empty for media
     */
    public record Piece(long startTicks, long ticks, Optional<String> failure) {
        /** The same where a card was to air. */
        public Piece withoutFailure() {
            return new Piece(startTicks, ticks, Optional.empty());
        }
    }

    /**
     * What is known of an entry's airing.
     *
     * @param day the broadcast day on which it was to begin
     * @param itemTicks how long its item lasts
     * @param pieces in order; none when nobody watched
     * @param troubles what went wrong while pictures were made, for a person; often none
     * @param off when the station was not running
     * @param hard whether its block has a hard start and it is the block's first
     * @param piece the piece of a break that {@code entry} stands for; empty for an entry of the schedule
     * @param programmeTicks how much of the item was to air: all of the entry but its breaks
     */
    public record Airing(
            ScheduleEntry entry,
            Optional<AsRunEvent.BreakPiece> piece,
            LocalDate day,
            OptionalLong itemTicks,
            long programmeTicks,
            List<Piece> pieces,
            List<String> troubles,
            Optional<Span> off,
            int viewers,
            boolean hard) {
        public Airing {
            pieces = List.copyOf(pieces);
            troubles = List.copyOf(troubles);
        }
    }

    /** What became of an entry that has ended. */
    public static AsRunEvent of(Airing airing) {
        ScheduleEntry entry = airing.entry();
        long planned = entry.endTicks() - entry.startTicks();
        long missed = airing.off()
                .map(off -> off.overlap(entry.startTicks(), entry.endTicks()))
                .orElse(0L);
        if (missed == planned) {
            return event(airing, entry.startTicks(), 0, skipped());
        }
        boolean startMissed = missed > 0 && airing.off().orElseThrow().startTicks() <= entry.startTicks();
        long start = startMissed ? airing.off().orElseThrow().endTicks() : entry.startTicks();
        long aired = Math.max(0, planned - missed - failedTicks(airing));
        return event(airing, start, aired, verdict(airing, missed, aired));
    }

    private record Verdict(Outcome outcome, Optional<Discrepancy> discrepancy, String note) {}

    private static Verdict skipped() {
        return new Verdict(
                Outcome.SKIPPED, Optional.of(Discrepancy.SKIPPED_LATE_AT_STARTUP), "The station was not running.");
    }

    private static Verdict verdict(Airing airing, long missed, long aired) {
        ScheduleEntry entry = airing.entry();
        if (missed > GIVE_TICKS) {
            return new Verdict(
                    Outcome.PARTIAL,
                    Optional.of(Discrepancy.SKIPPED_TO_CURRENT_TIME),
                    "The station was not running for " + words(missed) + " of it.");
        }
        if (entry.origin().isCard()) {
            return new Verdict(Outcome.COMPLETE, Optional.empty(), entry.reason());
        }
        long in = entry.placing().inTicks();
        Optional<String> failure = airing.pieces().stream()
                .flatMap(piece -> piece.failure().stream())
                .findFirst();
        if (failure.isPresent() && lacks(airing, in, aired)) {
            Outcome outcome = aired == breakTicks(airing) ? Outcome.FAILED : Outcome.PARTIAL;
            return new Verdict(outcome, Optional.of(Discrepancy.FILE_MISSING), failure.get());
        }
        if (!airing.troubles().isEmpty()) {
            return new Verdict(
                    Outcome.FAILED, Optional.of(Discrepancy.FILE_BROKEN), String.join("; ", airing.troubles()));
        }
        if (in > 0 && airing.piece().isEmpty()) {
            return new Verdict(
                    Outcome.PARTIAL,
                    Optional.of(Discrepancy.JOINED_IN_PROGRESS),
                    "It was joined " + words(in) + " after its beginning.");
        }
        long rest = airing.itemTicks().orElse(0) - in - airing.programmeTicks();
        if (rest > GIVE_TICKS) {
            return new Verdict(
                    Outcome.CUT,
                    Optional.of(Discrepancy.CUT_FOR_TIME),
                    words(rest) + " of it did not air: its slot was over.");
        }
        return new Verdict(Outcome.COMPLETE, Optional.empty(), "");
    }

    /** For how long cards stood in for media. Where nobody watched nothing was made, and nothing failed. */
    private static long failedTicks(Airing airing) {
        return airing.entry().origin().isCard()
                ? 0
                : airing.pieces().stream()
                        .filter(piece -> piece.failure().isPresent())
                        .mapToLong(Piece::ticks)
                        .sum();
    }

    /** Whether less of the item aired than there was time for; a card behind its end is no loss. */
    private static boolean lacks(Airing airing, long in, long aired) {
        long whole = airing.itemTicks().orElse(Long.MAX_VALUE) - in;
        long due = Math.min(whole, airing.programmeTicks());
        return aired - breakTicks(airing) + GIVE_TICKS < due;
    }

    private static long breakTicks(Airing airing) {
        return airing.entry().endTicks() - airing.entry().startTicks() - airing.programmeTicks();
    }

    private static AsRunEvent event(Airing airing, long start, long ticks, Verdict verdict) {
        ScheduleEntry entry = airing.entry();
        return new AsRunEvent(
                entry.channelId(),
                entry.id(),
                airing.piece(),
                entry.itemId(),
                entry.fileId(),
                entry.title(),
                entry.placing().block(),
                airing.day(),
                cause(airing, start),
                entry.startTicks(),
                entry.endTicks() - entry.startTicks(),
                start,
                ticks,
                entry.placing().inTicks() + (start - entry.startTicks()),
                verdict.outcome() != Outcome.SKIPPED && !airing.pieces().isEmpty(),
                airing.viewers(),
                verdict.outcome(),
                verdict.discrepancy(),
                verdict.note());
    }

    private static StartCause cause(Airing airing, long start) {
        if (start > airing.entry().startTicks()) {
            return StartCause.RECOVERY;
        }
        if (airing.entry().origin() == Origin.MANUAL) {
            return StartCause.MANUAL;
        }
        return airing.hard() ? StartCause.HARD : StartCause.FOLLOW;
    }

    /** "40 s", "12 min 5 s". */
    private static String words(long ticks) {
        long seconds = Math.round(Ticks.toSeconds(ticks));
        return seconds < 60
                ? seconds + " s"
                : seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
}
