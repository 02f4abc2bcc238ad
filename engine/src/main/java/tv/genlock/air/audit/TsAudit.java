package tv.genlock.air.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The packet audit of a transport stream of one program: a segment, or segments one after the other.
 *
 * <p>Checks what ISO/IEC 13818-1 asks for and what this project promises beyond it: every PID's counter starts at 0 and ends
 * on 15, tables first and often, a clock in time and ahead of every DTS, whole PES headers, access units that a decoder can
 * start at. One use per stream.
 */
public final class TsAudit {
    /** How many faults a report lists. */
    public static final int MOST_FAULTS = 100;

    private static final int PACKET = 188;
    private static final int PAT_PID = 0;
    private static final int PMT_PID = 0x1000;
    private static final long MOST_CLOCK_GAP = 9_000;
    private static final long MOST_TABLE_GAP = 45_000;

    private final byte[] stream;
    private final Faults faults = new Faults();
    private final Map<Integer, Integer> lastCounter = new HashMap<>();
    private final VideoAudit video = new VideoAudit(faults);
    private final SoundAudit sound = new SoundAudit(faults);
    private final WrappingClock clock = new WrappingClock();

    private int videoPid = -1;
    private int audioPid = -1;
    private int patCount;
    private int pmtCount;
    private long lastPcr = Long.MIN_VALUE;
    private long pcrAtLastTable = Long.MIN_VALUE;
    private long longestClockGap;

    private TsAudit(byte[] stream) {
        this.stream = stream;
    }

    /** Audits {@code stream}, which begins and ends where segments do. */
    public static TsReport of(byte[] stream) {
        return new TsAudit(stream).run();
    }

    private TsReport run() {
        faults.addUnless(stream.length % PACKET == 0, "length %d is not a whole number of packets", stream.length);
        for (int at = 0; at + PACKET <= stream.length; at += PACKET) {
            packet(at);
        }
        video.end();
        sound.end();
        lastCounter.forEach(
                (pid, counter) -> faults.addUnless(counter == 15, "PID %d ends on counter %d, not 15", pid, counter));
        faults.addUnless(patCount == pmtCount, "%d PAT, but %d PMT", patCount, pmtCount);
        return new TsReport(
                faults.found(), video.pictures(), sound.frames(), longestClockGap, sound.longestErrorTicks());
    }

    private void packet(int at) {
        int number = at / PACKET;
        int pid = Bits.pid(stream, at + 1);
        int control = (stream[at + 3] >>> 4) & 3;
        boolean hasPayload = (control & 1) != 0;
        boolean hasField = (control & 2) != 0;
        if (stream[at] != 0x47) {
            faults.add("packet %d does not begin with 0x47", number);
            return;
        }
        faults.addUnless((stream[at + 1] & 0x80) == 0, "packet %d is marked damaged", number);
        faults.addUnless((stream[at + 3] & 0xC0) == 0, "packet %d is scrambled", number);
        faults.addUnless(control != 0, "packet %d has neither payload nor adaptation field", number);
        faults.addUnless(number != 0 || pid == PAT_PID, "the first packet is no PAT but PID %d", pid);
        faults.addUnless(number != 1 || pid == PMT_PID, "the second packet is no PMT but PID %d", pid);
        counter(number, pid, stream[at + 3] & 0xF, hasPayload);
        Field field = hasField ? field(at, number, hasPayload) : Field.NONE;
        if (field.pcr != Field.NO_PCR) {
            clock(number, pid, clock.unwrap(field.pcr));
        }
        if (hasPayload && field.size < PACKET - 4) {
            byte[] payload = Arrays.copyOfRange(stream, at + 4 + field.size, at + PACKET);
            payload(number, pid, (stream[at + 1] & 0x40) != 0, field.randomAccess, payload);
        }
    }

    private void counter(int number, int pid, int counter, boolean hasPayload) {
        int before = lastCounter.getOrDefault(pid, 15);
        int wanted = hasPayload ? (before + 1) & 0xF : before;
        faults.addUnless(
                counter == wanted, "packet %d of PID %d has counter %d instead of %d", number, pid, counter, wanted);
        lastCounter.put(pid, counter);
    }

    /** An adaptation field: {@code size} counts its length byte. */
    private record Field(int size, boolean randomAccess, long pcr) {
        static final long NO_PCR = -1;
        static final Field NONE = new Field(0, false, NO_PCR);
    }

    private Field field(int at, int number, boolean hasPayload) {
        int length = stream[at + 4] & 0xFF;
        boolean lengthFits = hasPayload ? length <= 182 : length == 183;
        faults.addUnless(lengthFits, "packet %d has an adaptation field of %d bytes", number, length);
        if (length == 0 || length > 183) {
            return new Field(Math.min(length, 183) + 1, false, Field.NO_PCR);
        }
        int flags = stream[at + 5];
        long pcr = Field.NO_PCR;
        int used = 1;
        if ((flags & 0x10) != 0) {
            pcr = (Bits.unsigned32(stream, at + 6) << 1) | ((stream[at + 10] >>> 7) & 1);
            used = 7;
        }
        for (int k = used; k < length; k++) {
            if (stream[at + 5 + k] != (byte) 0xFF) {
                faults.add("packet %d is stuffed with something else than 0xFF", number);
                break;
            }
        }
        return new Field(length + 1, (flags & 0x40) != 0, pcr);
    }

    private void clock(int number, int pid, long pcr) {
        faults.addUnless(pid == videoPid, "packet %d carries a clock on PID %d", number, pid);
        if (lastPcr != Long.MIN_VALUE) {
            long gap = pcr - lastPcr;
            faults.addUnless(gap > 0, "the clock of packet %d runs back by %d ticks", number, -gap);
            faults.addUnless(gap < MOST_CLOCK_GAP, "the clock of packet %d comes after %d ticks", number, gap);
            longestClockGap = Math.max(longestClockGap, gap);
        }
        lastPcr = pcr;
    }

    private void payload(int number, int pid, boolean unitStart, boolean randomAccess, byte[] payload) {
        if (pid == PAT_PID) {
            pat(number, payload);
        } else if (pid == PMT_PID) {
            pmt(number, payload);
        } else if (pid == videoPid) {
            video.payload(number, unitStart, randomAccess, payload, lastPcr);
        } else if (pid == audioPid) {
            sound.payload(number, unitStart, payload, lastPcr);
        } else {
            faults.add("packet %d has the unknown PID %d", number, pid);
        }
    }

    private void pat(int number, byte[] payload) {
        patCount++;
        if (pcrAtLastTable != Long.MIN_VALUE && lastPcr - pcrAtLastTable > MOST_TABLE_GAP) {
            faults.add("the tables of packet %d come after %d ticks", number, lastPcr - pcrAtLastTable);
        }
        pcrAtLastTable = lastPcr;
        checkSection(number, payload, 0);
        int pid = Bits.pid(payload, 11);
        faults.addUnless(pid == PMT_PID, "the PAT of packet %d points to PID %d", number, pid);
    }

    private void pmt(int number, byte[] payload) {
        pmtCount++;
        checkSection(number, payload, 2);
        int clockPid = Bits.pid(payload, 9);
        int videoType = payload[13] & 0xFF;
        videoPid = Bits.pid(payload, 14);
        int audioType = payload[18] & 0xFF;
        audioPid = Bits.pid(payload, 19);
        faults.addUnless(videoType == 0x1B || videoType == 0x24, "video of type %d", videoType);
        faults.addUnless(audioType == 0x0F, "sound of type %d", audioType);
        faults.addUnless(clockPid == videoPid, "the clock is promised on PID %d", clockPid);
        video.hevc(videoType == 0x24);
    }

    private void checkSection(int number, byte[] payload, int tableId) {
        int length = Bits.unsigned16(payload, 2) & 0xFFF;
        faults.addUnless(payload[0] == 0 && payload[1] == tableId, "packet %d holds another table", number);
        faults.addUnless(
                length + 4 <= payload.length && Bits.crc32(payload, 1, 4 + length) == 0,
                "the table of packet %d has a wrong CRC",
                number);
    }
}
