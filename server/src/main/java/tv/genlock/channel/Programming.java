package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tv.genlock.channel.ScheduleDecisions.Stretch;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.NightlyExtension;
import tv.genlock.schedule.PlanDifference;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;

/**
 * The automatic plan of every channel: begins and extends it, and makes it anew.
 *
 * <p><b>What is published stays.</b> Entries that begin before the {@link LockHorizon} are never touched, except that a slate
 * in the middle of airing may end early, there. Later ones change only by somebody's hand, or where a channel was empty and has
 * something to air now.
 *
 * <p>Any thread. What airs is read from {@link Airings}; what {@link ScheduleDecisions} decides, {@link SchedulePieces} stores.
 */
@Singleton
public final class Programming {
    /** The longest schedule that is built in one go. */
    public static final int MOST_DAYS = 60;

    /** A new channel has a past: a guide that begins now shows "Unknown Airing" in Plex, and there is something to catch up on. */
    private static final long PAST_TICKS = 4 * 3600 * Ticks.PER_SECOND;

    /** What a new channel has at the least when it is first shown. */
    private static final long AT_ONCE_TICKS = 3600 * Ticks.PER_SECOND;

    private static final String REACHES = "The schedule already reaches that far.";

    private final Channels channels;
    private final ScheduleStore store;
    private final SchedulePieces pieces;
    private final ScheduleDecisions decisions;
    private final Followers followers;
    private final ScheduleEdits edits;
    private final Airings airings;
    private final AirClock clock;

    /** What becomes of what is planned already. */
    @Schema(name = "PlanMode")
    public enum Mode {
        /** It stays; more is planned behind it. */
        CONTINUE,
        /** It is planned anew behind the lock horizon; series and shuffles go on where they are then. */
        REFRESH,
        /** It is planned anew behind the lock horizon, and series and shuffles begin from the start. */
        RESET
    }

    /**
     * What an extension did.
     *
     * @param added entries
     * @param message for a person; empty when there is nothing to say
     */
    public record Extension(long channelId, int added, long generatedThroughTicks, String message) {}

    /**
     * What an extension, or planning anew, would do.
     *
     * @param difference from what is planned, up to {@code throughTicks}
     * @param others what that does to the channels that follow this one
     * @param message for a person; empty when there is nothing to say
     */
    public record Imagined(long throughTicks, PlanDifference difference, Followers.Effect others, String message) {}

    /** What a channel with some settings would air; nothing of it is stored. */
    public record Preview(int matchingItems, long totalTicks, String message, List<Airing> airings) {}

    @Inject
    Programming(
            Channels channels,
            ScheduleStore store,
            SchedulePieces pieces,
            ScheduleDecisions decisions,
            ChannelGrids grids,
            ScheduleEdits edits,
            Airings airings,
            AirClock clock) {
        this.channels = channels;
        this.store = store;
        this.pieces = pieces;
        this.decisions = decisions;
        this.followers = new Followers(channels, grids, store, decisions, pieces);
        this.edits = edits;
        this.airings = airings;
        this.clock = clock;
    }

    /** Makes the schedule reach {@code days} days from now, where it does not yet. */
    public Extension extend(long channelId, int days) {
        return extend(channelId, Duration.ofDays(days));
    }

    /** Makes the schedule reach {@code ahead} from now, where it does not yet. */
    public Extension extend(long channelId, Duration ahead) {
        long now = clock.ticks();
        long until = Ticks.upToMilli(now + ahead.toMillis() * Ticks.PER_MILLI);
        return extend(channelId, now, until, until, new HashSet<>());
    }

    /**
     * Begins a new channel's week, as far as takes but a moment.
     *
     * @return whether that is all of it; else {@link #extend} makes the rest
     */
    public boolean begin(long channelId) {
        long now = clock.ticks();
        long until = NightlyExtension.until(now, NightlyExtension.DAYS);
        return extend(channelId, now, until, now + AT_ONCE_TICKS, new HashSet<>())
                        .generatedThroughTicks()
                >= until;
    }

    /** Makes pieces towards {@code until} until {@code enough} is reached; others may edit between two of them. */
    private Extension extend(long channelId, long now, long until, long enough, Set<Long> seen) {
        seen.add(channelId);
        for (long followed : followers.followed(channels.get(channelId))) {
            if (!seen.contains(followed) && channels.find(followed).isPresent()) {
                extend(followed, now, until, enough, seen);
            }
        }
        long begin = beginOf(channels.get(channelId), now);
        int added = 0;
        Extension piece;
        do {
            piece = edits.alone(() -> extendNow(channels.get(channelId), begin, until));
            added += piece.added();
        } while (piece.generatedThroughTicks() < enough);
        tell(channelId, added);
        return new Extension(channelId, added, piece.generatedThroughTicks(), piece.message());
    }

    /**
     * Plans everything anew that begins behind the lock horizon, by the channel's settings and the catalog as they are now; what
     * was placed by hand stays where it is. Channels that show this one later are planned anew too.
     *
     * @param mode only a grid knows more than {@link Mode#RESET}
     */
    public Extension planAnew(long channelId, Mode mode) {
        return planAnew(channelId, mode, new HashSet<>());
    }

    private Extension planAnew(long channelId, Mode mode, Set<Long> seen) {
        seen.add(channelId);
        Extension made = edits.alone(() -> store.together(rows -> planAnew(channels.get(channelId), mode, rows)));
        changed(channelId, made.added(), seen);
        return made;
    }

    /** Tells of it, and plans anew what follows this channel. */
    private void changed(long channelId, int entries, Set<Long> seen) {
        tell(channelId, entries);
        if (entries > 0) {
            for (Channel other : channels.all()) {
                if (!seen.contains(other.id()) && followers.followed(other).contains(channelId)) {
                    planAnew(other.id(), Mode.REFRESH, seen);
                }
            }
        }
    }

    /**
     * Takes items that a channel without a grid may not air any more off its schedule behind the lock horizon. The plan fills what
     * that leaves, and all else stays; where it leaves too much, all is planned anew. What was placed by hand stays.
     */
    public void withdraw(long channelId, Set<Long> itemIds) {
        int withdrawn = edits.alone(() -> store.together(rows -> {
            Channel channel = channels.get(channelId);
            int taken = pieces.withdraw(channel, itemIds, LockHorizon.at(clock.ticks()));
            return taken < 0 ? planAnew(channel, Mode.RESET, rows).added() : taken;
        }));
        changed(channelId, withdrawn, new HashSet<>(Set.of(channelId)));
    }

    private Extension planAnew(Channel channel, Mode mode, ScheduleStore rows) {
        long lock = LockHorizon.at(clock.ticks());
        SchedulePieces.Built built;
        if (channel.scheduleType() == ScheduleType.GRID) {
            built = pieces.anew(channel, cutAt(channel, lock, rows), mode == Mode.RESET);
        } else {
            rows.forgetPlan(channel.id(), lock);
            built = pieces.all(channel, cutAt(channel, lock, rows), channel.generatedThroughTicks());
        }
        return new Extension(
                channel.id(), built.entries(), channels.get(channel.id()).generatedThroughTicks(), built.message());
    }

    /**
     * What {@link #extend} to {@code days} from now would do, after {@link #planAnew} where {@code mode} is another than continue;
     * nothing is stored. Looks as far as one piece goes.
     */
    public Imagined imagine(long channelId, Mode mode, int days) {
        Channel channel = channels.get(channelId);
        long now = clock.ticks();
        boolean behind = mode == Mode.CONTINUE || channel.generatedThroughTicks() == 0;
        long until = behind
                ? NightlyExtension.until(now, days)
                : Math.max(NightlyExtension.until(now, days), channel.generatedThroughTicks());
        long from = behind
                ? Math.max(beginOf(channel, now), channel.generatedThroughTicks())
                : endOfRunning(channelId, LockHorizon.at(now));
        if (from >= until) {
            return new Imagined(channel.generatedThroughTicks(), PlanDifference.NONE, Followers.Effect.NONE, REACHES);
        }
        ScheduleState memory = behind
                ? store.state(channelId)
                : mode == Mode.REFRESH && channel.scheduleType() == ScheduleType.GRID
                        ? pieces.moved(decisions.gridPlan(channel), from).state()
                        : ScheduleState.FRESH;
        ScheduleResult result = decisions.decide(channel, memory, pieces.around(channelId, from, until));
        // What is only added behind the end is followed when those channels are extended themselves.
        Followers.Effect others =
                behind ? Followers.Effect.NONE : effect(channelId, ScheduleDecisions.Instead.of(from, result));
        return new Imagined(
                result.throughTicks(),
                pieces.difference(channelId, from, result),
                others,
                String.join(" ", result.notes()));
    }

    /** Where what runs into {@code lock} ends, when that is no slate. */
    long endOfRunning(long channelId, long lock) {
        return followers.endOfRunning(channelId, lock);
    }

    /** What it would do to the channels that follow this one if it aired something else. */
    Followers.Effect effect(long channelId, ScheduleDecisions.Instead instead) {
        return followers.of(channelId, instead, LockHorizon.at(clock.ticks()));
    }

    /** Ends a slate that runs into {@code lock} there; gives where what runs there ends. */
    private static long cutAt(Channel channel, long lock, ScheduleStore rows) {
        for (ScheduleEntry running : rows.entries(channel.id(), lock - 1, lock)) {
            if (!running.origin().isCard()) {
                return Math.max(lock, running.endTicks());
            }
            if (running.endTicks() > lock) {
                rows.shorten(running.endingAt(lock));
            }
        }
        return lock;
    }

    /** Extends every channel whose schedule ends within 48 h; gives how many were extended. */
    public int extendEnding() {
        int extended = 0;
        for (Channel channel : channels.all()) {
            edits.alone(() -> {
                pieces.keepUp(channel, LockHorizon.at(clock.ticks()));
                return channel;
            });
            if (NightlyExtension.due(channel.generatedThroughTicks(), clock.ticks())
                    .isPresent()) {
                extend(channel.id(), NightlyExtension.DAYS);
                extended++;
            }
        }
        return extended;
    }

    private static long beginOf(Channel channel, long now) {
        return channel.generatedThroughTicks() == 0
                ? Math.floorDiv(now, LockHorizon.MINUTE_TICKS) * LockHorizon.MINUTE_TICKS - PAST_TICKS
                : NightlyExtension.from(channel.generatedThroughTicks(), now);
    }

    /** One piece towards {@code until}, from where the schedule ends but not before {@code begin}. */
    private Extension extendNow(Channel channel, long begin, long until) {
        long from = Math.max(begin, channel.generatedThroughTicks());
        if (from >= until) {
            return new Extension(channel.id(), 0, channel.generatedThroughTicks(), REACHES);
        }
        SchedulePieces.Built piece = pieces.one(channel, from, until);
        return new Extension(channel.id(), piece.entries(), piece.throughTicks(), piece.message());
    }

    /** What a channel of these settings would air from now on. */
    public Preview preview(ChannelSettings settings, int most) {
        ItemPool pool = decisions.pool(settings.filter());
        long from = NightlyExtension.from(0, clock.ticks());
        ScheduleResult result =
                decisions.imagine(settings, pool, new Stretch(from, NightlyExtension.until(from, 1), List.of(), most));
        return new Preview(pool.size(), pool.totalTicks(), pool.explanation(), airings.of(result.entries()));
    }

    private void tell(long channelId, int added) {
        if (added > 0) {
            edits.tell(channelId);
        }
    }
}
