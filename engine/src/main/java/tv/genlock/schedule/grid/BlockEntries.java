package tv.genlock.schedule.grid;

import java.util.OptionalLong;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleEntry.Placing;
import tv.genlock.schedule.ScheduleItem;

/** Writes the entries of a block. Owner thread only. */
record BlockEntries(GridBuilder builder, GridPlan plan, String block) {
    /** What was chosen. */
    void programme(Placing placing, ScheduleItem item, long at, long end, String rule, String reason) {
        builder.add(new ScheduleEntry(
                0,
                plan.channelId(),
                at,
                end,
                OptionalLong.of(item.id()),
                OptionalLong.of(item.fileId()),
                Origin.GENERATED,
                EntryWriter.titleOf(item),
                rule,
                reason,
                placing));
    }

    /** What another entry airs. */
    void again(ScheduleEntry other, Placing placing, long at, long end, String reason) {
        builder.add(new ScheduleEntry(
                0,
                plan.channelId(),
                at,
                end,
                other.itemId(),
                other.fileId(),
                Origin.GENERATED,
                other.title(),
                "block " + block + ": delayed",
                reason,
                placing));
    }

    /** Cards from {@code from} to {@code end}; gives {@code end}. */
    long card(long from, long end, String rule, String reason) {
        for (long at = from; at < end; ) {
            long stop = Math.min(end, AirTime.endOfWindow(at, EntryWriter.SLATE_TICKS));
            builder.add(new ScheduleEntry(
                    0,
                    plan.channelId(),
                    at,
                    stop,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Origin.SLATE,
                    plan.name(),
                    rule,
                    reason,
                    new Placing(block, 0)));
            at = stop;
        }
        return end;
    }

    /** The time on the channel's clock, as it is said at {@code from}. */
    String clock(long ticks, long from) {
        return AirTime.words(ticks, from, plan.grid().zone());
    }

    /** "12 minutes", rounded up. */
    static String minutes(long ticks) {
        long minutes = Math.ceilDiv(ticks, 60 * Ticks.PER_SECOND);
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
