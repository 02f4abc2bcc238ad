package tv.genlock.air.mux;

import java.nio.ByteBuffer;
import java.util.Arrays;
import tv.genlock.media.VideoCodec;

/**
 * PAT and PMT of a channel (ISO/IEC 13818-1 §2.4.4), each as a whole transport packet whose continuity counter is 0.
 *
 * <p>A channel's types never change, so neither do its tables: version 0 for ever, no descriptors.
 */
final class ProgramTables {
    static final int PAT_PID = 0;
    static final int PMT_PID = 0x1000;
    static final int VIDEO_PID = 0x100;
    static final int AUDIO_PID = 0x101;

    private static final int PROGRAM = 1;
    private static final int TRANSPORT_STREAM = 1;
    private static final int TYPE_H264 = 0x1B;
    private static final int TYPE_HEVC = 0x24;
    private static final int TYPE_AAC_ADTS = 0x0F;
    private static final int CRC_BYTES = 4;

    private ProgramTables() {}

    static byte[] pat() {
        ByteBuffer section = section(0x00, TRANSPORT_STREAM, 4);
        section.putShort((short) PROGRAM).putShort((short) (0xE000 | PMT_PID));
        return packet(PAT_PID, section);
    }

    static byte[] pmt(VideoCodec video) {
        ByteBuffer section = section(0x02, PROGRAM, 14);
        section.putShort((short) (0xE000 | VIDEO_PID)); // PCR
        section.putShort((short) 0xF000); // no descriptors
        stream(section, video == VideoCodec.HEVC ? TYPE_HEVC : TYPE_H264, VIDEO_PID);
        stream(section, TYPE_AAC_ADTS, AUDIO_PID);
        return packet(PMT_PID, section);
    }

    private static void stream(ByteBuffer section, int type, int pid) {
        section.put((byte) type).putShort((short) (0xE000 | pid)).putShort((short) 0xF000);
    }

    /** The eight bytes every table begins with; {@code content} bytes follow, then the CRC. */
    private static ByteBuffer section(int tableId, int extension, int content) {
        int lengthAfterField = 5 + content + CRC_BYTES;
        ByteBuffer section = ByteBuffer.allocate(3 + lengthAfterField);
        section.put((byte) tableId)
                .putShort((short) (0xB000 | lengthAfterField))
                .putShort((short) extension);
        return section.put((byte) 0xC1).put((byte) 0).put((byte) 0); // version 0, current; section 0 of 0
    }

    private static byte[] packet(int pid, ByteBuffer section) {
        section.putInt(crc32(section.duplicate().flip()));
        byte[] packet = new byte[TsPacketWriter.PACKET];
        Arrays.fill(packet, (byte) 0xFF);
        ByteBuffer.wrap(packet)
                .put((byte) TsPacketWriter.SYNC)
                .putShort((short) (0x4000 | pid))
                .put((byte) 0x10)
                .put((byte) 0) // pointer_field
                .put(section.flip());
        return packet;
    }

    /** CRC-32 of 13818-1 annex A: polynomial 0x04C11DB7, not reflected, all ones at first, not inverted at the end. */
    static int crc32(ByteBuffer bytes) {
        int crc = -1;
        while (bytes.hasRemaining()) {
            crc ^= bytes.get() << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
            }
        }
        return crc;
    }
}
