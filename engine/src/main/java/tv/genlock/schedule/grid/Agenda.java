package tv.genlock.schedule.grid;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Set;

/** The occurrences that are still to be built, in order. Owner thread only; lives for one build. */
final class Agenda {
    private final BroadcastCalendar calendar;
    private final long begin;
    private final Set<String> notes;
    private final ArrayDeque<Occurrence> ahead = new ArrayDeque<>();
    private LocalDate nextDay;
    private long through;

    /**
     * @param begin where the build begins, air time
     * @param through nominal end of the last block that was built before
     * @param notes where it says what has lost its time
     */
    Agenda(BroadcastCalendar calendar, long begin, long through, Set<String> notes) {
        this.calendar = calendar;
        this.begin = begin;
        this.through = through;
        this.notes = notes;
        nextDay = calendar.dayOf(begin).minusDays(1);
    }

    /** Nominal end of the last occurrence that was taken, air time. */
    long through() {
        return through;
    }

    /** Takes the first occurrence that is not built yet and not over. */
    Occurrence takeAfter(long at) {
        while (true) {
            Occurrence next = following();
            ahead.removeFirst();
            boolean built = next.endTicks() <= through;
            boolean over = next.endTicks() <= at;
            if (!built && over && next.endTicks() > begin) {
                notes.add("%s on %s has no time left: what ran before it lasted too long."
                        .formatted(next.block().titleOrId(), next.day()));
            }
            if (!built && !over) {
                through = next.endTicks();
                return next;
            }
        }
    }

    /** The occurrence behind the one taken last. */
    Occurrence following() {
        while (ahead.isEmpty()) {
            ahead.addAll(calendar.day(nextDay));
            nextDay = nextDay.plusDays(1);
        }
        return ahead.getFirst();
    }
}
