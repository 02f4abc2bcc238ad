package tv.genlock.asrun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import tv.genlock.asrun.store.AsRunStore;
import tv.genlock.catalog.CatalogItem;
import tv.genlock.channel.Airing;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.asrun.AsRunEvent;
import tv.genlock.schedule.asrun.Reconciliation;
import tv.genlock.schedule.asrun.Reconciliation.Piece;
import tv.genlock.schedule.asrun.Reconciliation.Span;
import tv.genlock.schedule.grid.BroadcastCalendar;
import tv.genlock.schedule.rundown.RundownPiece;

/**
 * Compares an entry that ended, and the pieces of its breaks, with what the playout log and the witnesses say. What went wrong in
 * a break is told by the break's pieces and not by the programme it interrupted.
 */
final class AirComparison {
    private final AsRunStore store;
    private final Function<ScheduleEntry, List<RundownPiece>> rundowns;
    private final Predicate<ScheduleEntry> hard;
    private final LongFunction<BroadcastCalendar> calendars;
    private final Witnesses witnesses;

    /**
     * @param rundowns what an entry with breaks was planned to be made of
     * @param hard whether an entry began at its time whatever ran
     * @param calendars of channels, by id
     */
    AirComparison(
            AsRunStore store,
            Function<ScheduleEntry, List<RundownPiece>> rundowns,
            Predicate<ScheduleEntry> hard,
            LongFunction<BroadcastCalendar> calendars,
            Witnesses witnesses) {
        this.store = store;
        this.rundowns = rundowns;
        this.hard = hard;
        this.calendars = calendars;
        this.witnesses = witnesses;
    }

    /**
     * The rows of an entry: its own, then those of what aired in its breaks.
     *
     * @param off when the station was not running
     */
    List<AsRunEvent> of(Airing airing, Optional<Span> off) {
        ScheduleEntry entry = airing.entry();
        List<RundownPiece> breaks = rundowns.apply(entry).stream()
                .filter(piece -> piece.breakNumber() > 0)
                .toList();
        BroadcastCalendar calendar = calendars.apply(entry.channelId());
        List<Piece> aired = store.pieces(entry.channelId(), entry.id(), entry.startTicks(), entry.endTicks());
        List<AsRunEvent> events = new ArrayList<>();
        events.add(ofEntry(airing, calendar.dayOf(entry.startTicks()), breaks, aired, off));
        breaks.forEach(piece -> events.add(ofPiece(entry, piece, calendar.dayOf(piece.startTicks()), aired, off)));
        return events;
    }

    private AsRunEvent ofEntry(
            Airing airing, LocalDate day, List<RundownPiece> breaks, List<Piece> aired, Optional<Span> off) {
        ScheduleEntry entry = airing.entry();
        OptionalLong itemTicks =
                airing.item().stream().mapToLong(CatalogItem::durationTicks).findFirst();
        long breakTicks = breaks.stream().mapToLong(RundownPiece::durationTicks).sum();
        List<Piece> programme = aired.stream()
                .map(one -> breaks.stream().anyMatch(piece -> isWithin(one, piece)) ? one.withoutFailure() : one)
                .toList();
        return Reconciliation.of(new Reconciliation.Airing(
                entry,
                Optional.empty(),
                day,
                itemTicks,
                entry.endTicks() - entry.startTicks() - breakTicks,
                programme,
                witnesses.troubles(entry.id(), start -> breaks.stream().noneMatch(piece -> isAt(start, piece))),
                off,
                witnesses.viewers(entry.id(), entry.startTicks(), entry.endTicks()),
                hard.test(entry)));
    }

    private AsRunEvent ofPiece(
            ScheduleEntry entry, RundownPiece piece, LocalDate day, List<Piece> aired, Optional<Span> off) {
        boolean card = piece.kind() == RundownPiece.Kind.CARD;
        ScheduleEntry stretch = new ScheduleEntry(
                entry.id(),
                entry.channelId(),
                piece.startTicks(),
                piece.endTicks(),
                piece.itemId(),
                piece.fileId(),
                card ? ScheduleEntry.Origin.SLATE : ScheduleEntry.Origin.GENERATED,
                piece.title(),
                piece.rule(),
                piece.reason(),
                new ScheduleEntry.Placing(entry.placing().block(), piece.inTicks()));
        String role = piece.role().map(AsRunText::word).orElse("rest");
        return Reconciliation.of(new Reconciliation.Airing(
                stretch,
                Optional.of(new AsRunEvent.BreakPiece(piece.id(), role)),
                day,
                OptionalLong.empty(),
                piece.durationTicks(),
                aired.stream()
                        .filter(one -> isWithin(one, piece))
                        .map(one -> card ? one.withoutFailure() : one)
                        .toList(),
                witnesses.troubles(entry.id(), start -> isAt(start, piece)),
                off,
                witnesses.viewers(entry.id(), piece.startTicks(), piece.endTicks()),
                /* hard= */ false));
    }

    private static boolean isWithin(Piece aired, RundownPiece piece) {
        return aired.startTicks() < piece.endTicks() && aired.startTicks() + aired.ticks() > piece.startTicks();
    }

    private static boolean isAt(long ticks, RundownPiece piece) {
        return ticks >= piece.startTicks() && ticks < piece.endTicks();
    }
}
