package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        String running = entries.getLast().placing().block();
        List<Occurrence> days = twoDays(calendar.dayOf(from));
        for (int n = 0; n + 1 < days.size(); n++) {
            Occurrence next = days.get(n + 1);
            if (days.get(n).endTicks() > from) {
                boolean early = !running.equals(days.get(n).block().id())
                        && running.equals(next.block().id())
                        && next.startTicks() - from <= MOST_EARLY_TICKS;
                return early ? next.startTicks() : -1;
            }
        }
        return -1;
    }

    private List<Occurrence> twoDays(LocalDate first) {
        List<Occurrence> days = new ArrayList<>(calendar.day(first));
        days.addAll(calendar.day(first.plusDays(1)));
        return days;
    }
}
