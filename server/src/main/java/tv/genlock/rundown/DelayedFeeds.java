package tv.genlock.rundown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.genlock.channel.Airings;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.channel.Channel;
import tv.genlock.channel.Channels;
import tv.genlock.media.Ticks;
import tv.genlock.rundown.store.RundownStore;
import tv.genlock.schedule.ScheduleEntry;
import tv.genlock.schedule.ScheduleEntry.Origin;
import tv.genlock.schedule.grid.Block;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.rundown.DelayedRundown;
import tv.genlock.schedule.rundown.RundownPiece;

/** What a channel airs that shows another one later: breaks as they were planned there. Any thread. */
@Singleton
final class DelayedFeeds {
    private static final long MINUTE_TICKS = 60 * Ticks.PER_SECOND;

    private final Channels channels;
    private final Airings airings;
    private final RundownStore store;
    private final BreakMaterial material;

    /** Another channel that is shown {@code delayTicks} later. */
    record Feed(long channelId, long delayTicks) {
        static Stream<Feed> of(Content content) {
            return content instanceof Content.Delayed(long channel, int minutes)
                    ? Stream.of(new Feed(channel, minutes * MINUTE_TICKS))
                    : Stream.empty();
        }
    }

    @Inject
    DelayedFeeds(Channels channels, Airings airings, RundownStore store, BreakMaterial material) {
        this.channels = channels;
        this.airings = airings;
        this.store = store;
        this.material = material;
    }

    /** What a channel shows of others. */
    static List<Feed> of(GridPlan plan) {
        return plan.grid().contents().flatMap(Feed::of).distinct().toList();
    }

    /**
     * The pieces of an entry that shows what another channel aired, none when it airs whole there or nobody knows any more; empty
     * for every other entry.
     */
    Optional<List<RundownPiece>> pieces(GridPlan plan, ScheduleEntry entry) {
        Content content = plan.grid()
                .block(entry.placing().block())
                .map(Block::content)
                .orElse(plan.grid().otherwise());
        return entry.origin() == Origin.GENERATED
                ? Feed.of(content)
                        .findFirst()
                        .map(feed -> pieces(feed, entry, plan.grid().zone()))
                : Optional.empty();
    }

    private List<RundownPiece> pieces(Feed feed, ScheduleEntry entry, ZoneId zone) {
        Optional<Channel> channel = channels.find(feed.channelId());
        long then = entry.startTicks() - feed.delayTicks();
        Optional<ScheduleEntry> shown = airings.entries(feed.channelId(), then, then + 1).stream()
                .filter(other -> other.itemId().equals(entry.itemId()))
                .findFirst();
        return channel.isEmpty() || shown.isEmpty()
                ? List.of()
                : DelayedRundown.of(
                        entry,
                        store.ofEntry(shown.get().id()),
                        feed.delayTicks(),
                        new DelayedRundown.Source(
                                channel.get().number(),
                                material.gridPlan(channel.get()).grid().zone()),
                        zone);
    }
}
