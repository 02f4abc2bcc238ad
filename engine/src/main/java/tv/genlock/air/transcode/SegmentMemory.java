package tv.genlock.air.transcode;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.genlock.air.transcode.TranscodeSessions.Place;

/** Finished segments, least recently asked for first to go. Guarded by its owner's lock. */
final class SegmentMemory {
    private final long byteLimit;
    private final Map<Place, TranscodedSegment> segments = new LinkedHashMap<>(64, 0.75f, /* accessOrder= */ true);
    private long bytes;

    SegmentMemory(long byteLimit) {
        this.byteLimit = byteLimit;
    }

    Optional<TranscodedSegment> find(TranscodeSessions.Key key, int index) {
        return Optional.ofNullable(segments.get(new Place(key, index)));
    }

    Optional<TranscodedSegment> findAny(TranscodeSessions.Key key) {
        return segments.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** @return the one that counts: the first that was kept */
    TranscodedSegment keep(TranscodeSessions.Key key, TranscodedSegment segment) {
        Place place = new Place(key, segment.plan().index());
        TranscodedSegment earlier = segments.get(place);
        if (earlier != null) {
            return earlier;
        }
        segments.put(place, segment);
        bytes += segment.bytes();
        Iterator<TranscodedSegment> oldest = segments.values().iterator();
        while (bytes > byteLimit && segments.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
        return segment;
    }
}
