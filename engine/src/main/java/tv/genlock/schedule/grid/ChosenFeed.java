package tv.genlock.schedule.grid;

import java.util.Optional;
import tv.genlock.schedule.ScheduleItem;

/** Programmes that are chosen, one after the other. */
record ChosenFeed(GridBuild build, Block block, ProgrammeChoice choice, Slots slots, Quota quota, BlockEntries entries)
        implements Feed {
    @Override
    public long air(long from, Slots.Room room, long late) {
        long at = from;
        while (at < room.endTicks() && !quota.isReached()) {
            long begin = at;
            long lateHere = at == from ? late : 0;
            Optional<BlockPicker.Pick> next = choice.next(
                    at,
                    room.endTicks(),
                    item -> slot(item, begin, room, lateHere).isPresent());
            if (next.isEmpty()) {
                build.note(block, ": " + choice.whyNothing());
                break;
            }
            long end = air(next.get(), at, room, lateHere);
            if (end == at) {
                break;
            }
            at = end;
        }
        return at;
    }

    /** Airs a programme if there is room; gives where its entry ends, {@code at} when it does not air. */
    private long air(BlockPicker.Pick pick, long at, Slots.Room room, long late) {
        Optional<Slots.Slot> slot = slot(pick.item(), at, room, late);
        if (slot.isEmpty()) {
            return at;
        }
        choice.take(pick);
        long in = slots.joinedAt(pick.item(), late);
        String reason = pick.reason()
                + (in > 0 ? "; joined in progress" : "")
                + slot.get().words();
        entries.programme(pick.item(), in, at, slot.get().endTicks(), pick.rule(), reason);
        return slot.get().endTicks();
    }

    private Optional<Slots.Slot> slot(ScheduleItem item, long at, Slots.Room room, long late) {
        return slots.of(item, at, slots.joinedAt(item, late), room, entries.isEmpty());
    }
}
