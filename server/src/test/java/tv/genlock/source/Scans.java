package tv.genlock.source;

import java.util.concurrent.Callable;
import tv.genlock.event.Awaited;
import tv.genlock.event.StationEvent;
import tv.genlock.event.StationEvents;

/** Waits for the scans of sources that tests add. */
public final class Scans {
    private Scans() {}

    /** Does what has a source scanned, as adding one, and gives its answer when that has come to its end. */
    public static <T> T awaited(StationEvents events, Callable<T> scanning) throws Exception {
        return Awaited.event(events, event -> event instanceof StationEvent.ScanFinished, scanning);
    }
}
