package tv.genlock.schedule.grid;

import tv.genlock.schedule.ScheduleItem;

/** What airs before a channel goes off the air: the items of a collection in its order, as far as they fit; goes on behind those that aired. */
record SignOffFeed(GridBuild build, Content.OffAir content, Block block, BlockEntries entries) implements Feed {
    @Override
    public long air(long from, Slots.Room room, long late) {
        boolean isOff = entries.isEmpty() && build.goesOn(block, from);
        if (isOff || content.signOff().isEmpty()) {
            return from;
        }
        Selection items =
                build.programmes().of(new Content.Playlist(content.signOff().getAsLong()));
        int[] inOrder = items.inOrder(true);
        long at = from;
        for (int n = entries.programmes(); n < inOrder.length; n++) {
            ScheduleItem item = items.catalog().item(inOrder[n]);
            long end = Slots.wholeEnd(item, at, 0);
            if (end > room.endTicks() || !build.plan().allows(item, at)) {
                break;
            }
            String reason = "Before the channel is off the air until " + entries.clock(room.endTicks(), at);
            entries.programme(item, 0, at, end, entries.rule("sign-off"), reason);
            at = end;
        }
        return at;
    }
}
