package tv.genlock.schedule.breaks;

import java.util.List;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.breaks.Avail.Place;

/**
 * The remainder of a slot, split over its breaks: nearly even, each but the last as long as clips together with the bumpers and
 * cards around them can be. Lives for one slot.
 */
final class SlotSplit {
    private final BreakPlanRequest request;
    private final BreakTemplate.Lengths bounds;
    private final SpotPool pool;
    private final SpotHistory history;
    private final Candidates candidates;
    private final PodSearch search;

    SlotSplit(BreakPlanRequest request, SpotPool pool, SpotHistory history, Candidates candidates, PodSearch search) {
        this.request = request;
        bounds = request.template().lengths();
        this.pool = pool;
        this.history = history;
        this.candidates = candidates;
        this.search = search;
    }

    /** One length for each place; together the remainder. No more places than the remainder has shortest lengths. */
    long[] lengths(List<Place> places) {
        long[] lengths = new long[places.size()];
        int last = places.size() - 1;
        long left = request.remainderTicks();
        if (last > 0) {
            long longest = Math.max(bounds.longestTicks(), left / places.size());
            ExactFill reach = reach(places.getFirst(), longest);
            for (int n = 0; n < last; n++) {
                long even = left / (places.size() - n);
                long most = Math.min(longest, left - (last - n) * bounds.shortestTicks());
                lengths[n] = near(reach, even, most, fixedTicks(places.get(n), even));
                left -= lengths[n];
            }
        }
        lengths[last] = left;
        return lengths;
    }

    private ExactFill reach(Place place, long longest) {
        BreakScene scene = scene(place, longest);
        candidates.gather(scene, request.mode()::tier, "", longest, _ -> false);
        return search.reach(scene, candidates, longest);
    }

    /** Of a break of about this length: what is not the pod. */
    private long fixedTicks(Place place, long length) {
        BreakAssembly assembly = new BreakAssembly(scene(place, length), candidates, search);
        assembly.reserve();
        return assembly.fixedTicks();
    }

    private BreakScene scene(Place place, long length) {
        BreakRequest one = new BreakRequest(
                request.airTicks(),
                Math.min(length, BreakRequest.LONGEST_TICKS),
                place,
                request.template(),
                request.mode(),
                request.limits(),
                request.next(),
                request.toleranceTicks(),
                request.seed());
        return BreakScene.of(one, pool, history);
    }

    private long near(ExactFill reach, long even, long most, long fixed) {
        long pod = reach.reachableNear(even - fixed, bounds.shortestTicks() - fixed, most - fixed);
        return pod > 0 ? fixed + pod : Math.max(bounds.shortestTicks(), even - even % Ticks.PER_SECOND);
    }
}
