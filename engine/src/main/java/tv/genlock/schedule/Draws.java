package tv.genlock.schedule;

/**
 * Everything random in a schedule: a number drawn for a thing, from the channel's seed, a purpose, a round and the thing's
 * lasting key. The same four give the same number for ever, so a new item finds its own place and moves no other.
 */
public final class Draws {
    /** Draws are this wide, so that a draw and a 20-bit place fit one positive long. */
    public static final int BITS = 42;

    static final int BASE = 1;
    static final int SERIES = 2;
    static final int FEATURE = 3;
    static final int FILLER = 4;
    static final int LANE = 5;
    static final int GAP = 6;
    public static final int BLOCK = 7;

    private Draws() {}

    /** A key for a name, the same for ever, unlike what the language promises for strings of other programs (FNV-1a, 64 bits). */
    public static long keyOf(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int n = 0; n < name.length(); n++) {
            hash = (hash ^ name.charAt(n)) * 0x100000001b3L;
        }
        return hash;
    }

    /** A number of {@link #BITS} bits. */
    public static long draw(long seed, int purpose, long round, long key) {
        long hash = mixed(seed + 0x9E3779B97F4A7C15L * purpose);
        hash = mixed(hash + 0x9E3779B97F4A7C15L * round);
        hash = mixed(hash + 0x9E3779B97F4A7C15L * key);
        return hash >>> (64 - BITS);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014), variant 13. */
    private static long mixed(long value) {
        long hash = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
