package tv.genlock.air.audit;

/** Fields of transport streams, read. */
final class Bits {
    private Bits() {}

    static long unsigned32(byte[] bytes, int at) {
        return ((long) unsigned16(bytes, at) << 16) | unsigned16(bytes, at + 2);
    }

    static int unsigned16(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    /** A PID in the lower 13 of 16 bits. */
    static int pid(byte[] bytes, int at) {
        return unsigned16(bytes, at) & 0x1FFF;
    }

    /** A PTS or DTS of five bytes; -1 when a marker bit is missing. */
    static long time(byte[] bytes, int at) {
        if ((bytes[at] & 1) == 0 || (bytes[at + 2] & 1) == 0 || (bytes[at + 4] & 1) == 0) {
            return -1;
        }
        return ((bytes[at] & 0x0EL) << 29)
                | ((unsigned16(bytes, at + 1) & 0xFFFEL) << 14)
                | ((unsigned16(bytes, at + 3) & 0xFFFEL) >> 1);
    }

    /** CRC-32 of 13818-1 annex A; 0 over a section that ends with its own. */
    static int crc32(byte[] bytes, int from, int to) {
        int crc = 0xFFFFFFFF;
        for (int k = from; k < to; k++) {
            for (int bit = 7; bit >= 0; bit--) {
                int top = (crc >>> 31) ^ ((bytes[k] >>> bit) & 1);
                crc = (crc << 1) ^ (top == 1 ? 0x04C11DB7 : 0);
            }
        }
        return crc;
    }
}
