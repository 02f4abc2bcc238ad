package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.OverrideResult.Changed;
import tv.genlock.schedule.ScheduleEntry.Origin;

/**
 * Puts manual entries into a schedule and takes them out again. Pure: it says what to remove, shorten and add.
 *
 * <p>What a manual entry covers, goes. An entry that runs into its start is cut there when most of it stays or it is already
 * locked; else it goes too and its time is filled with what fits. After the manual entry the hole up to the next entry that
 * stays is filled. Nothing else moves.
 */
public final class Overrides {
    private static final double KEPT_SHARE = 2.0 / 3;

    private final ChannelPlan plan;
    private final ItemPool pool;
    private final EntryWriter writer;
    private final GapFiller filler;
    private final List<ScheduleEntry> entries;
    private final long lockedUntil;

    /**
     * @param entries the channel's stored entries around the change; all from the one before it on are enough
     * @param lockedUntilTicks what starts before is published and stays
     */
    public Overrides(ChannelPlan plan, ItemPool pool, List<ScheduleEntry> entries, long lockedUntilTicks) {
        this.plan = plan;
        this.pool = pool;
        this.entries = entries.stream()
                .sorted(Comparator.comparingLong(ScheduleEntry::startTicks))
                .toList();
        writer = new EntryWriter(plan);
        filler = new GapFiller(plan, pool);
        lockedUntil = lockedUntilTicks;
    }

    /** Places {@code item} at {@code startTicks}, rounded up to a whole millisecond. */
    public OverrideResult place(ScheduleItem item, long startTicks) {
        long start = Ticks.upToMilli(startTicks);
        long end = start + Ticks.upToMilli(Math.min(item.durationTicks(), ItemPool.LONGEST_TICKS));
        if (start < lockedUntil) {
            return new OverrideResult.Locked(lockedUntil);
        }
        List<ScheduleEntry> covered = entries.stream()
                .filter(entry -> entry.endTicks() > start && entry.startTicks() < end)
                .toList();
        Optional<ScheduleEntry> other = covered.stream()
                .filter(entry -> entry.origin() == Origin.MANUAL)
                .findFirst();
        if (other.isPresent()) {
            return new OverrideResult.Conflict(other.get());
        }
        return replaced(covered, writer.manual(item, start, end));
    }

    private Changed replaced(List<ScheduleEntry> covered, ScheduleEntry manual) {
        Changes changes = new Changes();
        List<ScheduleItem> displaced = new ArrayList<>();
        for (ScheduleEntry entry : covered) {
            if (entry.startTicks() < manual.startTicks() && staysCut(entry, manual)) {
                changes.shortened.add(cut(entry, manual));
                continue;
            }
            changes.removed.add(entry.id());
            itemOf(entry).ifPresent(displaced::add);
            if (entry.startTicks() < manual.startTicks()) {
                changes.added.addAll(fill(entry.startTicks(), manual.startTicks(), List.of(), manual));
            }
        }
        changes.added.add(manual);
        if (!covered.isEmpty() && covered.getLast().endTicks() > manual.endTicks()) {
            long hole = covered.getLast().endTicks();
            changes.added.addAll(fill(manual.endTicks(), hole, displaced, manual));
        }
        return changes.done();
    }

    /**
     * Takes out the entry with {@code entryId} and fills its time.
     *
     * @param generatedThroughTicks a hole from there on stays open: the next extension fills it
     */
    public OverrideResult remove(long entryId, long generatedThroughTicks) {
        Optional<ScheduleEntry> found =
                entries.stream().filter(entry -> entry.id() == entryId).findFirst();
        if (found.isEmpty()) {
            return new OverrideResult.NotFound(entryId);
        }
        ScheduleEntry entry = found.get();
        if (entry.startTicks() < lockedUntil) {
            return new OverrideResult.Locked(lockedUntil);
        }
        Changes changes = new Changes();
        changes.removed.add(entryId);
        if (entry.startTicks() < generatedThroughTicks) {
            changes.added.addAll(fill(entry.startTicks(), entry.endTicks(), List.of(), entry));
        }
        return changes.done();
    }

    /** What changes, while it is being worked out. */
    private static final class Changes {
        private final List<Long> removed = new ArrayList<>();
        private final List<ScheduleEntry> shortened = new ArrayList<>();
        private final List<ScheduleEntry> added = new ArrayList<>();

        Changed done() {
            return new Changed(removed, shortened, added);
        }
    }

    private boolean staysCut(ScheduleEntry entry, ScheduleEntry manual) {
        long kept = manual.startTicks() - entry.startTicks();
        return entry.startTicks() < lockedUntil
                || entry.origin() == Origin.SLATE
                || kept >= (entry.endTicks() - entry.startTicks()) * KEPT_SHARE;
    }

    private ScheduleEntry cut(ScheduleEntry entry, ScheduleEntry manual) {
        String clock = writer.clock(manual.startTicks(), entry.startTicks());
        String reason = entry.origin() != Origin.SLATE
                ? entry.reason() + "; cut at " + clock + " by a manual entry"
                : plan.type() == ChannelPlan.Type.MANUAL ? "Nothing scheduled until " + clock : entry.reason();
        return entry.endingAt(manual.startTicks(), reason);
    }

    private List<ScheduleEntry> fill(long start, long end, List<ScheduleItem> displaced, ScheduleEntry beside) {
        Set<Long> neighbours = new HashSet<>();
        beside.itemId().ifPresent(neighbours::add);
        String nextTitle = beside.startTicks() == end ? beside.title() : plan.name();
        for (ScheduleEntry entry : entries) {
            if (entry.endTicks() == start || entry.startTicks() == end) {
                entry.itemId().ifPresent(neighbours::add);
                nextTitle = entry.startTicks() == end ? entry.title() : nextTitle;
            }
        }
        return filler.fill(new GapFiller.Gap(start, end, displaced, neighbours, nextTitle));
    }

    private Optional<ScheduleItem> itemOf(ScheduleEntry entry) {
        int position = entry.itemId().isEmpty()
                ? -1
                : pool.catalog().positionOf(entry.itemId().getAsLong());
        return position < 0 ? Optional.empty() : Optional.of(pool.catalog().item(position));
    }
}
