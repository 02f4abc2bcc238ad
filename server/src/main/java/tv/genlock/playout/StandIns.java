package tv.genlock.playout;

import tv.genlock.air.PlayoutEvent;
import tv.genlock.problem.ProblemCode;
import tv.genlock.problem.StationException;

/** Hears of every segment in which something else is shown than was planned, before it is made. */
interface StandIns {
    /** Where nothing may stand in for what was asked for: throws why it cannot be had. */
    StandIns REFUSED = new StandIns() {
        @Override
        public boolean slate(PlayoutEvent event, String reason) {
            throw refusal(reason);
        }

        @Override
        public void silence(PlayoutEvent event, String reason) {
            throw refusal(reason);
        }

        @Override
        public void asPlanned(PlayoutEvent event) {
            // Nothing was noted that could be over.
        }

        private StationException refusal(String reason) {
            return new StationException(ProblemCode.BUSY, "This cannot be converted now: " + reason + ".");
        }
    };

    /**
     * A slate is shown.
     *
     * @param reason half a sentence that speaks of the file as "it"
     * @return whether this is the first one hears of it
     */
    boolean slate(PlayoutEvent event, String reason);

    /** The picture is shown and the sound is missing. */
    void silence(PlayoutEvent event, String reason);

    /** A segment of the event is as planned. */
    void asPlanned(PlayoutEvent event);
}
