package tv.genlock.air.mux;

/** The 33-bit times of PES headers (ISO/IEC 13818-1 §2.4.3.7): where air time, which never wraps, is made to. */
final class PesTime {
    static final long MASK = (1L << 33) - 1;

    private PesTime() {}

    /** Writes five bytes at {@code at}; {@code mark} is the four leading bits: 0x20 PTS alone, 0x30 PTS of two, 0x10 DTS. */
    static void write(int mark, long airTicks, byte[] target, int at) {
        long time = airTicks & MASK;
        target[at] = (byte) (mark | ((time >>> 29) & 0x0E) | 1);
        target[at + 1] = (byte) (time >>> 22);
        target[at + 2] = (byte) (((time >>> 14) & 0xFE) | 1);
        target[at + 3] = (byte) (time >>> 7);
        target[at + 4] = (byte) (((time << 1) & 0xFE) | 1);
    }
}
