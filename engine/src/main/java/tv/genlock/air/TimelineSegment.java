package tv.genlock.air;

/** One segment in its place on a channel's air: everything a playlist line or a request for bytes depends on. */
public record TimelineSegment(PlayoutEvent event, PlannedSegment segment) {
    /** Air time of the first picture. */
    public long startTicks() {
        return event.baseTicks() + segment.fromTicks();
    }

    /** Air time of the first picture of what follows. */
    public long endTicks() {
        return event.baseTicks() + segment.toTicks();
    }

    /** EXT-X-MEDIA-SEQUENCE number: the same in every playlist that lists it. */
    public long sequence() {
        return event.firstSegment() + segment.index();
    }

    /** Whether it is the first of its event. */
    public boolean opensEvent() {
        return segment.index() == 0;
    }

    /** Whether EXT-X-DISCONTINUITY stands in front of it. */
    public boolean discontinuityBefore() {
        return opensEvent() && event.discontinuityBefore();
    }
}
