package tv.genlock.schedule.grid;

import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;

/** What another channel airs, later; ends where that ends, and cuts what would run on. */
record DelayedFeed(Content.Delayed content, MadeEntries made, BlockEntries entries) implements Feed {
    @Override
    public long air(long from, Slots.Room room, long late) {
        long end = room.endTicks();
        long delay = content.delayMinutes() * 60L * Ticks.PER_SECOND;
        long at = from;
        for (ScheduleEntry entry : made.andStored(content.channelId(), from - delay, end - delay)) {
            long start = Math.max(at, entry.startTicks() + delay);
            long stop = Math.min(end, entry.endTicks() + delay);
            boolean offAir = entry.origin() == Origin.OFF_AIR;
            if (stop <= start || (entry.itemId().isEmpty() && !offAir)) {
                continue;
            }
            if (start > at) {
                entries.card(at, start, "delayed", "The other channel shows a card here");
            }
            if (offAir) {
                entries.testCard(start, stop, "delayed", "The other channel is off the air here");
            } else {
                long in = entry.placing().inTicks() + start - delay - entry.startTicks();
                entries.again(
                        entry, in, start, stop, "Aired " + BlockEntries.minutes(delay) + " ago on the other channel");
            }
            at = stop;
        }
        return at;
    }
}
