package tv.genlock.schedule;

import java.util.List;

/** What became of a wish to change a schedule by hand. */
public sealed interface OverrideResult {
    /**
     * Granted. Apply all of it in one transaction: delete, update by id, insert.
     *
     * @param removed entries that go
     * @param rewritten entries that keep their id and start; their end, in point, origin or reason is another
     * @param added new entries with id 0, ascending
     */
    record Changed(List<ScheduleEntry> removed, List<ScheduleEntry> rewritten, List<ScheduleEntry> added)
            implements OverrideResult {
        public Changed {
            removed = List.copyOf(removed);
            rewritten = List.copyOf(rewritten);
            added = List.copyOf(added);
        }
    }

    /** Refused: it begins before {@code untilTicks}, up to which the schedule is published. */
    record Locked(long untilTicks) implements OverrideResult {}

    /** Refused: {@code other} is by hand too and overlaps it. */
    record Conflict(ScheduleEntry other) implements OverrideResult {}

    /** Refused: there is no such entry. */
    record NotFound(long entryId) implements OverrideResult {}

    /** Refused: the entry is a card, which holds nothing that could be moved or kept. */
    record Card(ScheduleEntry entry) implements OverrideResult {}

    /** Refused: {@code expected} is not there any more as it was left. */
    record Gone(ScheduleEntry expected) implements OverrideResult {}
}
