package tv.genlock.schedule.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.AirTime;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Placing;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.breaks.FillMode;
import tv.genlock.schedule.grid.Block.Amount;
import tv.genlock.schedule.grid.Block.Start;
import tv.genlock.schedule.grid.Block.WhenLate;
import tv.genlock.schedule.grid.Block.WhenLong;
import tv.genlock.schedule.grid.Block.WhenShort;

/** Fills one occurrence of a block with entries. Owner thread only. */
final class BlockFiller {
    /** A rest up to this long belongs to the programme before it: breaks fill it. */
    private static final long BREAK_TICKS = 15 * 60 * Ticks.PER_SECOND;
    /** How early a block that follows may begin. */
    static final long MOST_EARLY_TICKS = 60 * 60 * Ticks.PER_SECOND;
    /** A programme keeps at least this share of its length when it is cut; else it does not begin. */
    private static final double KEPT_SHARE = 2.0 / 3;
    /** One programme in two seconds at the most, so that one-frame clips cannot flood the log. */
    private static final int MOST_ENTRIES_PER_HOUR = 1800;

    private final GridBuilder builder;
    private final GridPlan plan;
    private final Occurrence occurrence;
    private final Occurrence following;
    private final Block block;
    private final BlockPicker picker;
    private final Optional<BreakPolicy> breaks;
    private final BlockEntries entries;
    private int placed;
    private long placedTicks;
    private long latest;
    /** No programme begins then or later. */
    private final long lastBegin;

    BlockFiller(GridBuilder builder, GridPlan plan, Occurrence occurrence, Occurrence following) {
        this.builder = builder;
        this.plan = plan;
        this.occurrence = occurrence;
        this.following = following;
        this.block = occurrence.block();
        picker = builder.picker(block);
        entries = new BlockEntries(builder, plan, block.id());
        breaks = plan.grid().breaks().of(block);
        lastBegin = block.amount() instanceof Amount.Until(var time)
                ? builder.calendar().after(occurrence, time)
                : occurrence.endTicks();
    }

    /**
     * @param from where what is there ends
     * @param latestEnd what begins in the block must be over then
     * @return where the new entries end
     */
    long fill(long from, long latestEnd) {
        latest = latestEnd;
        List<ScheduleEntry> before = builder.airedBefore(occurrence);
        placed = before.size();
        placedTicks = before.stream()
                .mapToLong(entry -> entry.endTicks() - entry.startTicks())
                .sum();
        picker.begin(placed > 0);
        long at = block.fit().start() == Start.FOLLOW ? from : waited(from);
        long late = at - occurrence.startTicks();
        boolean first = true;
        while (at < occurrence.endTicks()) {
            @Nullable ScheduleEntry stays = builder.keptAfter(at);
            if (stays != null && stays.startTicks() <= at) {
                at = stays.endTicks();
                continue;
            }
            long limit = stays == null ? latest : Math.min(latest, stays.startTicks());
            long end = Math.min(limit, occurrence.endTicks());
            long last = Math.min(end, lastBegin);
            long reached = isDone() || at >= last ? at : programmes(at, last, limit, first ? late : 0);
            first = false;
            long filledTo = mustFill(end) ? end : Math.min(end, earliestOfFollowing());
            at = reached < filledTo ? rest(reached, filledTo) : reached;
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

    /**
     * Whether what follows waits for its time. It begins early where it follows and this block lets it, which one that aired
     * nothing never does. To be decided here: what is published by the time the next block is built cannot be stretched.
     */
    private boolean mustFill(long end) {
        boolean beforeKept = end < occurrence.endTicks();
        boolean nextFollows = following.block().fit().start() == Start.FOLLOW;
        return placed == 0
                || beforeKept
                || !nextFollows
                || (!isOtherwise(following) && block.fit().whenShort() == WhenShort.FILL);
    }

    private static boolean isOtherwise(Occurrence one) {
        return one.block().id().equals(BroadcastCalendar.OTHERWISE);
    }

    /** A short block must not drag all the following days forward. */
    private long earliestOfFollowing() {
        return isOtherwise(following) ? occurrence.startTicks() : following.startTicks() - MOST_EARLY_TICKS;
    }

    private boolean isDone() {
        return switch (block.amount()) {
            case Amount.Fill _, Amount.Until _ -> placed >= mostEntries();
            case Amount.Items items -> placed >= items.count();
            case Amount.Lasting lasting -> placedTicks >= lasting.minutes() * 60L * Ticks.PER_SECOND;
        };
    }

    private long mostEntries() {
        return MOST_ENTRIES_PER_HOUR
                * (1 + (occurrence.endTicks() - occurrence.startTicks()) / (3600 * Ticks.PER_SECOND));
    }

    /** Programmes from {@code at}, none beginning at or after {@code end}, none running beyond {@code limit}. */
    private long programmes(long from, long end, long limit, long late) {
        return switch (block.content()) {
            case Content.OffAir _ -> from;
            case Content.Delayed delayed -> delayed(delayed, from, end);
            case Content.Rerun rerun -> rerun(rerun, from, end, limit);
            case Content.Filtered _, Content.Query _, Content.Series _, Content.Playlist _, Content.Mix _ ->
                chosen(from, end, limit, late);
        };
    }

    private long chosen(long from, long end, long limit, long late) {
        long at = from;
        while (at < end && !isDone()) {
            long begin = at;
            long nominal = end;
            Optional<BlockPicker.Pick> next = next(picker, begin, nominal);
            if (next.isEmpty()) {
                builder.note(GridBuilder.titleOf(block) + ": " + nothing(begin));
                break;
            }
            long in = joinedAt(next.get().item(), at == from ? late : 0);
            long slot = place(next.get(), at, end, limit, in);
            if (slot == at) {
                break;
            }
            at = slot;
        }
        return at;
    }

    /**
     * What airs at {@code at}, as far as possible up to {@code nominal}: nothing that airs elsewhere, unless nothing else is left,
     * and better something that airs there soon than the same twice in a row.
     */
    private Optional<BlockPicker.Pick> next(BlockPicker from, long at, long nominal) {
        Predicate<ScheduleItem> allowed = item -> plan.allows(item, at);
        Predicate<ScheduleItem> fits = item -> slotEnd(item, at, 0) <= nominal;
        if (!builder.elsewhere().isWatched()) {
            return from.next(at, allowed, fits);
        }
        Predicate<ScheduleItem> apart = allowed.and(item -> elsewhere(item, at).isEmpty());
        Predicate<ScheduleItem> anew = allowed.and(item -> !from.airedLast(item));
        return from.next(at, anew.and(item -> !builder.elsewhere().isNear(item.id(), at, slotEnd(item, at, 0))), fits)
                .or(() -> from.next(at, anew.and(apart), fits))
                .or(() -> from.next(at, apart, fits))
                .or(() -> from.next(at, allowed, fits)
                        .map(pick -> pick.because("; airs on ‘"
                                + elsewhere(pick.item(), at).orElse("")
                                + "’ at the time too: nothing else is left")));
    }

    /** The channel to keep apart from on which an item airs when it begins here at {@code at} and its breaks last long. */
    private Optional<String> elsewhere(ScheduleItem item, long at) {
        long end = withBreaks(item, at, slotEnd(item, at, 0)) + BREAK_TICKS;
        return builder.elsewhere().airing(item.id(), at, end);
    }

    private String nothing(long from) {
        if (from >= lastBegin && lastBegin < occurrence.endTicks()) {
            return "programmes of this block begin before " + entries.clock(lastBegin, from) + ".";
        }
        return picker.isEmpty()
                ? picker.explanation()
                : "nothing it is filled from may air at this time of day: see the ratings of its dayparts.";
    }

    private long joinedAt(ScheduleItem item, long late) {
        boolean joins = block.fit().whenLate() == WhenLate.JOIN && late > 0;
        return joins && late < item.durationTicks() ? late - late % Ticks.PER_MILLI : 0;
    }

    private static long slotEnd(ScheduleItem item, long at, long in) {
        return at + Ticks.upToMilli(item.durationTicks() - in);
    }

    /** Airs a programme if there is room; gives where its entry ends, {@code at} when it does not air. */
    private long place(BlockPicker.Pick pick, long at, long end, long limit, long in) {
        long whole = slotEnd(pick.item(), at, in);
        if (whole <= end) {
            return air(pick, at, Math.min(end, withBreaks(pick.item(), at, whole)), in, "");
        }
        boolean worth = whole - end <= end - at;
        if (whole <= limit && block.fit().whenLong() == WhenLong.SLIDE && (worth || placed == 0)) {
            return air(pick, at, whole, in, "; runs " + BlockEntries.minutes(whole - end) + " over");
        }
        long cut = block.fit().whenLong() == WhenLong.SLIDE ? Math.max(end, Math.min(limit, whole)) : end;
        long reach = cut > end && (cut - end) > (end - at) && placed > 0 ? end : cut;
        if (reach - at >= (whole - at) * KEPT_SHARE || placed == 0) {
            return air(
                    pick,
                    at,
                    reach,
                    in,
                    "; cut at " + AirTime.words(reach, at, plan.grid().zone()) + ", "
                            + BlockEntries.minutes(whole - reach) + " missing");
        }
        return at;
    }

    /** Where the slot of a programme ends that ends at {@code whole} without breaks. */
    private long withBreaks(ScheduleItem item, long at, long whole) {
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
        long offset =
                plan.grid().zone().getRules().getOffset(Ticks.toInstant(ticks)).getTotalSeconds() * Ticks.PER_SECOND;
        return ticks + Math.floorMod(-(ticks + offset), step);
    }

    private long air(BlockPicker.Pick pick, long at, long end, long in, String more) {
        picker.take(pick);
        String reason = pick.reason() + (in > 0 ? "; joined in progress" : "") + more;
        add(new Placing(block.id(), in), pick.item(), at, end, pick.rule(), reason);
        return end;
    }

    private void add(Placing placing, ScheduleItem item, long at, long end, String rule, String reason) {
        entries.programme(placing, item, at, end, rule, reason);
        placed++;
        placedTicks += end - at;
    }

    /** The other channel's entries, moved; ends where they end. */
    private long delayed(Content.Delayed delayed, long from, long end) {
        long delay = delayed.delayMinutes() * 60L * Ticks.PER_SECOND;
        long at = from;
        for (ScheduleEntry entry : builder.aired(delayed.channelId(), from - delay, end - delay)) {
            long start = Math.max(at, entry.startTicks() + delay);
            long stop = Math.min(end, entry.endTicks() + delay);
            if (entry.itemId().isEmpty() || stop <= start) {
                continue;
            }
            if (start > at) {
                entries.card(at, start, "block " + block.id() + ": delayed", "The other channel shows a card here");
            }
            long in = entry.placing().inTicks() + start - delay - entry.startTicks();
            entries.again(
                    entry,
                    new Placing(block.id(), in),
                    start,
                    stop,
                    "Aired " + BlockEntries.minutes(delay) + " ago on the other channel");
            placed++;
            at = stop;
        }
        return at;
    }

    private long rerun(Content.Rerun rerun, long from, long end, long limit) {
        long dayStart = builder.calendar().startOf(occurrence.day().minusDays(rerun.daysBack()));
        long dayEnd = builder.calendar().startOf(occurrence.day().minusDays(rerun.daysBack() - 1));
        List<ScheduleItem> items = builder.aired(plan.channelId(), dayStart, Math.min(dayEnd, from)).stream()
                .filter(entry -> entry.placing().block().equals(rerun.block())
                        && entry.itemId().isPresent())
                .map(entry -> builder.item(entry.itemId().getAsLong()))
                .flatMap(Optional::stream)
                .toList();
        long at = from;
        for (ScheduleItem item : items) {
            if (at >= end || isDone() || !plan.allows(item, at)) {
                break;
            }
            long whole = slotEnd(item, at, 0);
            long stop = whole <= end ? Math.min(end, withBreaks(item, at, whole)) : Math.min(whole, limit);
            if (whole > limit && placed > 0) {
                break;
            }
            add(
                    new Placing(block.id(), 0),
                    item,
                    at,
                    stop,
                    "block " + block.id() + ": rerun",
                    "As in " + rerun.block() + " on " + occurrence.day().minusDays(rerun.daysBack()));
            at = stop;
        }
        if (items.isEmpty()) {
            builder.note(GridBuilder.titleOf(block) + ": the block ‘" + rerun.block() + "’ aired nothing on "
                    + occurrence.day().minusDays(rerun.daysBack()) + " that could be repeated.");
        }
        return at;
    }

    /** What airs from {@code from} to {@code end} when no programme fits: a break, the filler, or a card. */
    private long rest(long from, long end) {
        @Nullable ScheduleEntry last = builder.lastEndingAt(from);
        if (block.content() instanceof Content.OffAir) {
            return entries.card(
                    from,
                    end,
                    "block " + block.id() + ": off the air",
                    "Off the air until " + entries.clock(end, from));
        }
        boolean own = placed > 0 || end <= occurrence.startTicks();
        if (own && end - from <= BREAK_TICKS && last != null && last.itemId().isPresent()) {
            builder.stretchLast(end, last.reason() + "; breaks until " + entries.clock(end, from));
            return end;
        }
        long at = filled(from, end);
        String reason = placed == 0 ? nothing(from) : "Next at " + entries.clock(end, from);
        return at < end ? entries.card(at, end, "block " + block.id() + ": card", reason) : end;
    }

    private long filled(long from, long end) {
        if (plan.grid().filler() instanceof Content.OffAir) {
            return from;
        }
        BlockPicker filler = builder.picker(BroadcastCalendar.fillerOf(plan.grid()));
        long at = from;
        while (at < end) {
            Optional<BlockPicker.Pick> pick = next(filler, at, end);
            if (pick.isEmpty() || slotEnd(pick.get().item(), at, 0) > end) {
                break;
            }
            filler.take(pick.get());
            long stop = slotEnd(pick.get().item(), at, 0);
            String reason = "Fills the time until " + entries.clock(end, at);
            Placing placing = new Placing(BroadcastCalendar.FILLER, 0);
            entries.programme(placing, pick.get().item(), at, stop, "block " + block.id() + ": filler", reason);
            at = stop;
        }
        @Nullable ScheduleEntry last = builder.lastEndingAt(at);
        if (at > from && at < end && end - at <= BREAK_TICKS && last != null) {
            builder.stretchLast(end, last.reason());
            return end;
        }
        return at;
    }
}
