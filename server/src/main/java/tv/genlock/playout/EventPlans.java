package tv.genlock.playout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import tv.genlock.air.HouseFormat;
import tv.genlock.air.PlayoutEvent;
import tv.genlock.air.SegmentPlan;
import tv.genlock.air.SegmentPlanner;
import tv.genlock.media.MediaIndex;

/**
 * Where each event is cut: computed from its file's index when first asked for, remembered up to a number. Any thread; may wait for
 * an index that must be made anew.
 */
final class EventPlans {
    private static final int MOST_EVENTS = 20_000;
    private static final Duration LOOKED_FOR_AGAIN = Duration.ofSeconds(30);

    private final IndexSource indexes;
    private final Cache<Long, AiredEvent> known =
            Caffeine.newBuilder().maximumSize(MOST_EVENTS).build();
    /** Events whose file cannot be had now. It may come back: a disk is mounted late, or answers late. */
    private final Cache<Long, AiredEvent> lost = Caffeine.newBuilder()
            .maximumSize(MOST_EVENTS)
            .expireAfterWrite(LOOKED_FOR_AGAIN)
            .build();

    EventPlans(IndexSource indexes) {
        this.indexes = indexes;
    }

    /** The event with its plan, if that was asked for lately. */
    Optional<AiredEvent> remembered(long eventId, HouseFormat house) {
        return Optional.ofNullable(known.getIfPresent(eventId))
                .or(() -> Optional.ofNullable(lost.getIfPresent(eventId)))
                .filter(event -> event.house().equals(house));
    }

    /** The event with its plan. */
    AiredEvent of(PlayoutEvent event, HouseFormat house) {
        Optional<AiredEvent> before =
                remembered(event.id(), house).filter(same -> same.event().endTicks() == event.endTicks());
        if (before.isPresent()) {
            return before.get();
        }
        AiredEvent planned = plan(event, house)
                .map(plan -> AiredEvent.of(event, house, plan))
                .orElseGet(() -> AiredEvent.lost(event, house));
        if (!planned.lost()) {
            known.put(event.id(), planned);
        } else if (!Thread.currentThread().isInterrupted()) {
            // To a thread that is interrupted every file is lost.
            lost.put(event.id(), planned);
        }
        return planned;
    }

    /** Empty when the event's file is not there, or not the one it was. */
    private Optional<SegmentPlan> plan(PlayoutEvent event, HouseFormat house) {
        Optional<MediaIndex> index = event.content() instanceof PlayoutEvent.Content.Media media
                ? indexes.of(media.fileId(), media.fingerprint())
                : Optional.empty();
        if (event.content() instanceof PlayoutEvent.Content.Media && index.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SegmentPlanner.planOf(event, index, house))
                .filter(plan -> plan.count() == event.segmentCount());
    }

    void forget(long eventId) {
        known.invalidate(eventId);
        lost.invalidate(eventId);
    }

    void forgetChannel(long channelId) {
        known.asMap().values().removeIf(event -> event.event().channelId() == channelId);
        lost.asMap().values().removeIf(event -> event.event().channelId() == channelId);
    }
}
