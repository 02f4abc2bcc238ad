package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.grid.Block.Start;

/**
 * Entries of the channel that end where a build begins: they tell how much has aired of the block that runs then.
 *
 * @param entries in order
 */
record AiredBefore(BroadcastCalendar calendar, List<ScheduleEntry> entries) {
    /** How early a block that follows may begin. */
    static final long MOST_EARLY_TICKS = 60 * 60 * Ticks.PER_SECOND;

    /** The programmes of an occurrence. */
    List<ScheduleEntry> programmesOf(Occurrence occurrence) {
        if (entries.isEmpty() || entries.getLast().endTicks() <= occurrence.startTicks() - MOST_EARLY_TICKS) {
            return List.of();
        }
        long since = earliestStartOf(occurrence);
        return entries.stream()
                .filter(entry -> entry.startTicks() >= since
                        && entry.itemId().isPresent()
                        && entry.placing().block().equals(occurrence.block().id()))
                .toList();
    }

    /** The last one, when it ends at {@code at}. */
    Optional<ScheduleEntry> lastEndingAt(long at) {
        return entries.isEmpty() || entries.getLast().endTicks() != at
                ? Optional.empty()
                : Optional.of(entries.getLast());
    }

    /** What follows may have begun in the time of the block before it. */
    private long earliestStartOf(Occurrence occurrence) {
        if (occurrence.block().fit().start() != Start.FOLLOW) {
            return occurrence.startTicks();
        }
        return twoDays(occurrence.day().minusDays(1)).stream()
                .filter(one -> one.endTicks() == occurrence.startTicks()
                        && !one.block().id().equals(occurrence.block().id()))
                .mapToLong(Occurrence::startTicks)
                .findFirst()
                .orElse(occurrence.startTicks());
    }

    /** Nominal start of a block that follows and runs already at {@code from}, though it is not its time yet; else −1. */
    long begunEarly(long from) {
        if (entries.isEmpty()) {
            return -1;
        }
        List<Occurrence> days = twoDays(calendar.dayOf(from));
        for (int n = 0; n + 1 < days.size(); n++) {
            if (days.get(n).endTicks() > from) {
                Occurrence next = days.get(n + 1);
                boolean early = next.startTicks() - from <= MOST_EARLY_TICKS && hasGivenWay(days.get(n), next);
                return early ? next.startTicks() : -1;
            }
        }
        return -1;
    }

    /** Whether the last entries are those of {@code next}, and not of what aired in front of {@code now} under the same id. */
    private boolean hasGivenWay(Occurrence now, Occurrence next) {
        String running = next.block().id();
        int first = entries.size();
        while (first > 0 && entries.get(first - 1).placing().block().equals(running)) {
            first--;
        }
        if (first == entries.size()
                || next.block().fit().start() != Start.FOLLOW
                || running.equals(now.block().id())) {
            return false;
        }
        return entries.get(first).startTicks() > now.startTicks() || (first > 0 && isOf(now, entries.get(first - 1)));
    }

    private static boolean isOf(Occurrence occurrence, ScheduleEntry entry) {
        return entry.placing().block().equals(occurrence.block().id())
                && entry.startTicks() >= occurrence.startTicks() - MOST_EARLY_TICKS;
    }

    private List<Occurrence> twoDays(LocalDate first) {
        List<Occurrence> days = new ArrayList<>(calendar.day(first));
        days.addAll(calendar.day(first.plusDays(1)));
        return days;
    }
}
