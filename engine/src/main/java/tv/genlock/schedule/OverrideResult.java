package tv.genlock.schedule;

import java.util.List;

/** What became of a wish to place or remove a manual entry. */
public sealed interface OverrideResult {
    /**
     * Granted. Apply all of it in one transaction: delete, update by id, insert.
     *
     * @param removed ids of entries that go
     * @param shortened entries that keep their id and start and end sooner
     * @param added new entries with id 0, the manual one among them; ascending
     */
    record Changed(List<Long> removed, List<ScheduleEntry> shortened, List<ScheduleEntry> added)
            implements OverrideResult {
        public Changed {
            removed = List.copyOf(removed);
            shortened = List.copyOf(shortened);
            added = List.copyOf(added);
        }
    }

    /** Refused: it begins before {@code untilTicks}, up to which the schedule is published. */
    record Locked(long untilTicks) implements OverrideResult {}

    /** Refused: {@code other} is a manual entry too and overlaps it. */
    record Conflict(ScheduleEntry other) implements OverrideResult {}

    /** Refused: there is no such entry. */
    record NotFound(long entryId) implements OverrideResult {}
}
