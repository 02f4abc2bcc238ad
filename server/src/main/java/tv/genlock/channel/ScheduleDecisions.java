package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.genlock.channel.store.ScheduleStore;
import tv.genlock.schedule.ChannelPlan;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.Overrides;
import tv.genlock.schedule.ScheduleBuilder;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;
import tv.genlock.schedule.grid.GridBuilder;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.grid.ProgramGrid;
import tv.genlock.schedule.grid.Programmes;

/**
 * Decides what airs on a channel and does nothing else: it stores nothing and waits for nobody. The one place that knows which
 * builder plans which type of schedule. Any thread.
 */
@Singleton
final class ScheduleDecisions {
    private final MatchingItems matching;
    private final ChannelGrids grids;
    private final ScheduleStore store;

    /**
     * What is to be decided.
     *
     * @param untilTicks reached at least, unless {@code most} entries end sooner
     * @param around entries that stay, and those just before for a builder that remembers nothing
     */
    record Stretch(long fromTicks, long untilTicks, List<ScheduleEntry> around, int most) {}

    /**
     * What a channel would air in the place of what is stored of it.
     *
     * @param entries in order; what was placed by hand is not among them and stays
     */
    record Instead(long fromTicks, long throughTicks, List<ScheduleEntry> entries) {
        static Instead of(long fromTicks, ScheduleResult result) {
            return new Instead(fromTicks, result.throughTicks(), result.entries());
        }

        private List<ScheduleEntry> over(List<ScheduleEntry> stored, long from, long until) {
            Stream<ScheduleEntry> kept = stored.stream()
                    .filter(entry -> entry.origin() == Origin.MANUAL
                            || entry.startTicks() < fromTicks
                            || entry.startTicks() >= throughTicks);
            Stream<ScheduleEntry> planned =
                    entries.stream().filter(entry -> entry.startTicks() < until && entry.endTicks() > from);
            return Stream.concat(kept, planned)
                    .sorted(Comparator.comparingLong(ScheduleEntry::startTicks))
                    .toList();
        }
    }

    @Inject
    ScheduleDecisions(MatchingItems matching, ChannelGrids grids, ScheduleStore store) {
        this.matching = matching;
        this.grids = grids;
        this.store = store;
    }

    /** What a filter leaves to choose from now. */
    ItemPool pool(ItemFilter filter) {
        return matching.pool(filter);
    }

    /** What a channel's grid chooses from now. What is stored of the channel itself from {@code fromTicks} on is about to go. */
    Programmes programmes(long channelId, long fromTicks) {
        return programmes(channelId, fromTicks, Map.of());
    }

    /** The same, where some channels air other than is stored. */
    private Programmes programmes(long channelId, long fromTicks, Map<Long, Instead> others) {
        return matching.programmes(new GridProgrammes.Stored() {
            @Override
            public List<ScheduleEntry> entries(long id, long from, long until) {
                long known = id == channelId ? Math.min(until, fromTicks) : until;
                if (known <= from) {
                    return List.of();
                }
                List<ScheduleEntry> stored = store.entries(id, from, known);
                @Nullable Instead other = others.get(id);
                return other == null ? stored : other.over(stored, from, known);
            }

            @Override
            public List<ScheduleEntry> planned(long from, long until) {
                return store.entries(channelId, from, until);
            }
        });
    }

    /** What airs on a channel in {@code stretch}, after what its builder remembers. */
    ScheduleResult decide(Channel channel, ScheduleState memory, Stretch stretch) {
        return channel.scheduleType() == ScheduleType.GRID
                ? decide(gridPlan(channel), memory, stretch)
                : build(plan(channel), pool(channel.filter()), memory, stretch);
    }

    /** What airs by a grid in {@code stretch}. */
    ScheduleResult decide(GridPlan plan, ScheduleState memory, Stretch stretch) {
        return decide(plan, memory, stretch, Map.of());
    }

    /** The same, where some channels air other than is stored; by channel. */
    ScheduleResult decide(GridPlan plan, ScheduleState memory, Stretch stretch, Map<Long, Instead> others) {
        return GridBuilder.build(
                plan,
                programmes(plan.channelId(), stretch.fromTicks(), others),
                memory,
                stretch.fromTicks(),
                stretch.untilTicks(),
                stretch.around(),
                stretch.most());
    }

    /** What the builder of a grid remembers after {@code entries}, having remembered {@code memory} before. */
    ScheduleState replayed(GridPlan plan, ScheduleState memory, List<ScheduleEntry> entries) {
        return GridBuilder.replay(plan, programmes(plan.channelId(), 0), memory, entries);
    }

    GridPlan gridPlan(Channel channel) {
        return gridPlan(channel, grids.of(channel));
    }

    GridPlan gridPlan(Channel channel, ProgramGrid grid) {
        return new GridPlan(channel.id(), channel.name(), channel.seed(), grid, grids.apart(channel.id(), grid));
    }

    /** What a channel of these settings would air, taken from {@code pool}, if it began with {@code stretch}. */
    ScheduleResult imagine(ChannelSettings settings, ItemPool pool, Stretch stretch) {
        long seed = settings.name().hashCode();
        if (settings.scheduleType() == ScheduleType.GRID) {
            GridPlan plan = new GridPlan(0, settings.name(), seed, ChannelGrids.starting(settings.filter()));
            return decide(plan, ScheduleState.FRESH, stretch);
        }
        ChannelPlan plan =
                new ChannelPlan(0, settings.name(), seed, type(settings.scheduleType()), ZoneId.systemDefault());
        return build(plan, pool, ScheduleState.FRESH, stretch);
    }

    /**
     * What a person may change about {@code entries} of a channel, and what then fills the holes. On a channel with a grid the
     * holes stay: whoever asks plans them anew.
     */
    Overrides byHand(Channel channel, List<ScheduleEntry> entries, long lockedUntil) {
        return new Overrides(
                plan(channel), pool(channel.filter()), entries, lockedUntil, channel.generatedThroughTicks());
    }

    private static ScheduleResult build(ChannelPlan plan, ItemPool pool, ScheduleState memory, Stretch stretch) {
        return ScheduleBuilder.build(
                plan, pool, memory, stretch.fromTicks(), stretch.untilTicks(), stretch.around(), stretch.most());
    }

    private static ChannelPlan plan(Channel channel) {
        return new ChannelPlan(
                channel.id(), channel.name(), channel.seed(), type(channel.scheduleType()), ZoneId.systemDefault());
    }

    private static ChannelPlan.Type type(ScheduleType type) {
        return switch (type) {
            case GENRE_AUTO -> ChannelPlan.Type.GENRE_AUTO;
            case MANUAL, GRID -> ChannelPlan.Type.MANUAL;
        };
    }
}
