package tv.genlock.playout;

import java.util.ArrayList;
import java.util.List;
import tv.genlock.air.PlayoutEvent;

/** Rows of events that touch and whose numbers add up: where such a row begins, what of it is recent, how one is numbered. Pure. */
final class LiveRun {
    /** First number of events made for the past: they never count as part of a live run. */
    static final long FILL_NUMBERS = 1L << 40;

    private LiveRun() {}

    /** Whether events that touch air now, and until {@code untilTicks} at least. */
    static boolean covers(List<PlayoutEvent> events, long nowTicks, long untilTicks) {
        return !events.isEmpty()
                && events.getFirst().startTicks() <= nowTicks
                && events.getLast().endTicks() >= untilTicks;
    }

    /** Those of a channel's events, in order, that form one run up to the last of them; none when that one was made for the past. */
    static List<PlayoutEvent> lastOf(List<PlayoutEvent> stored) {
        int first = stored.size();
        while (first > 0 && stored.get(first - 1).firstSegment() < FILL_NUMBERS && joins(stored, first)) {
            first--;
        }
        return stored.subList(first, stored.size());
    }

    private static boolean joins(List<PlayoutEvent> events, int next) {
        if (next == events.size()) {
            return true;
        }
        PlayoutEvent before = events.get(next - 1);
        PlayoutEvent after = events.get(next);
        return before.endTicks() == after.startTicks()
                && before.firstSegment() + before.segmentCount() == after.firstSegment();
    }

    /** Those that end at {@code sinceTicks} or later. */
    static List<PlayoutEvent> recent(List<PlayoutEvent> events, long sinceTicks) {
        int first = 0;
        while (first < events.size() && events.get(first).endTicks() < sinceTicks) {
            first++;
        }
        return events.subList(first, events.size());
    }

    /** The events from the first on as long as they touch, numbered anew when their numbers do not add up. */
    static List<PlayoutEvent> touching(List<PlayoutEvent> events) {
        List<PlayoutEvent> row = new ArrayList<>();
        boolean adds = true;
        for (PlayoutEvent event : events) {
            if (!row.isEmpty()) {
                PlayoutEvent before = row.getLast();
                if (before.endTicks() != event.startTicks()) {
                    break;
                }
                adds &= before.firstSegment() + before.segmentCount() == event.firstSegment();
            }
            row.add(event);
        }
        return adds ? row : numbered(row);
    }

    private static List<PlayoutEvent> numbered(List<PlayoutEvent> events) {
        List<PlayoutEvent> row = new ArrayList<>();
        long segment = 0;
        long discontinuity = 0;
        String hash = "";
        for (PlayoutEvent event : events) {
            boolean changes = !row.isEmpty() && !event.configHash().equals(hash);
            discontinuity += changes ? 1 : 0;
            row.add(event.withNumbers(segment, discontinuity, changes));
            segment += event.segmentCount();
            hash = event.configHash();
        }
        return row;
    }
}
