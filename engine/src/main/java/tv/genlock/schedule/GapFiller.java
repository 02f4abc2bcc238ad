package tv.genlock.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tv.genlock.media.Ticks;

/**
 * Fills a hole between two entries that stay, without touching the channel's cursors: first with what lost its place, then with
 * films, then with clips, each at most once; a long rest gets an item that is cut, a short one a slate. Pure.
 */
final class GapFiller {
    /** A shorter rest is not worth the beginning of a programme. */
    private static final long WORTH_CUTTING_TICKS = 10 * 60 * Ticks.PER_SECOND;

    private final ChannelPlan plan;
    private final ItemPool pool;
    private final EntryWriter writer;

    GapFiller(ChannelPlan plan, ItemPool pool) {
        this.plan = plan;
        this.pool = pool;
        writer = new EntryWriter(plan);
    }

    /** @param displaced what lost its place to a manual entry, in order */
    record Gap(long start, long end, List<ScheduleItem> displaced, Set<Long> neighbours, String nextTitle) {}

    /** Entries that touch and cover the gap exactly. */
    List<ScheduleEntry> fill(Gap gap) {
        List<ScheduleEntry> entries = new ArrayList<>();
        if (plan.type() == ChannelPlan.Type.MANUAL) {
            String reason = "Nothing scheduled until " + writer.clock(gap.end(), gap.start());
            slates(entries, gap.start(), gap.end(), "manual", reason);
            return entries;
        }
        List<ScheduleItem> candidates = candidates(gap);
        Set<Long> used = new HashSet<>(gap.neighbours());
        long at = gap.start();
        for (ScheduleItem item : candidates) {
            long slot = Ticks.upToMilli(item.durationTicks());
            if (slot <= gap.end() - at && used.add(item.id())) {
                entries.add(writer.generated(item, at, at + slot, "genre_auto: gap", reason(gap, item, at)));
                at += slot;
            }
        }
        if (at < gap.end()) {
            rest(entries, gap, at, candidates, used);
        }
        return entries;
    }

    private void rest(List<ScheduleEntry> entries, Gap gap, long at, List<ScheduleItem> candidates, Set<Long> used) {
        String clock = writer.clock(gap.end(), at);
        if (gap.end() - at >= WORTH_CUTTING_TICKS) {
            for (ScheduleItem item : candidates) {
                if (item.durationTicks() > gap.end() - at && used.add(item.id())) {
                    String reason =
                            "Fills the time until " + clock + " and is cut there: " + gap.nextTitle() + " begins";
                    entries.add(writer.generated(item, at, gap.end(), "genre_auto: gap, cut", reason));
                    return;
                }
            }
        }
        slates(entries, at, gap.end(), "genre_auto: gap", "Next at " + clock + ": " + gap.nextTitle());
    }

    private void slates(List<ScheduleEntry> entries, long start, long end, String rule, String reason) {
        for (long at = start; at < end; at = entries.getLast().endTicks()) {
            entries.add(writer.slate(at, end, rule, reason));
        }
    }

    private String reason(Gap gap, ScheduleItem item, long at) {
        return gap.displaced().contains(item)
                ? "Moved by a manual entry"
                : "Fills the time until " + writer.clock(gap.end(), at);
    }

    private List<ScheduleItem> candidates(Gap gap) {
        List<ScheduleItem> candidates = new ArrayList<>(gap.displaced());
        candidates.addAll(drawn(pool.features(), gap.start()));
        candidates.addAll(drawn(pool.fillers(), gap.start()));
        return candidates;
    }

    private List<ScheduleItem> drawn(int[] positions, long start) {
        return IntStream.of(positions)
                .mapToObj(position -> pool.catalog().item(position))
                .sorted(Comparator.<ScheduleItem>comparingLong(
                                item -> Draws.draw(plan.seed(), Draws.GAP, start, item.key()))
                        .thenComparingLong(ScheduleItem::key)
                        .thenComparingLong(ScheduleItem::id))
                .toList();
    }
}
