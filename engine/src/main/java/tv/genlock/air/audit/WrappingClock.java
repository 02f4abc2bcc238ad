package tv.genlock.air.audit;

/** Turns 33-bit times into ever rising ones: each is taken to be the one nearest to the time before. */
final class WrappingClock {
    private static final long PERIOD = 1L << 33;

    private boolean started;
    private long last;

    long unwrap(long time) {
        if (!started) {
            started = true;
            last = time;
            return time;
        }
        long step = Math.floorMod(time - last + PERIOD / 2, PERIOD) - PERIOD / 2;
        last += step;
        return last;
    }
}
