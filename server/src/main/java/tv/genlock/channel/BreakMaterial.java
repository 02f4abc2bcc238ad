package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tv.genlock.schedule.CatalogSnapshot;
import tv.genlock.schedule.ScheduleItem;
import tv.genlock.schedule.grid.Content;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.schedule.grid.Programmes;

/** What the break level must know of channels and their plans. Any thread. */
@Singleton
public final class BreakMaterial {
    private final ChannelGrids grids;
    private final MatchingItems matching;

    @Inject
    BreakMaterial(ChannelGrids grids, MatchingItems matching) {
        this.grids = grids;
        this.matching = matching;
    }

    /** The plan of a channel with a grid; empty for the other types, whose programmes are not interrupted. */
    public Optional<GridPlan> plan(Channel channel) {
        return channel.scheduleType() == ScheduleType.GRID ? Optional.of(gridPlan(channel)) : Optional.empty();
    }

    /** The plan of a channel as if it had a grid. */
    public GridPlan gridPlan(Channel channel) {
        return new GridPlan(channel.id(), channel.name(), channel.seed(), grids.of(channel));
    }

    /** The catalog at one moment, and what a content holds in it. */
    public Shelf shelf() {
        return new Shelf(matching.programmes((_, _, _) -> List.of()), matching.clips());
    }

    /** The catalog at one moment. One thread; lives for one build of any number of channels. */
    public static final class Shelf {
        private final Programmes programmes;
        private final List<ScheduleItem> clips;

        private Shelf(Programmes programmes, List<ScheduleItem> clips) {
            this.programmes = programmes;
            this.clips = clips;
        }

        /** An item by its id; empty when it is gone. */
        public Optional<ScheduleItem> item(OptionalLong id) {
            CatalogSnapshot catalog = programmes.catalog();
            int position = id.isEmpty() ? -1 : catalog.positionOf(id.getAsLong());
            return position < 0 ? Optional.empty() : Optional.of(catalog.item(position));
        }

        /** What may air in breaks of all that a content holds, or of everything there is when none is named. */
        public List<ScheduleItem> clips(Optional<Content> content) {
            return content.isEmpty()
                    ? clips
                    : programmes.of(content.get()).items().stream()
                            .filter(item -> item.kind().airsInBreaks())
                            .toList();
        }
    }
}
