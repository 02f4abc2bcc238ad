package tv.genlock.source.jellyfin;

/** Jellyfin counts in units of 100 ns. */
final class JellyfinTicks {
    private JellyfinTicks() {}

    static double seconds(long jellyfinTicks) {
        return jellyfinTicks / 1e7;
    }

    /** Its ticks in ours of 90 kHz, rounded down. */
    static long toOurs(long jellyfinTicks) {
        return jellyfinTicks / 1000 * 9 + jellyfinTicks % 1000 * 9 / 1000;
    }
}
