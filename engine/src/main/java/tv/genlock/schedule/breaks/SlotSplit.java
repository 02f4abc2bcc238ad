package tv.genlock.schedule.breaks;

import java.util.BitSet;
import java.util.List;
import tv.genlock.media.Ticks;
import tv.genlock.schedule.breaks.Avail.Place;

/**
 * The remainder of a slot, split over its breaks: nearly even, each but the last as long as clips together with the bumpers and
 * cards around them can be, of spots that no break before it is made for. Lives for one slot.
 */
final class SlotSplit {
    private final BreakPlanRequest request;
    private final BreakTemplate.Lengths bounds;
    private final SpotPool pool;
    private final SpotHistory history;
    private final Candidates candidates;
    private final PodSearch search;
    /** Spots that a break before this was made for. */
    private final BitSet promised = new BitSet();

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
        long longest = Math.max(bounds.longestTicks(), left / places.size());
        for (int n = 0; n < last; n++) {
            long even = left / (places.size() - n);
            long most = Math.min(longest, left - (last - n) * bounds.shortestTicks());
            lengths[n] = near(places.get(n), even, most);
            left -= lengths[n];
        }
        lengths[last] = left;
        return lengths;
    }

    private long near(Place place, long even, long most) {
        long fixed = fixedTicks(place, even);
        long pod = podNear(place, even - fixed, bounds.shortestTicks() - fixed, most - fixed);
        if (pod == 0 && !promised.isEmpty()) {
            promised.clear();
            pod = podNear(place, even - fixed, bounds.shortestTicks() - fixed, most - fixed);
        }
        return pod > 0 ? fixed + pod : Math.max(bounds.shortestTicks(), even - even % Ticks.PER_SECOND);
    }

    /** The length of spots that no break before was made for; 0 when there are none. */
    private long podNear(Place place, long wanted, long least, long most) {
        BreakScene scene = scene(place, most);
        candidates.gather(scene, request.mode()::tier, "", most, promised::get);
        PodSearch.Choice choice = search.chooseNear(scene, candidates, wanted, least, most);
        long ticks = 0;
        for (int candidate : choice.candidates()) {
            int position = candidates.position(candidate);
            promised.set(position);
            ticks += pool.spot(position).durationTicks();
        }
        return ticks;
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
}
