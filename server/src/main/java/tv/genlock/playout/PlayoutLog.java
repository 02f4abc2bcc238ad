package tv.genlock.playout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.PlayoutPlanner;
import tv.genlock.air.PlayoutPlanner.HighWater;
import tv.genlock.air.Timeline;
import tv.genlock.air.playlist.MediaPlaylist;
import tv.genlock.channel.Airings;
import tv.genlock.channel.Channel;
import tv.genlock.channel.LockHorizon;
import tv.genlock.channel.Programming;
import tv.genlock.media.Ticks;
import tv.genlock.rundown.Rundowns;
import tv.genlock.schedule.ScheduleEntry;

/**
 * The playout log: what airs from when to when, exact to the tick, made a little ahead of the air and kept.
 *
 * <h2>Live run</h2>
 *
 * Events of a watched channel form a run: they touch, and their numbers add up. A run begins when somebody tunes in to a
 * channel whose log has ended, with the programme that airs then, and its numbers go on above the highest ever given out. It
 * is extended as the air moves on. Behind the lock horizon it may be taken back and planned anew, when the schedule or a file
 * changed; nothing before that ever changes.
 *
 * <h2>Past</h2>
 *
 * What aired while nobody watched has no events until somebody wants to catch up on it. Such events are numbered from
 * {@link LiveRun#FILL_NUMBERS} on, so that they never count as part of a live run.
 *
 * <p>Any thread; one change per channel at a time. Calls may wait for an index to be made.
 */
final class PlayoutLog {
    private static final long LOOK_BACK_TICKS = MediaPlaylist.WINDOW_TICKS + 5 * 60 * Ticks.PER_SECOND;
    private static final int MOST_CHANNELS = 4_000;
    private static final long FOR_EVER = Long.MAX_VALUE / 2;

    private static final Logger log = Logger.getLogger(PlayoutLog.class);

    private final PlayoutRows rows;
    private final Airings airings;
    private final Rundowns rundowns;
    private final EventMaker maker;
    /** One for each channel that is being changed now, whatever is remembered or forgotten of it meanwhile. */
    private final LoadingCache<Long, ReentrantLock> changing =
            Caffeine.newBuilder().weakValues().build(_ -> new ReentrantLock());
    /** Runs of channels that somebody asked about lately. */
    private final Cache<Long, Run> runs = Caffeine.newBuilder()
            .maximumSize(MOST_CHANNELS)
            .expireAfterAccess(Duration.ofMinutes(20))
            .build();

    private final EventPlans plans;
    private final ReturnedFiles returned;

    /** Written by whoever changes the channel. */
    private static final class Run {
        volatile List<PlayoutEvent> events = List.of();
        volatile boolean loaded;
    }

    PlayoutLog(PlayoutRows rows, Programming programming, Airings airings, Rundowns rundowns, IndexSource indexes) {
        this.rows = rows;
        this.airings = airings;
        this.rundowns = rundowns;
        this.maker = new EventMaker(programming, airings, indexes, rundowns);
        this.plans = new EventPlans(indexes);
        this.returned = new ReturnedFiles(airings, indexes, rundowns);
    }

    /** The live run, covering now and reaching to {@code untilTicks} at least. */
    Timeline live(Channel channel, long nowTicks, long untilTicks) {
        List<PlayoutEvent> events = run(channel.id()).events;
        if (!LiveRun.covers(events, nowTicks, untilTicks)) {
            try (Turn _ = turn(channel.id())) {
                events = extended(run(channel.id()), channel, nowTicks, untilTicks);
            }
        }
        return timeline(channel, events);
    }

    private Run run(long channelId) {
        return runs.get(channelId, _ -> new Run());
    }

    /** Held by who changes a channel. */
    private interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private Turn turn(long channelId) {
        ReentrantLock lock = changing.get(channelId);
        lock.lock();
        return lock::unlock;
    }

    private List<PlayoutEvent> extended(Run run, Channel channel, long nowTicks, long untilTicks) {
        if (LiveRun.covers(run.events, nowTicks, untilTicks)) {
            return run.events;
        }
        if (!run.loaded) {
            run.events = lastRun(channel.id(), nowTicks);
            run.loaded = true;
        }
        List<PlayoutEvent> events = LiveRun.recent(run.events, nowTicks - LOOK_BACK_TICKS);
        if (!events.isEmpty() && events.getLast().endTicks() <= nowTicks - MediaPlaylist.WINDOW_TICKS) {
            events = List.of();
        }
        if (!events.isEmpty() && events.getFirst().startTicks() > nowTicks) {
            takeBackFuture(channel, nowTicks);
            events = List.of();
        }
        long from;
        HighWater numbers;
        if (events.isEmpty()) {
            from = startOfRun(channel.id(), nowTicks);
            numbers = rows.highWater(channel.id());
        } else {
            from = events.getLast().endTicks();
            numbers = HighWater.after(events.getLast());
        }
        if (from < untilTicks) {
            PlayoutPlanner.Result planned = maker.plan(channel, from, untilTicks, numbers);
            List<PlayoutEvent> all = new ArrayList<>(events);
            all.addAll(rows.append(channel.id(), planned.events(), planned.highWater()));
            events = all;
        }
        run.events = List.copyOf(events);
        return run.events;
    }

    /** A run that has not begun was made while the clock was ahead. Its numbers stay used; the next run counts on from them. */
    private void takeBackFuture(Channel channel, long nowTicks) {
        log.warnf(
                "Channel %d was planned by a clock that was ahead of today's: it is planned anew from now on",
                channel.number());
        List<PlayoutEvent> ahead = rows.events(channel.id(), nowTicks, FOR_EVER);
        rows.takeBack(channel.id(), ahead.getFirst().startTicks(), Optional.empty(), Optional.empty());
    }

    /** Where a new run begins; not within an event that is stored already. */
    private long startOfRun(long channelId, long nowTicks) {
        long start = maker.startOfRun(channelId, nowTicks);
        return Math.max(
                start,
                rows.last(channelId)
                        .map(PlayoutEvent::endTicks)
                        .filter(end -> end <= nowTicks)
                        .orElse(start));
    }

    /** The stored events lately that form one run up to the last of them. */
    private List<PlayoutEvent> lastRun(long channelId, long nowTicks) {
        return LiveRun.lastOf(rows.events(channelId, nowTicks - LOOK_BACK_TICKS, FOR_EVER));
    }

    /** Stores what could not be stored before. */
    void storeWaiting() {
        for (long channelId : rows.waiting()) {
            try (Turn _ = turn(channelId)) {
                rows.store(channelId);
            }
        }
    }

    /**
     * What aired in [{@code fromTicks}, {@code toTicks}), up to now; events are made where there are none. Numbers add up
     * within the answer, and are the live ones where all of it belongs to the live run.
     */
    Timeline past(Channel channel, long fromTicks, long toTicks, long nowTicks) {
        Timeline live = live(channel, nowTicks, LockHorizon.at(nowTicks));
        if (fromTicks < live.startTicks()) {
            try (Turn _ = turn(channel.id())) {
                fillPast(channel, fromTicks, Math.min(toTicks, live.startTicks()));
            }
        }
        List<PlayoutEvent> events = rows.events(channel.id(), fromTicks, Math.max(toTicks, fromTicks + 1));
        return timeline(channel, LiveRun.touching(events));
    }

    /** Makes events for the holes in [{@code from}, {@code until}), by whole entries. */
    private void fillPast(Channel channel, long from, long until) {
        List<PlayoutEvent> known = rows.events(channel.id(), from, until);
        for (ScheduleEntry entry : airings.entries(channel.id(), from, until)) {
            boolean free = known.stream()
                    .noneMatch(event -> event.startTicks() < entry.endTicks() && event.endTicks() > entry.startTicks());
            if (free && entry.endTicks() <= until) {
                rows.fill(maker.ofThePast(channel, entry));
            }
        }
    }

    /**
     * Plans what lies behind the lock horizon anew: the schedule changed, or a file. An event that runs across the horizon
     * into an entry that is not its own any more ends sooner.
     */
    void takeBack(Channel channel, long nowTicks) {
        try (Turn _ = turn(channel.id())) {
            rundowns.takeBack(channel.id(), LockHorizon.at(nowTicks));
            takeBackBehindLock(channel, nowTicks);
        }
    }

    /** Plans what lies behind the lock horizon anew by breaks that are others now, where anything is planned there. */
    void followBreaks(Channel channel, long nowTicks) {
        try (Turn _ = turn(channel.id())) {
            boolean isPlanned = rows.last(channel.id())
                    .filter(last -> last.endTicks() > LockHorizon.at(nowTicks))
                    .isPresent();
            if (isPlanned) {
                takeBackBehindLock(channel, nowTicks);
            }
        }
    }

    /** Plans anew what lies behind the lock horizon where slates stand for files that are back. */
    void mend(Channel channel, long nowTicks) {
        if (returned.any(channel, run(channel.id()).events, LockHorizon.at(nowTicks))) {
            log.infof("Files of channel %d are back: what it airs later is planned anew", channel.number());
            takeBack(channel, nowTicks);
        }
    }

    private void takeBackBehindLock(Channel channel, long nowTicks) {
        long lock = LockHorizon.at(nowTicks);
        List<PlayoutEvent> kept = new ArrayList<>(lastRun(channel.id(), nowTicks).stream()
                .filter(event -> event.startTicks() < lock)
                .toList());
        Optional<PlayoutEvent> shortened = kept.isEmpty() ? Optional.empty() : maker.shortened(channel, kept.getLast());
        shortened.ifPresent(event -> kept.set(kept.size() - 1, event));
        rows.takeBack(
                channel.id(),
                lock,
                shortened,
                kept.isEmpty() ? Optional.empty() : Optional.of(HighWater.after(kept.getLast())));
        Run run = run(channel.id());
        run.events = List.copyOf(kept);
        run.loaded = true;
        shortened.ifPresent(event -> plans.forget(event.id()));
    }

    /** An event with its plan, from memory or from the rows; empty when the channel has no such event. */
    Optional<AiredEvent> event(Channel channel, long eventId) {
        return plans.remembered(eventId, channel.format())
                .or(() -> rows.find(eventId).map(event -> planned(event, channel.format())))
                .filter(event -> event.event().channelId() == channel.id());
    }

    /** The event with its plan. */
    AiredEvent planned(PlayoutEvent event, HouseFormat house) {
        return plans.of(event, house);
    }

    private Timeline timeline(Channel channel, List<PlayoutEvent> events) {
        return new Timeline(events, event -> planned(event, channel.format()).plan());
    }

    /** Forgets what it knows of a channel; the rows stay. */
    void forget(long channelId) {
        runs.invalidate(channelId);
        plans.forgetChannel(channelId);
    }

    /** Forgets rows that began before {@code ticks}; gives how many. */
    int forgetBefore(long ticks) {
        return rows.forgetBefore(ticks);
    }
}
