package tv.genlock.playout;

/**
 * Names one segment's bytes, for ever.
 *
 * @param channelId 0 for a {@link Preview}
 * @param revision see {@link AiredEvent#revision}
 * @param index place in the event's plan; 0 for the init section
 */
public record SegmentKey(long channelId, long eventId, String revision, int index, SegmentForm form) {
    SegmentKey next() {
        return new SegmentKey(channelId, eventId, revision, index + 1, form);
    }
}
