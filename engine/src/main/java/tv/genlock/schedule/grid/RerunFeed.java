package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tv.genlock.schedule.ScheduleItem;

/** What another block of the channel aired, once more; goes on behind what the block has aired of it already. */
record RerunFeed(
        GridBuild build, Content.Rerun content, Occurrence occurrence, Slots slots, Quota quota, BlockEntries entries)
        implements Feed {
    @Override
    public long air(long from, Slots.Room room, long late) {
        LocalDate day = occurrence.day().minusDays(content.daysBack());
        List<ScheduleItem> items = airedOn(day, from);
        if (items.isEmpty()) {
            build.note(
                    occurrence.block(),
                    ": the block ‘" + content.block() + "’ aired nothing on " + day + " that could be repeated.");
        }
        long at = from;
        for (ScheduleItem item : items.subList(Math.min(items.size(), entries.programmes()), items.size())) {
            boolean beginsNone =
                    at >= room.endTicks() || quota.isReached() || !build.plan().allows(item, at);
            boolean tooLong = Slots.wholeEnd(item, at, 0) > room.limitTicks() && !entries.isEmpty();
            if (beginsNone || tooLong) {
                break;
            }
            long stop = endOf(item, at, room);
            entries.programme(item, 0, at, stop, entries.rule("rerun"), "As in " + content.block() + " on " + day);
            at = stop;
        }
        return at;
    }

    private long endOf(ScheduleItem item, long at, Slots.Room room) {
        long whole = Slots.wholeEnd(item, at, 0);
        return whole <= room.endTicks()
                ? Math.min(room.endTicks(), slots.withBreaks(item, at, whole))
                : Math.min(whole, room.limitTicks());
    }

    private List<ScheduleItem> airedOn(LocalDate day, long before) {
        long dayStart = build.calendar().startOf(day);
        long dayEnd = build.calendar().startOf(day.plusDays(1));
        return build.made().andStored(build.plan().channelId(), dayStart, Math.min(dayEnd, before)).stream()
                .filter(entry -> entry.placing().block().equals(content.block())
                        && entry.itemId().isPresent())
                .map(entry -> GridBuild.item(build.programmes(), entry.itemId().getAsLong()))
                .flatMap(Optional::stream)
                .toList();
    }
}
