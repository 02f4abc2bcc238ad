package tv.genlock.playout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent.CardWords;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.PlayoutSlot;
import tv.genlock.channel.LockHorizon;
import tv.genlock.media.MediaIndex;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.rundown.RundownPiece;

/**
 * Turns schedule entries into the planner's slots, or their pieces where they have breaks: looks up the file of each, and says what
 * airs where there is none.
 *
 * <p>Slates are cut at whole minutes, so that one can end at any lock horizon without a published event changing.
 */
final class SlotMaker {
    private static final long MINUTE = LockHorizon.MINUTE_TICKS;
    private static final String SHORTLY = "Back shortly";

    private final IndexSource indexes;
    private final HouseFormat house;
    private final Map<Long, List<RundownPiece>> pieces;
    private final List<PlayoutSlot> slots = new ArrayList<>();

    /** A stretch of air, and the file that fills it from {@code inTicks} of its parts on, seen or under a card. */
    private record Stretch(
            long entryId,
            long startTicks,
            long endTicks,
            long fileId,
            long inTicks,
            String title,
            Optional<CardWords> card) {}

    private SlotMaker(IndexSource indexes, HouseFormat house, Map<Long, List<RundownPiece>> pieces) {
        this.indexes = indexes;
        this.house = house;
        this.pieces = pieces;
    }

    /**
     * Slots that cover [{@code fromTicks}, {@code untilTicks}) and go on to the end of the entry that runs at its end.
     *
     * @param entries in order; those that touch the stretch. One that began before {@code fromTicks} was aired as far as its
     *     file goes: its rest is a slate.
     * @param pieces of those that have breaks, by entry id
     */
    static List<PlayoutSlot> slots(
            IndexSource indexes,
            HouseFormat house,
            List<ScheduleEntry> entries,
            Map<Long, List<RundownPiece>> pieces,
            long fromTicks,
            long untilTicks) {
        SlotMaker maker = new SlotMaker(indexes, house, pieces);
        long at = fromTicks;
        for (ScheduleEntry entry : entries) {
            if (entry.endTicks() <= at) {
                continue;
            }
            if (entry.startTicks() > at) {
                maker.slate(0, at, entry.startTicks(), SHORTLY, "Nothing is scheduled");
            }
            maker.fill(entry, Math.max(at, entry.startTicks()));
            at = entry.endTicks();
        }
        if (at < untilTicks) {
            maker.slate(0, at, untilTicks, SHORTLY, "Nothing is scheduled");
        }
        return maker.slots;
    }

    private void fill(ScheduleEntry entry, long from) {
        List<RundownPiece> made = pieces.getOrDefault(entry.id(), List.of());
        if (!made.isEmpty()) {
            made.stream().filter(piece -> piece.endTicks() > from).forEach(piece -> fill(piece, from));
        } else if (entry.origin().isCard() || entry.fileId().isEmpty()) {
            boolean offAir = entry.origin() == Origin.OFF_AIR;
            slate(
                    entry.id(),
                    from,
                    entry.endTicks(),
                    new PlayoutSlot.Fill.Nothing(entry.title(), entry.reason(), offAir));
        } else {
            fill(
                    new Stretch(
                            entry.id(),
                            entry.startTicks(),
                            entry.endTicks(),
                            entry.fileId().getAsLong(),
                            entry.placing().inTicks(),
                            entry.title(),
                            Optional.empty()),
                    from);
        }
    }

    private void fill(RundownPiece piece, long from) {
        if (piece.fileId().isEmpty()) {
            slate(piece.entryId(), Math.max(from, piece.startTicks()), piece.endTicks(), piece.title(), "");
        } else {
            fill(
                    new Stretch(
                            piece.entryId(),
                            piece.startTicks(),
                            piece.endTicks(),
                            piece.fileId().getAsLong(),
                            piece.inTicks(),
                            piece.title(),
                            card(piece)),
                    from);
        }
    }

    private static Optional<CardWords> card(RundownPiece piece) {
        return piece.kind() == RundownPiece.Kind.MUSIC
                ? Optional.of(new CardWords(piece.card(), piece.title()))
                : Optional.empty();
    }

    /**
     * The parts one after the other from the in point on, or from behind it where the plan joins the item in progress, each as long as its file; what is left of the last one's slot is the
     * planner's.
     */
    private void fill(Stretch stretch, long from) {
        List<Long> parts = indexes.parts(stretch.fileId());
        if (from > stretch.startTicks() && parts.size() == 1) {
            slate(stretch.entryId(), from, stretch.endTicks(), SHORTLY, "The file is shorter than its slot");
            return;
        }
        long at = stretch.startTicks();
        long in = indexes.inTicks(stretch.fileId()) + stretch.inTicks();
        for (int k = 0; k < parts.size() && at < stretch.endTicks(); k++) {
            switch (indexes.obtain(parts.get(k))) {
                case IndexSource.Answer.Ready(MediaIndex index) -> {
                    if (in >= index.durationTicks() && k < parts.size() - 1) {
                        in -= index.durationTicks();
                        continue;
                    }
                    in = in < index.durationTicks() ? in : 0;
                    long end = at + index.durationTicks() - in;
                    boolean last = k == parts.size() - 1 || stretch.endTicks() - end < PlayoutPlanner.STANDING_TICKS;
                    end = last ? stretch.endTicks() : end;
                    if (at >= from) {
                        PlayoutSlot seen =
                                PlayoutSlot.ofFile(stretch.entryId(), at, end, parts.get(k), in, index, house);
                        slots.add(stretch.card()
                                .map(words -> seen.underCard(words, house))
                                .orElse(seen));
                    } else if (end > from) {
                        // Begun before, and aired as far as it goes.
                        slate(stretch.entryId(), from, end, SHORTLY, "The file is shorter than its slot");
                    }
                    at = end;
                    in = 0;
                }
                case IndexSource.Answer.Unavailable(String reason) -> {
                    slate(stretch.entryId(), Math.max(at, from), stretch.endTicks(), stretch.title(), reason);
                    return;
                }
            }
        }
    }

    private void slate(long entryId, long from, long to, String headline, String reason) {
        slate(entryId, from, to, new PlayoutSlot.Fill.Nothing(headline, reason));
    }

    private void slate(long entryId, long from, long to, PlayoutSlot.Fill.Nothing nothing) {
        long at = from;
        while (at < to) {
            long end = Math.min(to, (Math.floorDiv(at, MINUTE) + 1) * MINUTE);
            slots.add(new PlayoutSlot(entryId, at, end, nothing));
            at = end;
        }
    }
}
