package tv.genlock.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** NAL units of H.264 (ITU-T H.264 §7.4.1, table 7-1) and HEVC (ITU-T H.265 §7.4.2, table 7-1): their types and escaping. */
public final class NalUnits {
    public static final int AVC_SLICE = 1;
    public static final int AVC_IDR = 5;
    public static final int AVC_SEI = 6;
    public static final int AVC_SPS = 7;
    public static final int AVC_PPS = 8;
    public static final int AVC_AUD = 9;

    public static final int HEVC_RASL_N = 8;
    public static final int HEVC_RASL_R = 9;
    public static final int HEVC_BLA_W_LP = 16;
    public static final int HEVC_BLA_N_LP = 18;
    public static final int HEVC_IDR_W_RADL = 19;
    public static final int HEVC_IDR_N_LP = 20;
    public static final int HEVC_VPS = 32;
    public static final int HEVC_SPS = 33;
    public static final int HEVC_PPS = 34;
    public static final int HEVC_AUD = 35;

    private NalUnits() {}

    /** nal_unit_type of an H.264 NAL unit's first byte. */
    public static int avcType(int firstByte) {
        return firstByte & 0x1F;
    }

    /** nal_unit_type of an HEVC NAL unit's first byte. */
    public static int hevcType(int firstByte) {
        return (firstByte >> 1) & 0x3F;
    }

    /** Whether an H.264 type is a coded slice of a picture (data partitions included). */
    public static boolean isAvcSlice(int type) {
        return type >= AVC_SLICE && type <= AVC_IDR;
    }

    /** Whether an HEVC type is a coded slice segment. */
    public static boolean isHevcSlice(int type) {
        return type <= 31;
    }

    /** Whether an HEVC type is a random access point: BLA, IDR or CRA. */
    public static boolean isHevcRandomAccess(int type) {
        return type >= HEVC_BLA_W_LP && type <= 23;
    }

    /** Whether an HEVC type is a leading picture that refers to pictures before its CRA or BLA (RASL). */
    public static boolean isHevcSkippedLeading(int type) {
        return type == HEVC_RASL_N || type == HEVC_RASL_R;
    }

    /** {@code nal[from, to)} without emulation prevention bytes (00 00 03 becomes 00 00). */
    public static byte[] unescape(byte[] nal, int from, int to) {
        byte[] plain = new byte[to - from];
        int length = 0;
        int zeros = 0;
        for (int i = from; i < to; i++) {
            if (zeros >= 2 && nal[i] == 3) {
                zeros = 0;
                continue;
            }
            zeros = nal[i] == 0 ? zeros + 1 : 0;
            plain[length++] = nal[i];
        }
        return length == plain.length ? plain : Arrays.copyOf(plain, length);
    }

    /** The NAL units of an Annex B byte stream, start codes and trailing zero bytes removed. */
    public static List<byte[]> splitAnnexB(byte[] stream) {
        List<byte[]> units = new ArrayList<>();
        int start = nextStartCode(stream, 0);
        while (start < stream.length) {
            int from = start + 3;
            int next = nextStartCode(stream, from);
            int to = next;
            while (to > from && stream[to - 1] == 0) {
                to--;
            }
            if (to > from) {
                units.add(Arrays.copyOfRange(stream, from, to));
            }
            start = next;
        }
        return units;
    }

    private static int nextStartCode(byte[] stream, int from) {
        for (int i = from; i + 2 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                return i;
            }
        }
        return stream.length;
    }
}
