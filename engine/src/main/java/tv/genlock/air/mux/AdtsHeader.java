package tv.genlock.air.mux;

/** The seven bytes in front of each AAC frame in a transport stream (ISO/IEC 14496-3 §1.A.2.2), for the house format. */
final class AdtsHeader {
    static final int LENGTH = 7;

    /** AAC-LC is audio object type 2; ADTS writes it less one. */
    private static final int PROFILE = 1;
    /** Place of 48,000 Hz in the table of rates. */
    private static final int RATE_INDEX = 3;

    private static final int CHANNELS = 2;
    private static final int FULLNESS_VARIABLE_RATE = 0x7FF;

    private AdtsHeader() {}

    /** Writes the header of a frame of {@code frameBytes} to {@code target} at {@code at}; returns where it ends. */
    static int write(int frameBytes, byte[] target, int at) {
        int length = frameBytes + LENGTH;
        target[at] = (byte) 0xFF;
        target[at + 1] = (byte) 0xF1; // MPEG-4, layer 0, no CRC
        target[at + 2] = (byte) ((PROFILE << 6) | (RATE_INDEX << 2) | (CHANNELS >>> 2));
        target[at + 3] = (byte) (((CHANNELS & 3) << 6) | (length >>> 11));
        target[at + 4] = (byte) (length >>> 3);
        target[at + 5] = (byte) (((length & 7) << 5) | (FULLNESS_VARIABLE_RATE >>> 6));
        target[at + 6] = (byte) ((FULLNESS_VARIABLE_RATE & 0x3F) << 2);
        return at + LENGTH;
    }
}
