package tv.genlock.air.mux;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes transport packets into a buffer of exactly the right size. One per segment, one thread.
 *
 * <p>Each PID's continuity counter starts at 0; packets without payload do not count (ISO/IEC 13818-1 §2.4.3.3).
 */
final class TsPacketWriter {
    static final int PACKET = 188;
    static final int SYNC = 0x47;
    static final int PAYLOAD = 184;

    /** Length byte, flags and the clock reference itself. */
    static final int PCR_FIELD = 8;
    /** No clock reference: every real one is a 33-bit number. */
    static final long NO_PCR = -1;

    private static final int UNIT_START = 1 << 22;
    private static final int HAS_PAYLOAD = 1 << 4;
    private static final int HAS_ADAPTATION = 1 << 5;
    private static final byte[] STUFFING = new byte[PAYLOAD];

    static {
        Arrays.fill(STUFFING, (byte) 0xFF);
    }

    private final ByteBuffer out;
    private int at;
    private int patCounter;
    private int pmtCounter;
    private int videoCounter;
    private int audioCounter;

    TsPacketWriter(ByteBuffer out) {
        this.out = out;
    }

    /** How many bytes have been written. */
    int written() {
        return at;
    }

    /** Both tables, one packet each. */
    void tables(byte[] pat, byte[] pmt) {
        table(pat, patCounter++);
        table(pmt, pmtCounter++);
    }

    private void table(byte[] packet, int counter) {
        out.put(at, packet);
        out.put(at + 3, (byte) ((packet[3] & 0xF0) | (counter & 0xF)));
        at += PACKET;
    }

    /** A packet on the video PID that carries the clock and nothing else. */
    void clockOnly(long pcrTicks) {
        int lastCounter = (videoCounter - 1) & 0xF;
        out.putInt(at, (SYNC << 24) | (ProgramTables.VIDEO_PID << 8) | HAS_ADAPTATION | lastCounter);
        adaptation(at + 4, PAYLOAD, pcrTicks, false);
        at += PACKET;
    }

    /**
     * One PES packet on the video PID: {@code head}, then a slice of {@code body}.
     *
     * @param extraPackets how many packets more than needed it is spread over
     */
    void video(AccessUnit unit, byte[] head, int headLength, int extraPackets, long pcrTicks) {
        int packets = packets(headLength + unit.bodyLength(), PCR_FIELD) + extraPackets;
        videoCounter = pes(
                ProgramTables.VIDEO_PID,
                videoCounter,
                head,
                headLength,
                unit.body(),
                unit.bodyAt(),
                unit.bodyLength(),
                packets,
                extraPackets > 0,
                pcrTicks,
                unit.keyframe());
    }

    /** One PES packet on the audio PID. */
    void audio(byte[] pes, int length, int extraPackets) {
        audioCounter = pes(
                ProgramTables.AUDIO_PID,
                audioCounter,
                pes,
                length,
                out,
                0,
                0,
                packets(length, 0) + extraPackets,
                extraPackets > 0,
                NO_PCR,
                false);
    }

    /** How many packets a PES packet of {@code length} bytes needs whose first one loses {@code firstField} bytes. */
    static int packets(int length, int firstField) {
        int rest = length - (PAYLOAD - firstField);
        return rest <= 0 ? 1 : 1 + (rest + PAYLOAD - 1) / PAYLOAD;
    }

    private int pes(
            int pid,
            int counter,
            byte[] head,
            int headLength,
            ByteBuffer body,
            int bodyAt,
            int bodyLength,
            int packets,
            boolean spread,
            long pcrTicks,
            boolean randomAccess) {
        int left = headLength + bodyLength;
        int headAt = 0;
        int bodyNext = bodyAt;
        int count = counter;
        int header = (SYNC << 24) | (pid << 8);
        for (int k = 0; k < packets; k++) {
            if (headAt == headLength && left >= PAYLOAD && !spread) {
                out.putInt(at, header | HAS_PAYLOAD | (count++ & 0xF));
                out.put(at + 4, body, bodyNext, PAYLOAD);
                bodyNext += PAYLOAD;
                left -= PAYLOAD;
                at += PACKET;
                continue;
            }
            boolean first = k == 0;
            int room = PAYLOAD - (first && pcrTicks != NO_PCR ? PCR_FIELD : 0);
            int chunk = spread ? evenChunk(left, packets - k, room, first) : Math.min(left, room);
            int field = PAYLOAD - chunk;
            out.putInt(
                    at,
                    header
                            | (first ? UNIT_START : 0)
                            | HAS_PAYLOAD
                            | (field > 0 ? HAS_ADAPTATION : 0)
                            | (count++ & 0xF));
            adaptation(at + 4, field, first ? pcrTicks : NO_PCR, first && randomAccess);
            int target = at + 4 + field;
            int fromHead = Math.min(chunk, headLength - headAt);
            out.put(target, head, headAt, fromHead);
            headAt += fromHead;
            if (chunk > fromHead) {
                out.put(target + fromHead, body, bodyNext, chunk - fromHead);
                bodyNext += chunk - fromHead;
            }
            left -= chunk;
            at += PACKET;
        }
        return count;
    }

    /** Spreads what is left over the packets left; the first one keeps the whole PES header together. */
    private static int evenChunk(int left, int packetsLeft, int room, boolean first) {
        int even = Math.ceilDiv(left, packetsLeft);
        if (!first) {
            return even;
        }
        int roomiest = left - (packetsLeft - 1);
        return Math.min(room, Math.max(even, Math.min(PesSpread.FIRST_BYTES, roomiest)));
    }

    /** An adaptation field of {@code field} bytes in all, its length byte included; nothing for 0. */
    private void adaptation(int position, int field, long pcrTicks, boolean randomAccess) {
        if (field == 0) {
            return;
        }
        out.put(position, (byte) (field - 1));
        if (field == 1) {
            return;
        }
        boolean clock = pcrTicks != NO_PCR;
        out.put(position + 1, (byte) ((randomAccess ? 0x40 : 0) | (clock ? 0x10 : 0)));
        int used = 2;
        if (clock) {
            long base = pcrTicks & PesTime.MASK;
            out.putInt(position + 2, (int) (base >>> 1));
            out.putShort(position + 6, (short) (((base & 1) << 15) | 0x7E00)); // reserved bits set, extension 0
            used = PCR_FIELD;
        }
        out.put(position + used, STUFFING, 0, field - used);
    }
}
