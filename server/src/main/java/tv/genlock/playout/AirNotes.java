package tv.genlock.playout;

import tv.genlock.air.PlayoutEvent;

/** Wants to know when something else airs than was planned. Called while a segment is made: must not wait. */
public interface AirNotes {
    /**
     * A slate or silence stands in for a piece of an event.
     *
     * @param reason half a sentence that speaks of the file as "it"
     */
    void stoodIn(PlayoutEvent event, String reason);
}
