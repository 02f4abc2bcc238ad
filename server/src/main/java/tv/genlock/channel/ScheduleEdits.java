package tv.genlock.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;

/** Whoever changes schedules does it here: one at a time, and the station hears of it. Any thread. */
@Singleton
final class ScheduleEdits {
    private final StationEvents events;
    private final ReentrantLock editing = new ReentrantLock();

    @Inject
    ScheduleEdits(StationEvents events) {
        this.events = events;
    }

    /** Does {@code edit} while nobody else edits any schedule. */
    <T> T alone(Supplier<T> edit) {
        editing.lock();
        try {
            return edit.get();
        } finally {
            editing.unlock();
        }
    }

    /** Tells that the schedule of a channel is another now. Not within {@link #alone}: who hears may want to edit. */
    void tell(long channelId) {
        events.publish(new StationEvent.ScheduleChanged(channelId));
    }
}
