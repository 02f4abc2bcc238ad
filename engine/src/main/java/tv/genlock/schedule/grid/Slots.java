package tv.genlock.schedule.grid;

import java.util.Optional;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.FillMode;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;

/** How much air time a block gives its programmes: whole, with breaks, over the block's end, cut, or joined. Immutable. */
final class Slots {
    /** A rest up to this long belongs to the programme before it: breaks fill it. */
    static final long BREAK_TICKS = 15 * 60 * Ticks.PER_SECOND;
    /** A programme keeps at least this share of its length when it is cut; else it does not begin. */
    private static final double KEPT_SHARE = 2.0 / 3;

    private final Block block;
    private final ProgramGrid grid;
    private final Optional<BreakPolicy> breaks;

    Slots(Block block, ProgramGrid grid) {
        this.block = block;
        this.grid = grid;
        breaks = grid.breaks().of(block);
    }

    /**
     * The time of one programme.
     *
     * @param endTicks where its entry ends, breaks and all
     * @param words what to say of it, after what its choice gives for a reason
     */
    record Slot(long endTicks, String words) {}

    /**
     * Room for what may run beyond where it should end.
     *
     * @param endTicks where it should end
     * @param limitTicks where it must end; the same or later
     */
    record Room(long endTicks, long limitTicks) {}

    /** Where a programme ends that begins {@code in} ticks from its start, without breaks. */
    static long wholeEnd(ScheduleItem item, long at, long in) {
        return at + Ticks.upToMilli(item.durationTicks() - in);
    }

    /** How far into a programme a block begins that is {@code late}. */
    long joinedAt(ScheduleItem item, long late) {
        boolean joins = block.fit().whenLate() == WhenLate.JOIN && late > 0;
        return joins && late < item.durationTicks() ? late - late % Ticks.PER_MILLI : 0;
    }

    /**
     * The slot of a programme.
     *
     * @param in how much of its beginning is left out
     * @param alone whether the block has aired nothing yet; then anything airs, however much is cut
     * @return empty when there is too little room
     */
    Optional<Slot> of(ScheduleItem item, long at, long in, Room room, boolean alone) {
        long whole = wholeEnd(item, at, in);
        long end = room.endTicks();
        if (whole <= end) {
            return Optional.of(new Slot(Math.min(end, withBreaks(item, at, whole)), ""));
        }
        boolean slides = block.fit().whenLong() == WhenLong.SLIDE;
        boolean worth = whole - end <= end - at;
        if (slides && whole <= room.limitTicks() && (worth || alone)) {
            return Optional.of(new Slot(whole, "; runs " + BlockEntries.minutes(whole - end) + " over"));
        }
        long cut = slides ? Math.max(end, Math.min(room.limitTicks(), whole)) : end;
        long reach = (cut - end) > (end - at) && !alone ? end : cut;
        return reach - at >= (whole - at) * KEPT_SHARE || alone
                ? Optional.of(new Slot(reach, cutWords(at, reach, whole)))
                : Optional.empty();
    }

    private String cutWords(long at, long reach, long whole) {
        return "; cut at " + AirTime.words(reach, at, grid.zone()) + ", " + BlockEntries.minutes(whole - reach)
                + " missing";
    }

    /** Where the slot of a programme ends that ends at {@code whole} without breaks. */
    long withBreaks(ScheduleItem item, long at, long whole) {
        long reserved =
                breaks.map(policy -> policy.reservedTicks(item, whole - at)).orElse(0L);
        return aligned(whole + reserved);
    }

    private long aligned(long ticks) {
        boolean atOnce =
                breaks.filter(policy -> policy.fill() == FillMode.NEXT_AT_ONCE).isPresent();
        if (block.fit().alignMinutes() == 0 || atOnce) {
            return ticks;
        }
        long step = block.fit().alignMinutes() * 60L * Ticks.PER_SECOND;
        long offset = grid.zone().getRules().getOffset(Ticks.toInstant(ticks)).getTotalSeconds() * Ticks.PER_SECOND;
        return ticks + Math.floorMod(-(ticks + offset), step);
    }
}
