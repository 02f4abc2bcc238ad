package tv.genlock.schedule.rundown;

import java.time.ZoneId;
import java.util.List;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.breaks.UpNext;

/** The pieces of an entry that shows what another channel aired before: the same, later. */
public final class DelayedRundown {
    private static final long MINUTE_TICKS = 60 * Ticks.PER_SECOND;

    private DelayedRundown() {}

    /**
     * Another channel.
     *
     * @param number for people
     * @param zone of its clock
     */
    public record Source(int number, ZoneId zone) {}

    /**
     * Acts, clips and cards of {@code aired} that fall into the entry, as they were planned there.
     *
     * @param entry which is {@code delayTicks} later than what it shows
     * @param aired pieces of one entry of the other channel, in order
     * @param zone of the clock that the entry's viewers go by: cards that announce something tell its time here
     * @return none when they are not all of the entry: it airs whole
     */
    public static List<RundownPiece> of(
            ScheduleEntry entry, List<RundownPiece> aired, long delayTicks, Source source, ZoneId zone) {
        long from = entry.startTicks() - delayTicks;
        long until = entry.endTicks() - delayTicks;
        String why = "As on channel %d, %s before".formatted(source.number(), words(delayTicks));
        List<RundownPiece> pieces = aired.stream()
                .filter(piece -> piece.startTicks() < until && piece.endTicks() > from)
                .map(piece -> piece.later(
                        delayTicks,
                        from,
                        until,
                        entry.id(),
                        words -> UpNext.announcedLater(words, piece.startTicks(), source.zone(), delayTicks, zone),
                        why))
                .toList();
        long at = entry.startTicks();
        for (RundownPiece piece : pieces) {
            if (piece.startTicks() != at) {
                return List.of();
            }
            at = piece.endTicks();
        }
        return at == entry.endTicks() ? pieces : List.of();
    }

    /** "2 hours", "90 minutes". */
    private static String words(long delayTicks) {
        long minutes = delayTicks / MINUTE_TICKS;
        boolean hours = minutes % 60 == 0;
        long count = hours ? minutes / 60 : minutes;
        return count + (hours ? " hour" : " minute") + (count == 1 ? "" : "s");
    }
}
