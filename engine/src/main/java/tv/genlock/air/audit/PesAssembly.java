package tv.genlock.air.audit;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Puts the PES packets of one PID together again and checks their headers. Times are unwrapped. */
final class PesAssembly {
    private static final int FIXED_HEADER = 9;

    private final Faults faults;
    private final String name;
    private final int streamId;
    private final WrappingClock clock = new WrappingClock();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private boolean open;
    private int statedLength;
    private int headerLength;
    private long pts;
    private long dts;

    PesAssembly(Faults faults, String name, int streamId) {
        this.faults = faults;
        this.name = name;
        this.streamId = streamId;
    }

    /** A whole PES packet. */
    record Pes(long pts, long dts, byte[] content) {}

    /** Takes a packet's payload; gives back the PES packet that it shows to be complete. */
    Optional<Pes> payload(int number, boolean unitStart, byte[] payload) {
        if (!unitStart) {
            faults.addUnless(open, "packet %d goes on with %s that never began", number, name);
            content.writeBytes(payload);
            return Optional.empty();
        }
        Optional<Pes> complete = end();
        open = begin(number, payload);
        return complete;
    }

    /** The PES packet that the end of the stream completes. */
    Optional<Pes> end() {
        if (!open) {
            return Optional.empty();
        }
        open = false;
        byte[] whole = content.toByteArray();
        content.reset();
        int length = whole.length + headerLength + FIXED_HEADER - 6;
        faults.addUnless(
                statedLength == 0 || statedLength == length,
                "%s at %d states %d bytes and has %d",
                name,
                pts,
                statedLength,
                length);
        return Optional.of(new Pes(pts, dts, whole));
    }

    private boolean begin(int number, byte[] payload) {
        boolean readable = payload.length >= FIXED_HEADER
                && payload[0] == 0
                && payload[1] == 0
                && payload[2] == 1
                && (payload[3] & 0xFF) == streamId
                && payload.length >= FIXED_HEADER + (payload[8] & 0xFF);
        if (!readable) {
            faults.add("packet %d does not hold the whole PES header of %s", number, name);
            return false;
        }
        int times = (payload[7] >>> 6) & 3;
        statedLength = Bits.unsigned16(payload, 4);
        headerLength = payload[8] & 0xFF;
        faults.addUnless((payload[6] & 0xC4) == 0x84, "packet %d: PES marker or alignment missing", number);
        faults.addUnless(times >= 2, "packet %d: %s without a time", number, name);
        long rawPts = Bits.time(payload, FIXED_HEADER);
        long rawDts = times == 3 ? Bits.time(payload, FIXED_HEADER + 5) : rawPts;
        faults.addUnless(rawPts >= 0 && rawDts >= 0, "packet %d: marker bits of a time are missing", number);
        dts = clock.unwrap(rawDts);
        pts = dts + ((rawPts - rawDts) & ((1L << 33) - 1));
        content.write(payload, FIXED_HEADER + headerLength, payload.length - FIXED_HEADER - headerLength);
        return true;
    }

    boolean isOpenEnded() {
        return statedLength == 0;
    }

    /** DTS of the PES packet that is being put together. */
    long dts() {
        return dts;
    }
}
