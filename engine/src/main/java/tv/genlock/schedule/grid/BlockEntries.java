package tv.genlock.schedule.grid;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.EntryWriter;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleEntry.Placing;
import tv.genlock.schedule.ScheduleItem;

/** Writes the entries of a block's occurrence and counts its programmes. Owner thread only. */
final class BlockEntries {
    private final GridPlan plan;
    private final MadeEntries made;
    private final String block;
    private int programmes;
    private long programmeTicks;

    /** @param before programmes of the occurrence that aired before this build */
    BlockEntries(GridPlan plan, MadeEntries made, String block, List<ScheduleEntry> before) {
        this.plan = plan;
        this.made = made;
        this.block = block;
        programmes = before.size();
        programmeTicks = before.stream()
                .mapToLong(entry -> entry.endTicks() - entry.startTicks())
                .sum();
    }

    /** How many programmes the block has aired. */
    int programmes() {
        return programmes;
    }

    /** How long they last with their breaks; what a feed takes over does not count. */
    long programmeTicks() {
        return programmeTicks;
    }

    boolean isEmpty() {
        return programmes == 0;
    }

    /** A programme of the block, {@code in} ticks of it left out. */
    void programme(ScheduleItem item, long in, long at, long end, String rule, String reason) {
        write(new Placing(block, in), item, at, end, rule, reason);
        programmes++;
        programmeTicks += end - at;
    }

    /** Something that fills a rest of the block. */
    void filler(ScheduleItem item, long at, long end, String reason) {
        write(new Placing(BroadcastCalendar.FILLER, 0), item, at, end, rule("filler"), reason);
    }

    private void write(Placing placing, ScheduleItem item, long at, long end, String rule, String reason) {
        made.add(new ScheduleEntry(
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

    /** What another entry airs, {@code in} ticks of the item left out. */
    void again(ScheduleEntry other, long in, long at, long end, String reason) {
        made.add(new ScheduleEntry(
                0,
                plan.channelId(),
                at,
                end,
                other.itemId(),
                other.fileId(),
                Origin.GENERATED,
                other.title(),
                rule("delayed"),
                reason,
                new Placing(block, in)));
        programmes++;
    }

    /** Cards from {@code from} to {@code end}; gives {@code end}. */
    long card(long from, long end, String rule, String reason) {
        return cards(Origin.SLATE, from, end, rule, reason);
    }

    /** Test cards from {@code from} to {@code end}; gives {@code end}. */
    long testCard(long from, long end, String rule, String reason) {
        return cards(Origin.OFF_AIR, from, end, rule, reason);
    }

    private long cards(Origin origin, long from, long end, String rule, String reason) {
        for (long at = from; at < end; ) {
            long stop = Math.min(end, AirTime.endOfWindow(at, EntryWriter.SLATE_TICKS));
            made.add(new ScheduleEntry(
                    0,
                    plan.channelId(),
                    at,
                    stop,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    origin,
                    plan.name(),
                    rule(rule),
                    reason,
                    new Placing(block, 0)));
            at = stop;
        }
        return end;
    }

    /** The channel's last entry, when it was made in this build and ends at {@code at}. */
    @Nullable
    ScheduleEntry lastEndingAt(long at) {
        return made.lastEndingAt(at);
    }

    /** The channel's last entry ends later, for breaks. */
    void stretchLast(long end, String reason) {
        made.stretchLast(end, reason);
    }

    /** The rule of an entry of this block. */
    String rule(String word) {
        return "block " + block + ": " + word;
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
