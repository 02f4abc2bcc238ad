package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tv.genlock.catalog.Catalog;
import tv.genlock.problem.StationException;

/** What never airs where, seen from a channel and from an item; also puts it into effect. Any thread. */
@Singleton
final class NeverLists {
    private final Catalog catalog;
    private final Channels channels;
    private final ChannelGrids grids;
    private final GridPlanning planning;
    private final Programming programming;
    private final EmptyChannels empty;

    @Inject
    NeverLists(
            Catalog catalog,
            Channels channels,
            ChannelGrids grids,
            GridPlanning planning,
            Programming programming,
            EmptyChannels empty) {
        this.catalog = catalog;
        this.channels = channels;
        this.grids = grids;
        this.planning = planning;
        this.programming = programming;
        this.empty = empty;
    }

    /**
     * Ids of the channels on which an item never airs.
     *
     * @throws StationException {@code not-found} when there is no such item
     */
    Set<Long> channelsOf(long itemId) {
        if (!isItem(itemId)) {
            throw StationException.notFound("item " + itemId);
        }
        return new TreeSet<>(grids.withNever(itemId));
    }

    /**
     * Ids of the items that never air on a channel.
     *
     * @throws StationException {@code not-found} when there is no such channel
     */
    Set<Long> itemsOf(long channelId) {
        return new TreeSet<>(channels.get(channelId).filter().never());
    }

    /** Whether there is such a channel. */
    boolean isChannel(long channelId) {
        return planning.isChannel(channelId);
    }

    /** Whether there is such an item. */
    boolean isItem(long itemId) {
        return catalog.snapshot().item(itemId).isPresent();
    }

    /** Keeps an item off exactly these channels; those for which that is new are planned anew. */
    Set<Long> keepOff(long itemId, Set<Long> channelIds) {
        Set<Long> before = channelsOf(itemId);
        Set<Long> touched = new TreeSet<>(before);
        touched.addAll(channelIds);
        for (long channel : touched) {
            Set<Long> never = new HashSet<>(itemsOf(channel));
            if (channelIds.contains(channel)) {
                never.add(itemId);
            } else {
                never.remove(itemId);
            }
            put(channel, never);
        }
        return channelsOf(itemId);
    }

    /**
     * Keeps exactly these items off a channel. A grid is planned anew without them. On other channels their airings that are not yet
     * on their way to viewers make room for something else, and what may air again comes back as the schedule is continued.
     */
    Set<Long> put(long channelId, Set<Long> itemIds) {
        Channel channel = channels.get(channelId);
        Set<Long> before = channel.filter().never();
        if (!before.equals(itemIds)) {
            if (channel.scheduleType() == ScheduleType.GRID) {
                planning.change(channelId, planning.of(channelId).withNever(itemIds));
            } else {
                grids.never(channelId, itemIds);
                Set<Long> fresh = new HashSet<>(itemIds);
                fresh.removeAll(before);
                programming.withdraw(channelId, fresh);
                empty.fill();
            }
        }
        return itemsOf(channelId);
    }
}
