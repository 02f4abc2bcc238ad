package tv.genlock.rundown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.BreakMaterial;
import tv.genlock.channel.Channel;
import tv.genlock.channel.LockHorizon;
import tv.genlock.rundown.store.RundownStore;
import tv.genlock.schedule.grid.GridPlan;

/**
 * Tells of which channels the planned breaks may be others by now: clips, terms or the grid changed, an item that airs soon did, or
 * it shows another channel later. What every channel's breaks are made of is known by a number; programmes are looked for only
 * among the items that changed. In a new run of the station nothing is known, and all are told once.
 *
 * <p>One thread at a time.
 */
@Singleton
final class MaterialChanges {
    private final BreakMaterial material;
    private final BreakPlanners planners;
    private final RundownStore store;
    private final AirClock clock;
    /** What channels' breaks were made of when they were planned anew the last time. */
    private final Map<Long, Long> madeOf = new HashMap<>();
    /** Channels on which a programme changed, that are not planned anew yet. */
    private final Set<Long> changed = new HashSet<>();

    private long stamp;

    /** A channel to plan anew, and what its breaks are made of now. */
    record Due(GridPlan plan, long madeOf) {}

    @Inject
    MaterialChanges(BreakMaterial material, BreakPlanners planners, RundownStore store, AirClock clock) {
        this.material = material;
        this.planners = planners;
        this.store = store;
        this.clock = clock;
    }

    /** Those of {@code channels} that are to be planned anew; who is shown by another comes before it. */
    List<Due> due(Collection<Channel> channels, BreakMaterial.Shelf shelf) {
        long lock = LockHorizon.at(clock.ticks());
        Set<Long> planned = store.plannedBehind(lock);
        madeOf.keySet().retainAll(planned);
        long now = store.stamp();
        if (stamp != 0) {
            changed.addAll(store.changedBehind(stamp, lock, lock + Rundowns.AHEAD_TICKS));
        }
        changed.addAll(store.missingBehind(lock));
        changed.retainAll(planned);
        stamp = now;
        Map<Long, GridPlan> plans = new LinkedHashMap<>();
        channels.stream()
                .filter(channel -> planned.contains(channel.id()))
                .flatMap(channel -> material.plan(channel).stream())
                .forEach(plan -> plans.put(plan.channelId(), plan));
        return dueOf(inOrder(plans), shelf);
    }

    private List<Due> dueOf(Collection<GridPlan> plans, BreakMaterial.Shelf shelf) {
        List<Due> due = new ArrayList<>();
        for (GridPlan plan : plans) {
            long made = planners.of(plan, shelf).material();
            boolean same = Long.valueOf(made).equals(madeOf.get(plan.channelId()));
            if (!same
                    || changed.contains(plan.channelId())
                    || !DelayedFeeds.of(plan).isEmpty()) {
                due.add(new Due(plan, made));
            }
        }
        return due;
    }

    private static Collection<GridPlan> inOrder(Map<Long, GridPlan> plans) {
        Map<Long, GridPlan> ordered = new LinkedHashMap<>();
        Set<Long> seen = new HashSet<>();
        plans.values().forEach(plan -> add(plan, plans, ordered, seen));
        return ordered.values();
    }

    private static void add(GridPlan plan, Map<Long, GridPlan> plans, Map<Long, GridPlan> ordered, Set<Long> seen) {
        if (seen.add(plan.channelId())) {
            for (DelayedFeeds.Feed feed : DelayedFeeds.of(plan)) {
                GridPlan shown = plans.get(feed.channelId());
                if (shown != null) {
                    add(shown, plans, ordered, seen);
                }
            }
            ordered.put(plan.channelId(), plan);
        }
    }

    /** A channel was planned anew. */
    void done(Due one) {
        madeOf.put(one.plan().channelId(), one.madeOf());
        changed.remove(one.plan().channelId());
    }
}
