package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tv.genlock.catalog.Catalog;
import tv.genlock.problem.StationException;
import tv.genlock.schedule.grid.ProgramGrid;

/** What does not air where: the lists that are kept in the channels' grids, seen from an item. Any thread. */
@Singleton
final class NeverLists {
    private final Catalog catalog;
    private final Channels channels;
    private final ChannelGrids grids;
    private final GridPlanning planning;

    @Inject
    NeverLists(Catalog catalog, Channels channels, ChannelGrids grids, GridPlanning planning) {
        this.catalog = catalog;
        this.channels = channels;
        this.grids = grids;
        this.planning = planning;
    }

    /**
     * Ids of the channels with a grid on which an item never airs.
     *
     * @throws StationException {@code not-found} when there is no such item
     */
    Set<Long> of(long itemId) {
        if (catalog.snapshot().item(itemId).isEmpty()) {
            throw StationException.notFound("item " + itemId);
        }
        Set<Long> never = new TreeSet<>(grids.withNever(itemId));
        never.removeIf(channel -> !hasGrid(channel));
        return never;
    }

    /** Whether a channel is planned by a grid: others have no such list. */
    boolean hasGrid(long channelId) {
        return channels.find(channelId)
                .filter(one -> one.scheduleType() == ScheduleType.GRID)
                .isPresent();
    }

    /** Keeps an item off exactly these channels; those for which that is new are planned anew. */
    Set<Long> change(long itemId, Set<Long> channelIds) {
        Set<Long> before = of(itemId);
        Set<Long> touched = new TreeSet<>(before);
        touched.addAll(channelIds);
        for (long channel : touched) {
            if (before.contains(channel) != channelIds.contains(channel)) {
                ProgramGrid grid = planning.of(channel);
                Set<Long> never = new HashSet<>(grid.never());
                if (!never.remove(itemId)) {
                    never.add(itemId);
                }
                planning.change(channel, grid.withNever(never));
            }
        }
        return of(itemId);
    }
}
