package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tv.genlock.media.Ticks;

/**
 * Builds a channel's schedule, one entry after the other, from what it may air and what it remembers. Pure and without state
 * of its own; any thread.
 *
 * <p><b>Promises.</b> Entries touch. They begin and end on whole milliseconds of air time: an item's slot is its length rounded
 * up. Same arguments, same result. Building to A and then, with the state returned, to B gives what building to B at once
 * gives, as long as the pool is the same. The last entry ends at or after {@code until} and is never cut for it.
 *
 * <p><b>Limits.</b> At most {@link #MOST_PER_WINDOW} entries begin in each ten minutes; a slate fills the rest, so a pool of
 * one-frame clips cannot flood the log.
 */
public final class ScheduleBuilder {
    /** One entry per two seconds, seen over ten minutes. */
    public static final int MOST_PER_WINDOW = 300;

    /** The rule of slates that stand because nothing fits the channel: once something does, they may give way. */
    public static final String EMPTY_RULE = "genre_auto: nothing matches";

    private static final long WINDOW_TICKS = 600 * Ticks.PER_SECOND;
    /** An item keeps at least this share of its length when it is cut before a manual entry; else something short fills in. */
    private static final double KEPT_SHARE = 2.0 / 3;

    private final ChannelPlan plan;
    private final ItemPool pool;
    private final EntryWriter writer;
    private final List<ScheduleEntry> kept;
    private final ProgrammePicker picker;
    private final List<ScheduleEntry> entries = new ArrayList<>();
    private long window;
    private int windowEntries;
    private int nextKept;

    private ScheduleBuilder(
            ChannelPlan plan, ItemPool pool, ScheduleState state, long from, List<ScheduleEntry> existing) {
        this.plan = plan;
        this.pool = pool;
        writer = new EntryWriter(plan);
        List<ScheduleEntry> inOrder = existing.stream()
                .sorted(Comparator.comparingLong(ScheduleEntry::startTicks))
                .toList();
        kept = inOrder.stream().filter(entry -> entry.endTicks() > from).toList();
        picker = new ProgrammePicker(
                pool,
                plan.seed(),
                state,
                inOrder.stream().filter(entry -> entry.endTicks() <= from).toList());
        window = state.lanes().window();
        windowEntries = state.lanes().windowEntries();
    }

    /** Entries from {@code fromTicks} until at least {@code untilTicks}, however many, around those that stay. */
    public static ScheduleResult build(
            ChannelPlan plan,
            ItemPool pool,
            ScheduleState state,
            long fromTicks,
            long untilTicks,
            List<ScheduleEntry> existing) {
        return build(plan, pool, state, fromTicks, untilTicks, existing, Integer.MAX_VALUE);
    }

    /**
     * Entries from {@code fromTicks} until at least {@code untilTicks}, but no more than {@code most}, around those that stay.
     *
     * @param fromTicks a whole millisecond of air time: the end of what is stored, or the start of a new schedule
     * @param existing stored entries of this channel: those that end by {@code fromTicks} keep a channel without state from
     *     repeating what just aired; those later (manual ones) stay, and the new entries go around them
     * @param most new entries; 1 or more. Building on from {@link ScheduleResult#throughTicks} gives the rest
     * @throws IllegalArgumentException when {@code fromTicks} is no whole millisecond or the span is over 400 days
     */
    public static ScheduleResult build(
            ChannelPlan plan,
            ItemPool pool,
            ScheduleState state,
            long fromTicks,
            long untilTicks,
            List<ScheduleEntry> existing,
            int most) {
        AirTime.requireBuildable(fromTicks, untilTicks);
        ScheduleBuilder builder = new ScheduleBuilder(plan, pool, state, fromTicks, existing);
        long through = builder.fill(fromTicks, untilTicks, most);
        return builder.result(through);
    }

    private long fill(long from, long until, int most) {
        long at = from;
        while (at < until && entries.size() < most) {
            if (nextKept < kept.size() && kept.get(nextKept).startTicks() <= at) {
                at = Math.max(at, kept.get(nextKept++).endTicks());
                continue;
            }
            long limit = nextKept < kept.size() ? kept.get(nextKept).startTicks() : Long.MAX_VALUE;
            ScheduleEntry entry = entryAt(at, limit);
            entries.add(entry);
            at = entry.endTicks();
        }
        return at;
    }

    private ScheduleEntry entryAt(long at, long limit) {
        if (plan.type() == ChannelPlan.Type.MANUAL) {
            return writer.slate(at, limit, "manual", nothingUntil(at, limit));
        }
        if (pool.isEmpty()) {
            return writer.slate(at, limit, EMPTY_RULE, pool.explanation());
        }
        if (windowIsFull(at)) {
            long end = Math.min(limit, AirTime.endOfWindow(at, WINDOW_TICKS));
            return writer.slate(
                    at, end, "genre_auto: pause", "The items of this channel are too short to fill the time");
        }
        ProgrammePicker.Pick pick = picker.peek();
        long slot = Ticks.upToMilli(pick.item().durationTicks());
        if (slot <= limit - at) {
            picker.take(slot);
            return writer.generated(pick.item(), at, at + slot, pick.rule(), pick.reason());
        }
        return beforeKept(pick, slot, at, limit);
    }

    /** What airs when the next item does not fit before an entry that stays. */
    private ScheduleEntry beforeKept(ProgrammePicker.Pick pick, long slot, long at, long limit) {
        if (limit - at >= slot * KEPT_SHARE) {
            picker.take(limit - at);
            String reason = pick.reason() + "; cut at " + writer.clock(limit, at) + " by a manual entry";
            return writer.generated(pick.item(), at, limit, pick.rule(), reason);
        }
        if (picker.hasFillers()) {
            ProgrammePicker.Pick filler = picker.peekFiller();
            long fillerSlot = Ticks.upToMilli(filler.item().durationTicks());
            if (fillerSlot <= limit - at) {
                picker.takeFiller();
                return writer.generated(filler.item(), at, at + fillerSlot, filler.rule(), filler.reason());
            }
        }
        ScheduleEntry next = kept.get(nextKept);
        String reason = "Next at " + writer.clock(limit, at) + ": " + next.title();
        return writer.slate(at, limit, "genre_auto: before a manual entry", reason);
    }

    private String nothingUntil(long at, long limit) {
        return limit == Long.MAX_VALUE ? "Nothing scheduled" : "Nothing scheduled until " + writer.clock(limit, at);
    }

    private boolean windowIsFull(long at) {
        long current = Math.floorDiv(at, WINDOW_TICKS);
        if (current != window) {
            window = current;
            windowEntries = 0;
        }
        return ++windowEntries > MOST_PER_WINDOW;
    }

    private ScheduleResult result(long through) {
        List<String> notes = new ArrayList<>();
        if (plan.type() == ChannelPlan.Type.GENRE_AUTO && pool.isEmpty()) {
            notes.add(pool.explanation());
        }
        if (pool.size() == 1) {
            notes.add("Only one item matches: it repeats.");
        }
        if (pool.overlong() > 0) {
            notes.add(pool.overlong() + " matching items claim to last longer than a week and are left out.");
        }
        return new ScheduleResult(entries, through, picker.state(window, windowEntries), notes);
    }
}
