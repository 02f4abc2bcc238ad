package tv.genlock.air.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sound's PES packets: whole AAC frames of the house format, end to end. */
final class SoundAudit {
    private static final long FRAME = 1_920;
    private static final int HEADER = 7;

    private final Faults faults;
    private final PesAssembly assembly;
    private final List<TsReport.Sound> frames = new ArrayList<>();
    private long longestError;

    SoundAudit(Faults faults) {
        this.faults = faults;
        this.assembly = new PesAssembly(faults, "the sound", 0xC0);
    }

    void payload(int number, boolean unitStart, byte[] payload, long pcr) {
        assembly.payload(number, unitStart, payload).ifPresent(this::frames);
        if (unitStart) {
            faults.addUnless(!assembly.isOpenEnded(), "packet %d: a sound PES does not state its length", number);
            faults.addUnless(assembly.dts() > pcr, "packet %d: sound is due before the clock", number);
        }
    }

    void end() {
        assembly.end().ifPresent(this::frames);
    }

    List<TsReport.Sound> frames() {
        return frames;
    }

    long longestErrorTicks() {
        return longestError;
    }

    private void frames(PesAssembly.Pes pes) {
        byte[] bytes = pes.content();
        long pts = pes.pts();
        if (!frames.isEmpty()) {
            long error = Math.abs(pts - frames.getLast().ptsTicks() - FRAME);
            longestError = Math.max(longestError, error);
            faults.addUnless(error <= FRAME / 2, "sound at %d is %d ticks off what came before", pts, error);
        }
        int at = 0;
        while (at + HEADER <= bytes.length) {
            int length = ((bytes[at + 3] & 3) << 11) | (Bits.unsigned16(bytes, at + 4) >>> 5);
            boolean sound = bytes[at] == (byte) 0xFF
                    && (bytes[at + 1] & 0xF6) == 0xF0
                    && length > HEADER
                    && at + length <= bytes.length;
            if (!sound) {
                faults.add("the sound at %d is no row of ADTS frames", pts);
                return;
            }
            checkFormat(bytes, at, pts);
            frames.add(new TsReport.Sound(pts, Arrays.copyOfRange(bytes, at + HEADER, at + length)));
            at += length;
            pts += FRAME;
        }
        faults.addUnless(at == bytes.length, "the sound before %d ends within a frame", pts);
    }

    private void checkFormat(byte[] bytes, int at, long pts) {
        int profile = (bytes[at + 2] & 0xC0) >>> 6;
        int rate = (bytes[at + 2] & 0x3C) >>> 2;
        int channels = ((bytes[at + 2] & 1) << 2) | ((bytes[at + 3] & 0xC0) >>> 6);
        faults.addUnless(
                profile == 1 && rate == 3 && channels == 2,
                "the sound at %d is not AAC-LC, 48 kHz, stereo but profile %d, rate %d, %d channels",
                pts,
                profile,
                rate,
                channels);
    }
}
