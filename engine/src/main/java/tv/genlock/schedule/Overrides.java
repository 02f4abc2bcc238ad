package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleEntry.Placing;

/**
 * What people change about a schedule by hand. Pure: it says what to remove, rewrite and add.
 *
 * <p>What an entry by hand covers, goes. An entry that runs into its start is cut there when most of it stays or it is already
 * locked; else it goes too. Every hole that this leaves is filled, first with what lost its place. Nothing else moves, and nothing
 * that begins before the lock.
 */
public final class Overrides {
    private final ChannelPlan plan;
    private final ItemPool pool;
    private final EntryWriter writer;
    private final List<ScheduleEntry> entries;
    private final long lockedUntil;
    private final long generatedThrough;

    /**
     * @param entries the channel's stored entries around the change: all that touch where something goes away or arrives, and one
     *     on each side
     * @param lockedUntilTicks what starts before is published and stays
     * @param generatedThroughTicks a hole from there on stays open: the next extension fills it
     */
    public Overrides(
            ChannelPlan plan,
            ItemPool pool,
            List<ScheduleEntry> entries,
            long lockedUntilTicks,
            long generatedThroughTicks) {
        this.plan = plan;
        this.pool = pool;
        this.entries = entries.stream()
                .sorted(Comparator.comparingLong(ScheduleEntry::startTicks))
                .toList();
        writer = new EntryWriter(plan);
        lockedUntil = lockedUntilTicks;
        generatedThrough = generatedThroughTicks;
    }

    /** Puts something on the air, over whatever is planned there. */
    public OverrideResult place(Wish wish) {
        return changed(List.of(), List.of(writer.manual(wish, Placing.NONE.block(), "Placed by hand")));
    }

    /** Puts {@code wish} in the place of an entry: it is moved, trimmed, or another item takes its time. By hand from then on. */
    public OverrideResult change(long entryId, Wish wish) {
        Optional<ScheduleEntry> found = find(entryId);
        return found.isEmpty()
                ? new OverrideResult.NotFound(entryId)
                : changed(List.of(found.get()), List.of(wished(found.get(), wish)));
    }

    private ScheduleEntry wished(ScheduleEntry old, Wish wish) {
        boolean sameItem = old.itemId().isPresent()
                && old.itemId().getAsLong() == wish.item().id();
        boolean stillThere = old.startTicks() < wish.endTicks() && old.endTicks() > wish.startTicks();
        String reason = !sameItem
                ? "Placed by hand instead of " + old.title()
                : wish.startTicks() == old.startTicks()
                                || wish.inTicks() != old.placing().inTicks()
                        ? "Trimmed by hand"
                        : "Moved here by hand from " + writer.clock(old.startTicks(), wish.startTicks());
        String block = sameItem && stillThere ? old.placing().block() : Placing.NONE.block();
        return writer.manual(wish, block, reason);
    }

    /** Takes an entry out and fills its time. */
    public OverrideResult remove(long entryId) {
        Optional<ScheduleEntry> found = find(entryId);
        return found.isEmpty() ? new OverrideResult.NotFound(entryId) : changed(List.of(found.get()), List.of());
    }

    /** Keeps a planned entry where it is, as if it had been placed by hand; its id, rule and reason stay. */
    public OverrideResult lock(long entryId) {
        return relabelled(entryId, Origin.MANUAL);
    }

    /** Gives an entry back to the plan, which may put something else there when it is made anew. */
    public OverrideResult unlock(long entryId) {
        return relabelled(entryId, Origin.GENERATED);
    }

    private OverrideResult relabelled(long entryId, Origin origin) {
        Optional<ScheduleEntry> found = find(entryId);
        if (found.isEmpty()) {
            return new OverrideResult.NotFound(entryId);
        }
        ScheduleEntry entry = found.get();
        if (entry.origin().isCard()) {
            return new OverrideResult.Card(entry);
        }
        return changed(List.of(entry), List.of(entry.by(origin)));
    }

    /**
     * Undoes a change: takes out what it left and puts back what was there. What begins before the lock and was cut stays cut.
     *
     * @param left entries of the schedule as it should be now; their ids may be others
     * @param before entries as they were; ids count for nothing
     */
    public OverrideResult restore(List<ScheduleEntry> left, List<ScheduleEntry> before) {
        List<ScheduleEntry> out = new ArrayList<>();
        for (ScheduleEntry expected : left) {
            Optional<ScheduleEntry> found = entries.stream()
                    .filter(entry -> entry.startTicks() == expected.startTicks())
                    .filter(entry ->
                            entry.startTicks() < lockedUntil || entry.withId(0).equals(expected.withId(0)))
                    .findFirst();
            if (found.isEmpty()) {
                return new OverrideResult.Gone(expected);
            }
            out.add(found.get());
        }
        return changed(out, before);
    }

    private OverrideResult changed(List<ScheduleEntry> out, List<ScheduleEntry> in) {
        ScheduleChange change = new ScheduleChange(entries, lockedUntil, generatedThrough, this::cut);
        Optional<OverrideResult> refusal = change.exchange(out, in);
        return refusal.orElseGet(() -> filled(change));
    }

    private Changed filled(ScheduleChange change) {
        GapFiller filler = new GapFiller(plan, pool);
        List<ScheduleItem> displaced = change.displaced().stream()
                .flatMap(entry -> itemOf(entry).stream())
                .toList();
        return change.done(hole -> filler.fill(new GapFiller.Gap(
                hole.start(),
                hole.end(),
                hole.beforeArrival() ? List.of() : displaced,
                hole.neighbours(),
                hole.nextTitle().orElse(plan.name()))));
    }

    private ScheduleEntry cut(ScheduleEntry entry, long end) {
        String clock = writer.clock(end, entry.startTicks());
        String reason = !entry.origin().isCard()
                ? entry.reason() + "; cut at " + clock + " by a manual entry"
                : plan.type() == ChannelPlan.Type.MANUAL ? "Nothing scheduled until " + clock : entry.reason();
        return entry.endingAt(end, reason);
    }

    private Optional<ScheduleEntry> find(long entryId) {
        return entries.stream().filter(entry -> entry.id() == entryId).findFirst();
    }

    private Optional<ScheduleItem> itemOf(ScheduleEntry entry) {
        int position = entry.itemId().isEmpty()
                ? -1
                : pool.catalog().positionOf(entry.itemId().getAsLong());
        return position < 0 ? Optional.empty() : Optional.of(pool.catalog().item(position));
    }
}
