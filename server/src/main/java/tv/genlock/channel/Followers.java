package tv.genlock.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.genlock.channel.ScheduleDecisions.Instead;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.schedule.PlanDifference;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;

/**
 * The channels that are planned by what another airs, because they show it later or keep apart from it, and what planning that one
 * anew would do to them. Stores nothing. Any thread.
 */
final class Followers {
    private final Channels channels;
    private final ChannelGrids grids;
    private final ScheduleStore store;
    private final ScheduleDecisions decisions;
    private final SchedulePieces pieces;

    /**
     * What a plan of one channel does to others.
     *
     * @param channels on which something differs
     * @param entries of all of them that differ
     */
    record Effect(int channels, int entries) {
        static final Effect NONE = new Effect(0, 0);

        private Effect plus(Effect other) {
            return new Effect(channels + other.channels, entries + other.entries);
        }
    }

    Followers(
            Channels channels,
            ChannelGrids grids,
            ScheduleStore store,
            ScheduleDecisions decisions,
            SchedulePieces pieces) {
        this.channels = channels;
        this.grids = grids;
        this.store = store;
        this.decisions = decisions;
        this.pieces = pieces;
    }

    /** Ids of the channels that are to be planned before this one. */
    Set<Long> followed(Channel channel) {
        return grids.followed(channel, this::givesWay);
    }

    /** Only a channel with a grid looks at what others air. */
    private boolean givesWay(long channelId) {
        return channels.find(channelId)
                .filter(one -> one.scheduleType() != ScheduleType.GRID)
                .isEmpty();
    }

    /** Those that follow a channel and those that follow them, where something would differ if a channel aired {@code instead}. */
    Effect of(long channelId, Instead instead, long lock) {
        Map<Long, Instead> seen = new HashMap<>(Map.of(channelId, instead));
        return of(channelId, seen, lock, instead.throughTicks());
    }

    private Effect of(long channelId, Map<Long, Instead> seen, long lock, long untilTicks) {
        Effect effect = Effect.NONE;
        for (Channel other : channels.all()) {
            if (!seen.containsKey(other.id()) && followed(other).contains(channelId)) {
                int differing = replan(other, seen, lock, untilTicks);
                if (differing > 0) {
                    effect = effect.plus(new Effect(1, differing)).plus(of(other.id(), seen, lock, untilTicks));
                }
            }
        }
        return effect;
    }

    /** Plans a channel anew beside what was planned of others; gives how many entries differ. */
    private int replan(Channel channel, Map<Long, Instead> seen, long lock, long untilTicks) {
        long from = endOfRunning(channel.id(), lock);
        long until = Math.min(untilTicks, channel.generatedThroughTicks());
        if (from >= until) {
            seen.put(channel.id(), new Instead(from, from, List.of()));
            return 0;
        }
        ScheduleState memory = pieces.moved(decisions.gridPlan(channel), from).state();
        ScheduleResult result =
                decisions.decide(decisions.gridPlan(channel), memory, pieces.around(channel.id(), from, until), seen);
        PlanDifference difference = pieces.difference(channel.id(), from, result);
        seen.put(channel.id(), Instead.of(from, result));
        return difference.differing();
    }

    /** Where what runs into {@code lock} ends, when that is no slate. */
    long endOfRunning(long channelId, long lock) {
        return store.entries(channelId, lock - 1, lock).stream()
                .filter(entry -> !entry.origin().isCard())
                .mapToLong(entry -> Math.max(lock, entry.endTicks()))
                .findFirst()
                .orElse(lock);
    }
}
