package tv.genlock.schedule.grid;

import java.util.List;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ScheduleEntry;

/**
 * What the builder asks of the world, all of it as at one moment: the same questions must get the same answers during a build.
 */
public interface Programmes {
    /** Every item there is. */
    CatalogSnapshot catalog();

    /** What a content holds; an empty selection when it holds nothing, or is no content of items. */
    Selection of(Content content);

    /**
     * What a block may air of a content, its own or a part of it: clips that nobody asked for air between programmes, so that only
     * the filler has them.
     */
    default Selection of(Block block, Content content) {
        Selection all = of(content);
        return block.id().equals(BroadcastCalendar.FILLER) ? all : all.withoutClipsNobodyChose();
    }

    /** The stored entries of a channel that overlap a stretch of air time, in order. */
    List<ScheduleEntry> entries(long channelId, long fromTicks, long untilTicks);

    /**
     * What the build is to take the place of: entries of the channel itself that overlap a stretch of air time, in order. Keeping
     * apart from other channels moves none of it without need. None for a channel that is built for the first time.
     */
    default List<ScheduleEntry> planned(long fromTicks, long untilTicks) {
        return List.of();
    }
}
