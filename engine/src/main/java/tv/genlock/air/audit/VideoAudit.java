package tv.genlock.air.audit;

import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.NalUnits;

/** The picture's PES packets: one access unit each, decodable where promised, times in order. */
final class VideoAudit {
    private final Faults faults;
    private final PesAssembly assembly;
    private final List<TsReport.Picture> pictures = new ArrayList<>();
    private boolean hevc;
    private boolean randomAccess;
    private boolean nextRandomAccess;

    VideoAudit(Faults faults) {
        this.faults = faults;
        this.assembly = new PesAssembly(faults, "the picture", 0xE0);
    }

    void hevc(boolean isHevc) {
        hevc = isHevc;
    }

    void payload(int number, boolean unitStart, boolean startsRandomAccess, byte[] payload, long pcr) {
        nextRandomAccess = startsRandomAccess;
        assembly.payload(number, unitStart, payload).ifPresent(this::picture);
        if (!unitStart) {
            return;
        }
        randomAccess = nextRandomAccess;
        faults.addUnless(assembly.isOpenEnded(), "packet %d: a video PES states its length", number);
        faults.addUnless(pcr != Long.MIN_VALUE, "packet %d: a picture before the first clock", number);
        long lead = assembly.dts() - pcr;
        faults.addUnless(lead > 0 && lead < 180_000, "packet %d: DTS is %d ticks after the clock", number, lead);
    }

    void end() {
        assembly.end().ifPresent(this::picture);
        faults.addUnless(!pictures.isEmpty(), "there is no picture");
    }

    List<TsReport.Picture> pictures() {
        return pictures;
    }

    private void picture(PesAssembly.Pes pes) {
        List<byte[]> units = NalUnits.splitAnnexB(pes.content());
        faults.addUnless(
                !units.isEmpty() && type(units.getFirst()) == delimiterType(),
                "the picture at %d does not begin with a delimiter",
                pes.pts());
        faults.addUnless(pes.dts() <= pes.pts(), "the picture at %d is decoded at %d", pes.pts(), pes.dts());
        if (!pictures.isEmpty()) {
            long before = pictures.getLast().dtsTicks();
            faults.addUnless(pes.dts() > before, "DTS %d does not come after %d", pes.dts(), before);
        }
        faults.addUnless(
                !pictures.isEmpty() || randomAccess, "the first picture, at %d, is no random access point", pes.pts());
        checkUnits(units, pes.pts());
        List<byte[]> ownUnits = units.isEmpty() ? units : units.subList(1, units.size());
        pictures.add(new TsReport.Picture(pes.pts(), pes.dts(), randomAccess, List.copyOf(ownUnits)));
    }

    private void checkUnits(List<byte[]> units, long pts) {
        boolean sequenceSet = false;
        boolean pictureSet = false;
        boolean slice = false;
        for (int k = 0; k < units.size(); k++) {
            byte[] unit = units.get(k);
            int type = type(unit);
            faults.addUnless((unit[0] & 0x80) == 0, "a NAL unit at %d has the forbidden bit", pts);
            faults.addUnless(k == 0 || type != delimiterType(), "a second delimiter at %d", pts);
            sequenceSet |= type == (hevc ? NalUnits.HEVC_SPS : NalUnits.AVC_SPS);
            pictureSet |= type == (hevc ? NalUnits.HEVC_PPS : NalUnits.AVC_PPS);
            boolean start = hevc ? NalUnits.isHevcRandomAccess(type) : type == NalUnits.AVC_IDR;
            faults.addUnless(!start || (sequenceSet && pictureSet), "no parameter sets before the keyframe at %d", pts);
            slice |= hevc ? NalUnits.isHevcSlice(type) : NalUnits.isAvcSlice(type);
        }
        faults.addUnless(slice, "no slice in the picture at %d", pts);
    }

    private int delimiterType() {
        return hevc ? NalUnits.HEVC_AUD : NalUnits.AVC_AUD;
    }

    private int type(byte[] unit) {
        return hevc ? NalUnits.hevcType(unit[0]) : NalUnits.avcType(unit[0]);
    }
}
