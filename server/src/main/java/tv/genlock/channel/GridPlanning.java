package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.PlanDifference;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.BroadcastCalendar;
import tv.genlock.schedule.grid.DayHealth;
import tv.genlock.schedule.grid.Finding;
import tv.genlock.schedule.grid.GridCheck;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.grid.ProgramGrid;
import tv.genlock.schedule.grid.Programmes;
import tv.genlock.schedule.grid.ScheduleCheck;

/** What people do with a channel's programme grid: look at it, try it, put it in force, have it checked. Any thread. */
@Singleton
final class GridPlanning {
    /** Most entries that are looked at by a check. */
    private static final int MOST_CHECKED = 20_000;

    private final Channels channels;
    private final ChannelGrids grids;
    private final ScheduleStore store;
    private final ScheduleDecisions decisions;
    private final SchedulePieces pieces;
    private final Programming programming;
    private final ScheduleEdits edits;
    private final Airings airings;
    private final AirClock clock;

    /**
     * What a grid would make of a channel's coming days.
     *
     * @param difference from what is planned now
     * @param others what that does to the channels that follow this one
     */
    record Trial(
            List<Airing> airings,
            List<Finding> findings,
            List<DayHealth> days,
            PlanDifference difference,
            Followers.Effect others) {}

    @Inject
    GridPlanning(
            Channels channels,
            ChannelGrids grids,
            ScheduleStore store,
            ScheduleDecisions decisions,
            SchedulePieces pieces,
            Programming programming,
            ScheduleEdits edits,
            Airings airings,
            AirClock clock) {
        this.channels = channels;
        this.grids = grids;
        this.store = store;
        this.decisions = decisions;
        this.pieces = pieces;
        this.programming = programming;
        this.edits = edits;
        this.airings = airings;
        this.clock = clock;
    }

    /** A channel's grid, or one to start from. */
    ProgramGrid of(long channelId) {
        return grids.of(channels.get(channelId));
    }

    /** Puts a grid in force: the channel is planned by it from now on, and anew behind the lock horizon. */
    ProgramGrid change(long channelId, ProgramGrid grid) {
        Channel channel = channels.get(channelId);
        grids.keep(channelId, grid);
        if (channel.scheduleType() != ScheduleType.GRID) {
            channels.change(channelId, ChannelRequest.NOTHING.planned(ScheduleType.GRID));
        }
        programming.planAnew(channelId, Programming.Mode.REFRESH);
        // Breaks may be others where no entry is.
        edits.tell(channelId);
        return of(channelId);
    }

    /** What the grid would make of the days to come, behind the lock horizon; nothing is stored. */
    Trial attempt(long channelId, ProgramGrid grid, int days) {
        Channel channel = channels.get(channelId);
        long now = clock.ticks();
        long from = programming.endOfRunning(channelId, LockHorizon.at(now));
        long until = NightlyExtension.until(now, days);
        GridPlan plan = decisions.gridPlan(channel, grid);
        Programmes programmes = decisions.programmes(channelId, from);
        ScheduleState memory = pieces.moved(plan, from).state();
        ScheduleResult result = decisions.decide(plan, memory, pieces.around(channelId, from, until));
        List<Finding> findings = new ArrayList<>(GridCheck.of(plan, programmes));
        findings.addAll(ScheduleCheck.of(plan, programmes, result.entries()));
        BroadcastCalendar calendar = new BroadcastCalendar(grid);
        LocalDate last = calendar.dayOf(Math.min(until, result.throughTicks()) - 1);
        return new Trial(
                airings.of(result.entries()),
                findings,
                ScheduleCheck.days(plan, programmes, result.entries(), calendar.dayOf(from), last),
                pieces.difference(channelId, from, result),
                programming.effect(channelId, ScheduleDecisions.Instead.of(from, result)));
    }

    /** What is noteworthy about a channel's grid and the coming days of its schedule as it is stored. */
    List<Finding> check(long channelId, int days) {
        Channel channel = channels.get(channelId);
        long now = clock.ticks();
        long until = NightlyExtension.until(now, days);
        GridPlan plan = decisions.gridPlan(channel);
        Programmes programmes = decisions.programmes(channelId, until);
        List<ScheduleEntry> entries = store.entries(channelId, now, until, MOST_CHECKED);
        List<Finding> findings = new ArrayList<>(GridCheck.of(plan, programmes));
        findings.addAll(ScheduleCheck.of(plan, programmes, entries));
        return findings;
    }

    /** The broadcast day on which a channel is now. */
    LocalDate today(ProgramGrid grid) {
        return new BroadcastCalendar(grid).dayOf(clock.ticks());
    }

    /** Whether a channel exists. */
    boolean isChannel(long channelId) {
        return channels.find(channelId).isPresent();
    }

    /** Air time behind which entries are not locked. */
    long lock() {
        return LockHorizon.at(clock.ticks());
    }

    /** Seconds of a stretch of time. */
    static double seconds(long ticks) {
        return Ticks.toSeconds(ticks);
    }
}
