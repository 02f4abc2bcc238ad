package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import tv.genlock.schedule.ChannelPlan;
import tv.genlock.schedule.ItemFilter;
import tv.genlock.schedule.ItemPool;
import tv.genlock.schedule.Overrides;
import tv.genlock.schedule.ScheduleBuilder;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleResult;
import tv.genlock.schedule.ScheduleState;

/**
 * Decides what airs on a channel and does nothing else: it stores nothing and waits for nobody. The one place that knows which
 * builder plans which type of schedule; a new type begins in {@link #build}. Any thread.
 */
@Singleton
final class ScheduleDecisions {
    private final MatchingItems matching;

    /**
     * What is to be decided.
     *
     * @param untilTicks reached at least, unless {@code most} entries end sooner
     * @param around entries that stay, and those just before for a builder that remembers nothing
     */
    record Stretch(long fromTicks, long untilTicks, List<ScheduleEntry> around, int most) {}

    @Inject
    ScheduleDecisions(MatchingItems matching) {
        this.matching = matching;
    }

    /** What a filter leaves to choose from now. */
    ItemPool pool(ItemFilter filter) {
        return matching.pool(filter);
    }

    /** What airs on a channel in {@code stretch}, after what its builder remembers. */
    ScheduleResult decide(Channel channel, ScheduleState memory, Stretch stretch) {
        return build(plan(channel), pool(channel.filter()), memory, stretch);
    }

    /** What a channel of these settings would air, taken from {@code pool}, if it began with {@code stretch}. */
    ScheduleResult imagine(ChannelSettings settings, ItemPool pool, Stretch stretch) {
        ChannelPlan plan = new ChannelPlan(
                0,
                settings.name(),
                /* seed= */ settings.name().hashCode(),
                type(settings.scheduleType()),
                ZoneId.systemDefault());
        return build(plan, pool, ScheduleState.FRESH, stretch);
    }

    /** What a person may change about {@code entries} of a channel, and what then fills the holes. */
    Overrides byHand(Channel channel, List<ScheduleEntry> entries, long lockedUntil) {
        return new Overrides(plan(channel), pool(channel.filter()), entries, lockedUntil);
    }

    private static ScheduleResult build(ChannelPlan plan, ItemPool pool, ScheduleState memory, Stretch stretch) {
        return switch (plan.type()) {
            case GENRE_AUTO, MANUAL ->
                ScheduleBuilder.build(
                        plan,
                        pool,
                        memory,
                        stretch.fromTicks(),
                        stretch.untilTicks(),
                        stretch.around(),
                        stretch.most());
        };
    }

    private static ChannelPlan plan(Channel channel) {
        return new ChannelPlan(
                channel.id(), channel.name(), channel.seed(), type(channel.scheduleType()), ZoneId.systemDefault());
    }

    private static ChannelPlan.Type type(ScheduleType type) {
        return switch (type) {
            case GENRE_AUTO -> ChannelPlan.Type.GENRE_AUTO;
            case MANUAL -> ChannelPlan.Type.MANUAL;
        };
    }
}
