package tv.genlock.air.mux;

import java.util.List;
import tv.genlock.air.SegmentInput;
import tv.genlock.media.Ticks;

/**
 * What goes where in one transport stream segment: first counted, then written.
 *
 * <h2>Order</h2>
 *
 * Everything has a time: pictures their DTS, sound its PTS, tables an even grid. The earliest is written next; of equal ones
 * tables come first, then sound, then the picture.
 *
 * <h2>Clock</h2>
 *
 * PCR = DTS − 700 ms with every picture: libavformat's own lead, under which every player tried has time to buffer. Where
 * pictures are more than 90 ms apart, packets with nothing but the clock stand between them (13818-1 §2.7.2 wants it at least
 * every 100 ms). The last packet is one of them too: readers guess the time of what follows the last clock from the bytes that
 * lay between the two before, and sound behind a small picture would seem late.
 */
final class TsLayout {
    private static final long PCR_LEAD_TICKS = 63_000;
    private static final long MOST_PCR_GAP_TICKS = 8_100;
    /** How long before the next segment's first clock this one's last stands. */
    private static final long CLOSING_TICKS = Ticks.PER_MILLI;

    private static final long TABLE_SPAN_TICKS = 576_000; // 16 repetitions at 0.4 s
    private static final int TABLES_PER_SPAN = 16;
    private static final int FRAMES_PER_PES = 8;
    private static final int BYTES_PER_PES = 2_900;
    private static final int VIDEO_PES_HEADER = 19;
    private static final int AUDIO_PES_HEADER = 14;
    /** What the PES length field does not count: start code, id and itself. */
    private static final int PES_LENGTH_FROM = 6;

    private static final int PTS_ONLY = 0x80;
    private static final int PTS_AND_DTS = 0xC0;

    private static final long NEVER = Long.MAX_VALUE;

    private final List<AccessUnit> units;
    private final HouseAudio audio;
    private final byte[] pat;
    private final byte[] pmt;
    private final long startTicks;
    private final long endTicks;
    private final long spanTicks;
    private final int tableCount;
    private final int[] videoExtra;
    private final int[] pesFirstFrame;
    private final int pesCount;
    private final int[] audioExtra;
    private final int clockPackets;
    private final int totalPackets;
    private byte[] scratch = new byte[8 * 1024];

    TsLayout(SegmentInput input, List<AccessUnit> units, HouseAudio audio, long dtsDelayTicks) {
        this.units = units;
        this.audio = audio;
        this.pat = ProgramTables.pat();
        this.pmt = ProgramTables.pmt(input.video().format().codec());
        this.startTicks = units.getFirst().dtsTicks();
        this.endTicks = input.toTicks() - dtsDelayTicks;
        this.spanTicks = input.toTicks() - input.fromTicks();
        this.tableCount = TABLES_PER_SPAN * Math.toIntExact(Math.ceilDiv(spanTicks, TABLE_SPAN_TICKS));
        this.pesFirstFrame = new int[audio.count() + 1];
        this.pesCount = groupFrames();

        int[] lengths = new int[Math.max(units.size(), pesCount)];
        int[] packets = new int[lengths.length];
        int total = 2 * tableCount;
        total += countVideo(lengths, packets);
        this.videoExtra = PesSpread.extra(lengths, packets, units.size());
        total += countAudio(lengths, packets);
        this.audioExtra = PesSpread.extra(lengths, packets, pesCount);
        this.clockPackets = countClockPackets();
        for (int extra : videoExtra) {
            total += extra;
        }
        for (int extra : audioExtra) {
            total += extra;
        }
        this.totalPackets = total + clockPackets + /* closing clock */ 1;
    }

    int totalBytes() {
        return Math.multiplyExact(totalPackets, TsPacketWriter.PACKET);
    }

    private int countVideo(int[] lengths, int[] packets) {
        int total = 0;
        for (int k = 0; k < units.size(); k++) {
            lengths[k] = VIDEO_PES_HEADER + units.get(k).length();
            packets[k] = TsPacketWriter.packets(lengths[k], TsPacketWriter.PCR_FIELD);
            total += packets[k];
        }
        return total;
    }

    private int countAudio(int[] lengths, int[] packets) {
        int total = 0;
        for (int k = 0; k < pesCount; k++) {
            lengths[k] = audioPesLength(k);
            packets[k] = TsPacketWriter.packets(lengths[k], 0);
            total += packets[k];
        }
        return total;
    }

    /** Groups frames into PES packets of up to 8 frames or 2.9 KB; returns how many there are. */
    private int groupFrames() {
        int groups = 0;
        int frames = FRAMES_PER_PES;
        int bytes = 0;
        for (int k = 0; k < audio.count(); k++) {
            int size = AdtsHeader.LENGTH + audio.size(k);
            if (frames == FRAMES_PER_PES || bytes + size > BYTES_PER_PES) {
                pesFirstFrame[groups++] = k;
                frames = 0;
                bytes = 0;
            }
            frames++;
            bytes += size;
        }
        pesFirstFrame[groups] = audio.count();
        return groups;
    }

    private int audioPesLength(int pes) {
        int length = AUDIO_PES_HEADER;
        for (int k = pesFirstFrame[pes]; k < pesFirstFrame[pes + 1]; k++) {
            length += AdtsHeader.LENGTH + audio.size(k);
        }
        return length;
    }

    /** Decode time of what follows picture {@code k}: the next one's, or the end of this segment's stretch of decode times. */
    private long nextDts(int k) {
        return k + 1 < units.size() ? units.get(k + 1).dtsTicks() : endTicks;
    }

    private int clockPacketsAfter(int k) {
        long gap = nextDts(k) - units.get(k).dtsTicks();
        return gap <= MOST_PCR_GAP_TICKS ? 0 : Math.toIntExact((gap - 1) / MOST_PCR_GAP_TICKS);
    }

    private int countClockPackets() {
        int count = 0;
        for (int k = 0; k < units.size(); k++) {
            count += clockPacketsAfter(k);
        }
        return count;
    }

    void write(TsPacketWriter out) {
        int table = 0;
        int picture = 0;
        int sound = 0;
        int clocksLeft = 0;
        while (table < tableCount || picture < units.size() || sound < pesCount || clocksLeft > 0) {
            long tableTime = table < tableCount ? startTicks + spanTicks * table / tableCount : NEVER;
            long soundTime = sound < pesCount ? audio.ticks(pesFirstFrame[sound]) : NEVER;
            long clockTime = clocksLeft > 0 ? clockTime(picture - 1, clocksLeft) : NEVER;
            long pictureTime = picture < units.size() ? units.get(picture).dtsTicks() : NEVER;
            long earliest = Math.min(Math.min(tableTime, soundTime), Math.min(clockTime, pictureTime));
            if (tableTime == earliest) {
                out.tables(pat, pmt);
                table++;
            } else if (soundTime == earliest) {
                writeSound(out, sound++);
            } else if (clockTime == earliest) {
                out.clockOnly((clockTime - PCR_LEAD_TICKS) & PesTime.MASK);
                clocksLeft--;
            } else {
                writePicture(out, picture);
                clocksLeft = clockPacketsAfter(picture);
                picture++;
            }
        }
        out.clockOnly((closingClock() - PCR_LEAD_TICKS) & PesTime.MASK);
    }

    private long closingClock() {
        int last = units.size() - 1;
        long before = units.get(last).dtsTicks() + clockPacketsAfter(last) * MOST_PCR_GAP_TICKS;
        return Math.max(before + 1, endTicks - CLOSING_TICKS);
    }

    private long clockTime(int afterPicture, int clocksLeft) {
        int number = clockPacketsAfter(afterPicture) - clocksLeft + 1;
        return units.get(afterPicture).dtsTicks() + number * MOST_PCR_GAP_TICKS;
    }

    private void writePicture(TsPacketWriter out, int k) {
        AccessUnit unit = units.get(k);
        byte[] head = room(VIDEO_PES_HEADER + unit.head().length);
        startPes(head, 0xE0, /* length= */ 0, PTS_AND_DTS, VIDEO_PES_HEADER);
        PesTime.write(0x30, unit.ptsTicks(), head, 9);
        PesTime.write(0x10, unit.dtsTicks(), head, 14);
        System.arraycopy(unit.head(), 0, head, VIDEO_PES_HEADER, unit.head().length);
        long pcr = (unit.dtsTicks() - PCR_LEAD_TICKS) & PesTime.MASK;
        out.video(unit, head, VIDEO_PES_HEADER + unit.head().length, videoExtra[k], pcr);
    }

    private void writeSound(TsPacketWriter out, int k) {
        int length = audioPesLength(k);
        byte[] pes = room(length);
        startPes(pes, 0xC0, length - PES_LENGTH_FROM, PTS_ONLY, AUDIO_PES_HEADER);
        PesTime.write(0x20, audio.ticks(pesFirstFrame[k]), pes, 9);
        int at = AUDIO_PES_HEADER;
        for (int frame = pesFirstFrame[k]; frame < pesFirstFrame[k + 1]; frame++) {
            at = AdtsHeader.write(audio.size(frame), pes, at);
            at = audio.copy(frame, pes, at);
        }
        out.audio(pes, length, audioExtra[k]);
    }

    private static void startPes(byte[] pes, int id, int length, int times, int headerLength) {
        pes[0] = 0;
        pes[1] = 0;
        pes[2] = 1;
        pes[3] = (byte) id;
        pes[4] = (byte) (length >>> 8);
        pes[5] = (byte) length;
        pes[6] = (byte) 0x84; // data aligned
        pes[7] = (byte) times;
        pes[8] = (byte) (headerLength - 9);
    }

    private byte[] room(int length) {
        if (scratch.length < length) {
            scratch = new byte[length];
        }
        return scratch;
    }

    /** Seconds this layout spans, for messages. */
    @Override
    public String toString() {
        return "%d pictures, %d sound packets in %.3f s".formatted(units.size(), pesCount, Ticks.toSeconds(spanTicks));
    }
}
