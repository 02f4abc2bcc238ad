package tv.genlock.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The bus. Listeners are called on the publisher's thread, one after the other, and must return at once: who has work to do
 * hands it to a thread of its own. A listener that throws is logged and the others are still told.
 */
@Singleton
public final class StationEvents {
    private static final Logger log = Logger.getLogger(StationEvents.class);

    private final List<Consumer<StationEvent>> listeners = new CopyOnWriteArrayList<>();

    /** Listens until the answer is closed. */
    public Subscription subscribe(Consumer<StationEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells every listener, on this thread; comes back when all have heard it. */
    public void publish(StationEvent event) {
        for (Consumer<StationEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                log.errorf(e, "A listener failed on %s", event);
            }
        }
    }

    /** A listener's place on the bus. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
