package tv.genlock.schedule;

import java.util.List;

/**
 * A piece of schedule and what to remember for the next one.
 *
 * @param entries new entries in order, each starting where the one before (or a kept manual entry) ends; ids are 0
 * @param throughTicks until where the schedule reaches now; before what was asked for when {@code entries} are as many as were allowed
 * @param newState store it with the entries, in one transaction
 * @param notes for a person, about the whole: what was left out or is thin; often empty
 */
public record ScheduleResult(
        List<ScheduleEntry> entries, long throughTicks, ScheduleState newState, List<String> notes) {
    public ScheduleResult {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }
}
