package tv.genlock.playout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.air.PlayoutSlot;
import tv.genlock.air.playlist.MediaPlaylist;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channel;
import tv.genlock.channel.LockHorizon;
import tv.genlock.channel.Programming;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;
import tv.genlock.rundown.Rundowns;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.rundown.RundownPiece;

/**
 * Makes playout events out of schedule entries and what is known of their files; keeps nothing. Any thread; calls may wait for an
 * index to be made.
 */
final class EventMaker {
    private static final int MOST_PAST_ENTRIES = 30;

    private final Programming programming;
    private final Airings airings;
    private final IndexSource indexes;
    private final Rundowns rundowns;

    EventMaker(Programming programming, Airings airings, IndexSource indexes, Rundowns rundowns) {
        this.programming = programming;
        this.airings = airings;
        this.indexes = indexes;
        this.rundowns = rundowns;
    }

    /** Events from {@code from} to {@code until} at least; the schedule is extended when it ends sooner. */
    PlayoutPlanner.Result plan(Channel channel, long from, long until, HighWater numbers) {
        List<ScheduleEntry> entries = airings.entries(channel.id(), from, until);
        if (entries.isEmpty() || entries.getLast().endTicks() < until) {
            entries = extendedEntries(channel, from, until);
        }
        return PlayoutPlanner.plan(channel.id(), channel.format(), slots(channel, entries, from, until), numbers);
    }

    /**
     * What fills a stretch. A thread that is interrupted, because its viewer has left or the station stops, finds that no file
     * can be read; that must not stay in the log as slates.
     */
    private List<PlayoutSlot> slots(Channel channel, List<ScheduleEntry> entries, long from, long until) {
        List<PlayoutSlot> slots =
                SlotMaker.slots(indexes, channel.format(), entries, pieces(channel, from, until), from, until);
        if (Thread.currentThread().isInterrupted()) {
            throw new StationException(ProblemCode.BUSY, "Who asked for this channel left before it was planned.");
        }
        return slots;
    }

    /** On a full disk what has no breaks yet airs whole. */
    private Map<Long, List<RundownPiece>> pieces(Channel channel, long from, long until) {
        try {
            return rundowns.of(channel, from, until);
        } catch (StationException e) {
            if (!PlayoutRows.cannotWrite(e)) {
                throw e;
            }
            return rundowns.known(channel, from, until);
        }
    }

    /** On a full disk the schedule ends where it ends, and slates go on. */
    private List<ScheduleEntry> extendedEntries(Channel channel, long from, long until) {
        try {
            programming.extend(channel.id(), NightlyExtension.DAYS);
        } catch (StationException e) {
            if (!PlayoutRows.cannotWrite(e)) {
                throw e;
            }
        }
        return airings.entries(channel.id(), from, until);
    }

    /** What an entry aired as while nobody watched. */
    List<PlayoutEvent> ofThePast(Channel channel, ScheduleEntry entry) {
        List<PlayoutSlot> slots = slots(channel, List.of(entry), entry.startTicks(), entry.endTicks());
        HighWater numbers = new HighWater(LiveRun.FILL_NUMBERS, 0, Optional.empty());
        return PlayoutPlanner.plan(channel.id(), channel.format(), slots, numbers)
                .events();
    }

    /** The event as it must be when its entry ends sooner now than when it was planned; empty when all is well. */
    Optional<PlayoutEvent> shortened(Channel channel, PlayoutEvent event) {
        List<ScheduleEntry> entries = airings.entries(channel.id(), event.startTicks(), event.startTicks() + 1);
        if (entries.isEmpty()
                || entries.getFirst().id() != event.entryId()
                || entries.getFirst().endTicks() >= event.endTicks()) {
            return Optional.empty();
        }
        List<PlayoutSlot> slots = slots(channel, entries, event.startTicks(), event.startTicks() + 1);
        HighWater numbers =
                new HighWater(event.firstSegment(), event.discontinuityNumber(), Optional.of(event.configHash()));
        PlayoutEvent again = PlayoutPlanner.plan(channel.id(), channel.format(), slots, numbers)
                .events()
                .getFirst();
        boolean sameStart =
                AiredEvent.revisionOf(again, channel.format()).equals(AiredEvent.revisionOf(event, channel.format()));
        return sameStart && again.durationTicks() < event.durationTicks()
                ? Optional.of(event.endingLike(again))
                : Optional.empty();
    }

    /**
     * Where a new run begins: with the programme that runs now, and those before it as far as the window reaches and their
     * files are ready to be looked into.
     */
    long startOfRun(long channelId, long nowTicks) {
        List<ScheduleEntry> entries = airings.entries(channelId, nowTicks - MediaPlaylist.WINDOW_TICKS, nowTicks + 1);
        long start = nowTicks - Math.floorMod(nowTicks, LockHorizon.MINUTE_TICKS);
        for (int k = entries.size() - 1; k >= 0 && entries.size() - k <= MOST_PAST_ENTRIES; k--) {
            ScheduleEntry entry = entries.get(k);
            boolean running = entry.endTicks() > nowTicks;
            boolean touches = running || entry.endTicks() == start;
            if (!touches
                    || (!running
                            && entry.fileId().isPresent()
                            && !indexes.ready(entry.fileId().getAsLong()))) {
                break;
            }
            start = entry.startTicks();
        }
        return start;
    }
}
