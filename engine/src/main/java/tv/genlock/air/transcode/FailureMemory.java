package tv.genlock.air.transcode;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.genlock.air.transcode.TranscodeSessions.Place;
import tv.genlock.air.transcode.TranscodeSessions.Taken;

/** What failed lately, so that an unusable file does not start an ffmpeg per request. Guarded by its owner's lock. */
final class FailureMemory {
    private static final int KEPT = 256;

    private record Failure(Taken.Failed answer, long untilNanos) {}

    private final Map<Place, Failure> failures = new LinkedHashMap<>();

    Optional<Taken.Failed> find(TranscodeSessions.Key key, int index, long now) {
        Failure failure = failures.get(new Place(key, index));
        return failure == null || failure.untilNanos() - now <= 0 ? Optional.empty() : Optional.of(failure.answer());
    }

    void keep(TranscodeSessions.Key key, int index, Taken.Failed answer, long untilNanos) {
        failures.put(new Place(key, index), new Failure(answer, untilNanos));
        Iterator<Place> oldest = failures.keySet().iterator();
        while (failures.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
    }
}
