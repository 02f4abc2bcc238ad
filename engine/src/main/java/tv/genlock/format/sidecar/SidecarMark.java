package tv.genlock.format.sidecar;

/**
 * A stretch or a moment of a video that a file beside it points at.
 *
 * @param startTicks 90 kHz, from the start of the video; never negative
 * @param endTicks the same as the start for a moment
 * @param confidence 0 to 1: what a person or a good tool usually gets right is near 1
 */
public record SidecarMark(long startTicks, long endTicks, Kind kind, double confidence) {
    /** What the stretch is. */
    public enum Kind {
        /** To be left out; in a recording most likely a commercial. */
        CUT,
        COMMERCIAL,
        /** A moment to jump to. */
        SCENE,
        CHAPTER
    }

    public SidecarMark {
        if (startTicks < 0 || endTicks < startTicks) {
            throw new IllegalArgumentException(
                    "a mark must not end before it starts: " + startTicks + " to " + endTicks);
        }
    }
}
