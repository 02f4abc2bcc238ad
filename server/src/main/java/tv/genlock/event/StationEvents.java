package tv.genlock.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The bus. Listeners are called on the publisher's thread, one after the other, and must return at once: who has work to do
 * hands it to a thread of its own. A listener that throws is logged and the others are still told.
 */
@Singleton
public final class StationEvents {
    private static final Logger log = Logger.getLogger(StationEvents.class);

    private final List<Consumer<StationEvent>> listeners = new CopyOnWriteArrayList<>();
    /** What is not told yet, of work on this thread whose outcome is open. */
    private final ThreadLocal<@Nullable List<StationEvent>> held = new ThreadLocal<>();

    /** Listens until the answer is closed. */
    public Subscription subscribe(Consumer<StationEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells every listener, on this thread; comes back when all have heard it. */
    public void publish(StationEvent event) {
        List<StationEvent> waiting = held.get();
        if (waiting != null) {
            waiting.add(event);
            return;
        }
        for (Consumer<StationEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                log.errorf(e, "A listener failed on %s", event);
            }
        }
    }

    /**
     * Does work on this thread and tells nobody of it: who knows that it is not undone publishes what {@code into} has then.
     *
     * @param into takes what would have been told
     */
    public <T> T withheld(List<StationEvent> into, Supplier<T> work) {
        held.set(into);
        try {
            return work.get();
        } finally {
            held.remove();
        }
    }

    /** A listener's place on the bus. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
