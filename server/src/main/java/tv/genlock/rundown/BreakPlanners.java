package tv.genlock.rundown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.schedule.grid.GridPlan;
import tv.genlock.spot.SpotShelf;

/** Begins to plan breaks. Any thread. */
@Singleton
final class BreakPlanners {
    private final BreakMaterial material;
    private final SpotShelf spots;
    private final Interruptions interruptions;
    private final DelayedFeeds feeds;

    @Inject
    BreakPlanners(BreakMaterial material, SpotShelf spots, Interruptions interruptions, DelayedFeeds feeds) {
        this.material = material;
        this.spots = spots;
        this.interruptions = interruptions;
        this.feeds = feeds;
    }

    /** For a channel, with the catalog as it is now. */
    BreakPlanner of(GridPlan plan) {
        return of(plan, material.shelf());
    }

    /** For a channel of which {@code shelf} is as it is now. */
    BreakPlanner of(GridPlan plan, BreakMaterial.Shelf shelf) {
        return new BreakPlanner(plan, shelf, spots, interruptions, feeds);
    }
}
