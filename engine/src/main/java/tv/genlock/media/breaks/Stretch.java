package tv.genlock.media.breaks;

/** A stretch of a file that is black or silent; 90 kHz ticks from the file's start. */
public record Stretch(long startTicks, long endTicks) {
    public Stretch {
        if (startTicks < 0 || endTicks < startTicks) {
            throw new IllegalArgumentException(
                    "a stretch must not end before it starts: " + startTicks + " to " + endTicks);
        }
    }

    long ticks() {
        return endTicks - startTicks;
    }
}
