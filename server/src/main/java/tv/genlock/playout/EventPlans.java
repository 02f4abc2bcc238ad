package tv.genlock.playout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.SegmentPlan;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.media.MediaIndex;

/** Where each event is cut: computed from its file's stored index when first asked for, remembered up to a number. Any thread. */
final class EventPlans {
    private static final int MOST_EVENTS = 20_000;

    private final IndexSource indexes;
    private final Cache<Long, AiredEvent> known =
            Caffeine.newBuilder().maximumSize(MOST_EVENTS).build();

    EventPlans(IndexSource indexes) {
        this.indexes = indexes;
    }

    /** The event with its plan, if that was asked for lately. */
    Optional<AiredEvent> remembered(long eventId, HouseFormat house) {
        return Optional.ofNullable(known.getIfPresent(eventId))
                .filter(event -> event.house().equals(house));
    }

    /** The event with its plan. */
    AiredEvent of(PlayoutEvent event, HouseFormat house) {
        Optional<AiredEvent> before =
                remembered(event.id(), house).filter(same -> same.plan().count() == event.segmentCount());
        if (before.isPresent()) {
            return before.get();
        }
        AiredEvent planned = AiredEvent.of(event, house, plan(event, house));
        known.put(event.id(), planned);
        return planned;
    }

    private SegmentPlan plan(PlayoutEvent event, HouseFormat house) {
        Optional<MediaIndex> index = event.content() instanceof PlayoutEvent.Content.Media media
                ? indexes.stored(media.fileId(), media.fingerprint())
                : Optional.empty();
        boolean lost = event.content() instanceof PlayoutEvent.Content.Media && index.isEmpty();
        if (!lost) {
            SegmentPlan plan = SegmentPlanner.planOf(event, index, house);
            if (plan.count() == event.segmentCount()) {
                return plan;
            }
        }
        // The file was replaced and its index with it. Its numbers stay; nothing but a slate can air in them.
        long in = event.startTicks() - event.baseTicks();
        return SegmentPlanner.planEvenly(in, in + event.durationTicks(), event.segmentCount());
    }

    void forget(long eventId) {
        known.invalidate(eventId);
    }

    void forgetChannel(long channelId) {
        known.asMap().values().removeIf(event -> event.event().channelId() == channelId);
    }
}
