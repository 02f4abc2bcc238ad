package tv.genlock.schedule.rundown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.breaks.Avail;
import tv.genlock.schedule.breaks.BreakFiller;
import tv.genlock.schedule.breaks.BreakNote;
import tv.genlock.schedule.breaks.BreakPlacer;
import tv.genlock.schedule.breaks.BreakPlan;
import tv.genlock.schedule.breaks.BreakPlanRequest;
import tv.genlock.schedule.breaks.BreakRequest;
import tv.genlock.schedule.breaks.FillMode;
import tv.genlock.schedule.breaks.FilledBreak;
import tv.genlock.schedule.breaks.Placement;
import tv.genlock.schedule.breaks.Spot;
import tv.genlock.schedule.breaks.SpotHistory;
import tv.genlock.schedule.breaks.SpotPool;
import tv.genlock.schedule.breaks.UpNext;
import tv.genlock.schedule.grid.BroadcastCalendar;
import tv.genlock.schedule.rundown.RundownPiece.Kind;

/**
 * Interrupts programmes: places breaks in what an entry has to spare and fills them. A programme that is cut ends at its last
 * breakpoint that is not far before its time is over, and a break takes the rest. Same arguments, same pieces.
 *
 * <p>Keeps scratch space from entry to entry: one for each thread that builds.
 */
public final class RundownBuilder {
    /** A rest this short is the last picture's: nobody should see a card for it. */
    private static final long STANDING_TICKS = 2 * Ticks.PER_SECOND;
    /** So far before the end of its time a programme that is cut may end. */
    private static final long MOST_CUT_BACK_TICKS = 5 * 60 * Ticks.PER_SECOND;

    private final BreakPlacer placer = new BreakPlacer();
    private final BreakFiller filler = new BreakFiller();

    /** @param history of the channel up to the entry */
    public Rundown build(Interruption one, SpotPool pool, SpotHistory history) {
        long programme = programmeTicks(one);
        long remainder = one.slotTicks() - programme;
        boolean whole = remainder <= STANDING_TICKS || one.policy().fill() == FillMode.NEXT_AT_ONCE;
        return whole
                ? new Rundown(List.of(), List.of(), history)
                : interrupted(one, programme, remainder, pool, history);
    }

    /** How much of the item airs. */
    private static long programmeTicks(Interruption one) {
        long slot = one.slotTicks();
        if (one.availableTicks() <= slot + STANDING_TICKS) {
            return Math.min(slot, one.availableTicks());
        }
        return one.breakpoints().stream()
                .mapToLong(Long::longValue)
                .filter(point -> point <= slot && point >= slot - MOST_CUT_BACK_TICKS && point > slot / 2)
                .max()
                .orElse(slot);
    }

    private Rundown interrupted(
            Interruption one, long programmeTicks, long remainderTicks, SpotPool pool, SpotHistory history) {
        long start = one.entry().startTicks();
        LocalDate day = new BroadcastCalendar(one.plan().grid()).dayOf(start);
        BreakPlan plan = placer.plan(
                new BreakPlanRequest(
                        start,
                        programmeTicks,
                        one.breakpoints(),
                        Math.min(remainderTicks, BreakRequest.LONGEST_TICKS),
                        one.policy().template(),
                        one.policy().fill(),
                        one.plan().limitsAt(start),
                        one.next(),
                        BreakRequest.ONE_FRAME_TICKS,
                        seed(one, day, 0)),
                pool,
                history);
        Pieces pieces = new Pieces(one);
        List<BreakNote> notes = new ArrayList<>(plan.notes());
        SpotHistory known = history;
        for (int n = 0; n < plan.breaks().size(); n++) {
            BreakPlan.PlannedBreak planned = plan.breaks().get(n);
            pieces.programmeTo(planned.programmeTicks());
            FilledBreak filled = filler.fill(request(one, planned, seed(one, day, n + 1)), pool, known);
            known = known.after(filled);
            notes.addAll(filled.notes());
            pieces.add(filled, n + 1, planned.reason());
        }
        pieces.programmeTo(programmeTicks);
        return new Rundown(pieces.made, notes, known);
    }

    private static BreakRequest request(Interruption one, BreakPlan.PlannedBreak planned, long seed) {
        Optional<UpNext> next = planned.place() == Avail.Place.BEFORE
                ? Optional.of(new UpNext(
                        one.entry().title(),
                        planned.airTicks() + planned.lengthTicks(),
                        one.item().traits().minimumAge()))
                : one.next();
        return new BreakRequest(
                planned.airTicks(),
                planned.lengthTicks(),
                planned.place(),
                one.policy().template(),
                one.policy().fill(),
                one.plan().limitsAt(planned.airTicks()),
                next,
                BreakRequest.ONE_FRAME_TICKS,
                seed);
    }

    private static long seed(Interruption one, LocalDate day, int number) {
        return BreakRequest.seedOf(
                one.plan().seed(), day.toEpochDay(), one.entry().startTicks(), number);
    }

    /** The pieces of one entry, one after the other. */
    private static final class Pieces {
        private final Interruption one;
        private final List<RundownPiece> made = new ArrayList<>();
        private long at;
        private long programme;

        Pieces(Interruption one) {
            this.one = one;
            at = one.entry().startTicks();
        }

        /** The next act, up to a moment of the programme. */
        void programmeTo(long programmeTicks) {
            if (programmeTicks > programme) {
                made.add(new RundownPiece(
                        0,
                        one.entry().id(),
                        at,
                        at + programmeTicks - programme,
                        Kind.PROGRAMME,
                        Optional.empty(),
                        /* breakNumber= */ 0,
                        one.entry().itemId(),
                        one.entry().fileId(),
                        one.entry().placing().inTicks() + programme,
                        one.entry().title(),
                        /* card= */ "",
                        one.entry().rule(),
                        one.entry().reason(),
                        List.of()));
                at += programmeTicks - programme;
                programme = programmeTicks;
            }
        }

        void add(FilledBreak filled, int number, String reason) {
            long start = at;
            FilledBreak.Elastic rest = filled.elastic();
            boolean card = rest.cover() == FilledBreak.Cover.CARD || rest.cover() == FilledBreak.Cover.BLACK;
            for (Placement placement : filled.placements()) {
                if (card && rest.offsetTicks() == at - start) {
                    rest(filled, number, reason);
                }
                made.add(piece(placement, number, reason));
                at += placement.durationTicks();
            }
            if (card && at < start + filled.targetTicks()) {
                rest(filled, number, reason);
            }
            if (at < start + filled.targetTicks()) {
                // Less than a frame: the last picture stays.
                at = start + filled.targetTicks();
                made.set(made.size() - 1, made.getLast().until(at));
            }
        }

        private void rest(FilledBreak filled, int number, String reason) {
            FilledBreak.Elastic rest = filled.elastic();
            made.add(new RundownPiece(
                    0,
                    one.entry().id(),
                    at,
                    at + rest.ticks(),
                    Kind.CARD,
                    Optional.empty(),
                    number,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    0,
                    rest.words(),
                    /* card= */ "",
                    "break " + one.policy().name() + ": rest",
                    reason + ": " + filled.whyNothingAirs().orElse("no choice of clips fills it to the frame"),
                    List.of()));
            at += rest.ticks();
        }

        private RundownPiece piece(Placement placement, int number, String reason) {
            long end = at + placement.durationTicks();
            return switch (placement.content()) {
                case Placement.Content.Clip clip -> ofSpot(placement, number, end, Kind.SPOT, clip.spot(), "", reason);
                case Placement.Content.Music music ->
                    ofSpot(placement, number, end, Kind.MUSIC, music.spot(), music.words(), reason);
                case Placement.Content.Still still ->
                    piece(
                            placement,
                            number,
                            end,
                            Kind.CARD,
                            OptionalLong.empty(),
                            OptionalLong.empty(),
                            still.words(),
                            /* card= */ "",
                            reason);
            };
        }

        private RundownPiece ofSpot(
                Placement placement, int number, long end, Kind kind, Spot spot, String card, String reason) {
            return piece(
                    placement,
                    number,
                    end,
                    kind,
                    OptionalLong.of(spot.itemId()),
                    OptionalLong.of(spot.fileId()),
                    spot.title(),
                    card,
                    reason);
        }

        private RundownPiece piece(
                Placement placement,
                int number,
                long end,
                Kind kind,
                OptionalLong item,
                OptionalLong file,
                String title,
                String card,
                String reason) {
            return new RundownPiece(
                    0,
                    one.entry().id(),
                    at,
                    end,
                    kind,
                    Optional.of(placement.role()),
                    number,
                    item,
                    file,
                    0,
                    title,
                    card,
                    placement.rule(),
                    placement.reason() + "; " + reason,
                    placement.relaxations());
        }
    }
}
