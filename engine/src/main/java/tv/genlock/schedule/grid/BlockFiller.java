package tv.genlock.schedule.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenShort;

/**
 * Fills one occurrence of a block, around the entries that stay: with the programmes of its feed, and with what airs where none
 * fits. Owner thread only.
 */
final class BlockFiller {
    private final GridBuild build;
    private final Occurrence occurrence;
    private final Occurrence following;
    private final Block block;
    private final BlockEntries entries;
    private final Quota quota;
    private final ProgrammeChoice choice;
    private final Feed feed;
    private final RestFiller rests;

    BlockFiller(GridBuild build, Occurrence occurrence, Occurrence following) {
        this.build = build;
        this.occurrence = occurrence;
        this.following = following;
        block = occurrence.block();
        List<ScheduleEntry> before = build.aired().programmesOf(occurrence);
        BlockPicker picker = build.pickers().of(block);
        picker.begin(!before.isEmpty());
        entries = new BlockEntries(build.plan(), build.made(), block.id(), before);
        quota = new Quota(occurrence, build.calendar(), entries);
        var slots = new Slots(block, build.plan().grid());
        choice = new ProgrammeChoice(build.plan(), build.elsewhere(), slots, picker);
        feed = feed(slots);
        rests = new RestFiller(build, occurrence, slots, entries);
    }

    private Feed feed(Slots slots) {
        return switch (block.content()) {
            case Content.OffAir offAir -> new SignOffFeed(build, offAir, block, entries);
            case Content.Delayed delayed -> new DelayedFeed(delayed, build.made(), entries);
            case Content.Rerun rerun -> new RerunFeed(build, rerun, occurrence, slots, quota, entries);
            case Content.Filtered _, Content.Query _, Content.Series _, Content.Playlist _, Content.Mix _ ->
                new ChosenFeed(build, block, choice, slots, quota, entries);
        };
    }

    /**
     * @param from where what is there ends
     * @param latestEnd what begins in the block must be over then
     * @return where the new entries end
     */
    long fill(long from, long latestEnd) {
        long at = block.fit().start() == Start.FOLLOW ? from : waited(from);
        long late = entries.isEmpty() ? at - occurrence.startTicks() : 0;
        while (at < occurrence.endTicks()) {
            @Nullable ScheduleEntry stays = build.kept().after(at);
            if (stays != null && stays.startTicks() <= at) {
                at = stays.endTicks();
                continue;
            }
            long limit = stays == null ? latestEnd : Math.min(latestEnd, stays.startTicks());
            long end = Math.min(limit, occurrence.endTicks());
            at = stretch(at, end, limit, late);
            late = 0;
            if (at < end) {
                break;
            }
        }
        return at;
    }

    /** A block that does not begin early: what is missing until it does is filled. */
    private long waited(long from) {
        return from < occurrence.startTicks() ? rest(from, occurrence.startTicks()) : from;
    }

    /** Fills the time from {@code from} to {@code end}, or less of it when what follows begins early. */
    private long stretch(long from, long end, long limit, long late) {
        long last = Math.min(end, quota.lastBegin());
        boolean airs = !quota.isReached() && from < last;
        long reached = airs ? feed.air(from, new Slots.Room(last, limit), late) : from;
        long filledTo = mustFill(end) ? end : Math.min(end, earliestOfFollowing());
        return reached < filledTo ? rest(reached, filledTo) : reached;
    }

    private long rest(long from, long end) {
        return rests.fill(from, end, () -> whyNothing(from));
    }

    private String whyNothing(long at) {
        return quota.isOverAt(at)
                ? "programmes of this block begin before " + entries.clock(quota.lastBegin(), at) + "."
                : choice.whyNothing();
    }

    /**
     * Whether what follows waits for its time. It begins early where it follows and this block lets it, which one that aired
     * nothing never does. To be decided here: what is published by the time the next block is built cannot be stretched.
     */
    private boolean mustFill(long end) {
        boolean beforeKept = end < occurrence.endTicks();
        boolean nextFollows = following.block().fit().start() == Start.FOLLOW;
        return entries.isEmpty()
                || block.content() instanceof Content.OffAir
                || beforeKept
                || !nextFollows
                || (!isOtherwise(following) && block.fit().whenShort() == WhenShort.FILL);
    }

    private static boolean isOtherwise(Occurrence one) {
        return one.block().id().equals(BroadcastCalendar.OTHERWISE);
    }

    /** A short block must not drag all the following days forward. */
    private long earliestOfFollowing() {
        return isOtherwise(following) ? occurrence.startTicks() : following.startTicks() - AiredBefore.MOST_EARLY_TICKS;
    }
}
