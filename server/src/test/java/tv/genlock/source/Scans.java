package tv.genlock.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;

/** Waits for the scans of sources that tests add. */
public final class Scans {
    private Scans() {}

    /** What makes a source; gives its id. */
    @FunctionalInterface
    public interface Adding {
        long add() throws Exception;
    }

    /** Adds a source and returns when it was scanned. */
    public static long awaited(StationEvents events, Adding adding) throws Exception {
        CountDownLatch scanned = new CountDownLatch(1);
        try (StationEvents.Subscription _ = events.subscribe(event -> {
            if (event instanceof StationEvent.ScanFinished) {
                scanned.countDown();
            }
        })) {
            long source = adding.add();
            assertThat(scanned.await(120, TimeUnit.SECONDS)).isTrue();
            return source;
        }
    }
}
