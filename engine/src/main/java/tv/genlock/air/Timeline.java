package tv.genlock.air;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of a channel's air: time → event → segment. Immutable; as safe for several threads as the plans' source is.
 *
 * <p>Plans are asked for when a question needs them, and only those: the caller caches what it likes.
 */
public final class Timeline {
    private final List<PlayoutEvent> events;
    private final Function<PlayoutEvent, SegmentPlan> plans;

    /**
     * @param events in order, each starting where the one before ends; may be empty
     * @param plans the plan of an event: as many segments as the event says
     * @throws IllegalArgumentException when events do not touch or numbers do not add up
     */
    public Timeline(List<PlayoutEvent> events, Function<PlayoutEvent, SegmentPlan> plans) {
        this.events = List.copyOf(events);
        this.plans = plans;
        for (int k = 1; k < this.events.size(); k++) {
            PlayoutEvent before = this.events.get(k - 1);
            PlayoutEvent after = this.events.get(k);
            if (after.startTicks() != before.endTicks()) {
                throw new IllegalArgumentException("%s does not begin where %s ends".formatted(after, before));
            }
            if (after.firstSegment() < before.firstSegment() + before.segmentCount()) {
                throw new IllegalArgumentException("%s counts segments of %s again".formatted(after, before));
            }
        }
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    public List<PlayoutEvent> events() {
        return events;
    }

    /** Air time of the first picture known; 0 when empty. */
    public long startTicks() {
        return events.isEmpty() ? 0 : events.getFirst().startTicks();
    }

    /** Air time at which the known air ends; 0 when empty. */
    public long endTicks() {
        return events.isEmpty() ? 0 : events.getLast().endTicks();
    }

    /** The segment on air at {@code airTicks}; empty outside the stretch. */
    public Optional<TimelineSegment> locate(long airTicks) {
        if (events.isEmpty() || airTicks < startTicks() || airTicks >= endTicks()) {
            return Optional.empty();
        }
        PlayoutEvent event = events.get(eventAt(airTicks));
        SegmentPlan plan = planOf(event);
        int k = plan.segmentAt(airTicks - event.baseTicks());
        return Optional.of(new TimelineSegment(event, plan.segment(k)));
    }

    /** The segment that follows; empty at the end. {@code segment} need not have come from this very timeline. */
    public Optional<TimelineSegment> next(TimelineSegment segment) {
        return locate(segment.endTicks());
    }

    /** All segments any part of which airs in [{@code fromTicks}, {@code toTicks}), in order. */
    public List<TimelineSegment> between(long fromTicks, long toTicks) {
        List<TimelineSegment> found = new ArrayList<>();
        if (events.isEmpty() || fromTicks >= endTicks()) {
            return found;
        }
        for (int k = eventAt(Math.max(fromTicks, startTicks())); k < events.size(); k++) {
            PlayoutEvent event = events.get(k);
            if (event.startTicks() >= toTicks) {
                break;
            }
            addSegments(event, fromTicks, toTicks, found);
        }
        return found;
    }

    private void addSegments(PlayoutEvent event, long fromTicks, long toTicks, List<TimelineSegment> found) {
        SegmentPlan plan = planOf(event);
        long base = event.baseTicks();
        int first = fromTicks <= event.startTicks() ? 0 : plan.segmentAt(fromTicks - base);
        for (int k = first; k < plan.count() && base + plan.edgeTicks(k) < toTicks; k++) {
            found.add(new TimelineSegment(event, plan.segment(k)));
        }
    }

    private SegmentPlan planOf(PlayoutEvent event) {
        SegmentPlan plan = plans.apply(event);
        if (plan.count() != event.segmentCount()) {
            throw new IllegalStateException("%s is planned into %d segments".formatted(event, plan.count()));
        }
        return plan;
    }

    /** The last event that starts at or before {@code airTicks}, which lies inside the stretch. */
    private int eventAt(long airTicks) {
        int low = 0;
        int high = events.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (events.get(middle).startTicks() <= airTicks) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
