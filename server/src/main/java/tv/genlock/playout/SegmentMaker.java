package tv.genlock.playout;

import tv.genlock.problem.StationException;

/** Makes the segments of events: of a channel, where something always airs, or of an item by itself. Any thread. */
interface SegmentMaker {
    /**
     * Segment {@code k} of {@code aired} in {@code form}. Takes milliseconds for a copy, seconds for a transcode.
     *
     * @throws StationException why there is none, where nothing may stand in for it
     */
    SegmentCache.Rendered render(AiredEvent aired, int k, SegmentForm form);

    /**
     * What those get who have waited too long for a segment, whose file does not give its bytes.
     *
     * @throws StationException why there is none, where nothing may stand in for it
     */
    SegmentCache.Rendered stalled(AiredEvent aired, int k, SegmentForm form);
}
