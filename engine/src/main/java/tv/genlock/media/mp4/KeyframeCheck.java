package tv.genlock.media.mp4;

import java.io.IOException;
import tv.genlock.media.BitReader;
import tv.genlock.media.ByteSource;
import tv.genlock.media.Keyframes;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.NalUnits;
import tv.genlock.media.VideoCodec;

/**
 * Looks into samples that a file marks as sync, since such marks lie (mkvtoolnix #1711): the NAL unit types decide. Reads a few
 * hundred bytes of each, and of at most {@link #MAX_CHECKS} samples. For one thread.
 */
final class KeyframeCheck {
    /** Neither decodable by itself nor a recovery point. */
    static final byte NOT_A_KEYFRAME = -1;

    /** A film of 3 hours has some 5,000 keyframes; only files without any marks come near this. */
    private static final int MAX_CHECKS = 100_000;

    private static final int WINDOW_BYTES = 1024;
    private static final int MAX_UNITS = 24;
    private static final int RECOVERY_POINT = 6;
    private static final int SEI_BYTES = 256;

    private final SourceWindow window;
    private final VideoCodec codec;
    private final int nalLengthSize;
    private final boolean marked;
    private int checks;

    /** @param marked whether the file marks sync samples at all; else only IDR pictures and recovery points count */
    KeyframeCheck(ByteSource source, VideoEntry entry, boolean marked) {
        this.window = new SourceWindow(source, WINDOW_BYTES);
        this.codec = entry.codec();
        this.nalLengthSize = entry.nalLengthSize();
        this.marked = marked;
    }

    /** The kind of keyframe a marked sample is, or {@link #NOT_A_KEYFRAME}. */
    byte kind(SampleCursor sample) throws IOException {
        if (nalLengthSize == 0) {
            return Keyframes.CLOSED;
        }
        if (++checks > MAX_CHECKS) {
            return marked ? Keyframes.CLOSED : NOT_A_KEYFRAME;
        }
        boolean recoveryPoint = false;
        byte recoveryKind = NOT_A_KEYFRAME;
        long at = sample.offset;
        long end = sample.offset + sample.size;
        for (int unit = 0; unit < MAX_UNITS && end - at > nalLengthSize; unit++) {
            long length = length(at);
            long body = at + nalLengthSize;
            if (length <= 0 || length > end - body) {
                return NOT_A_KEYFRAME;
            }
            int first = window.u8(body);
            if (codec == VideoCodec.HEVC) {
                int type = NalUnits.hevcType(first);
                if (NalUnits.isHevcSlice(type)) {
                    return hevcKind(type);
                }
            } else {
                int type = NalUnits.avcType(first);
                if (type == NalUnits.AVC_SEI && !recoveryPoint) {
                    recoveryKind = recoveryKind(body, (int) Math.min(length, SEI_BYTES));
                    recoveryPoint = recoveryKind != NOT_A_KEYFRAME;
                } else if (NalUnits.isAvcSlice(type)) {
                    return avcKind(type, recoveryKind, body, (int) Math.min(length, 16));
                }
            }
            at = body + length;
        }
        return NOT_A_KEYFRAME;
    }

    private long length(long at) throws IOException {
        long length = 0;
        for (int i = 0; i < nalLengthSize; i++) {
            length = length << 8 | window.u8(at + i);
        }
        return length;
    }

    private static byte hevcKind(int type) {
        if (type == NalUnits.HEVC_IDR_W_RADL || type == NalUnits.HEVC_IDR_N_LP || type == NalUnits.HEVC_BLA_N_LP) {
            return Keyframes.CLOSED;
        }
        return NalUnits.isHevcRandomAccess(type) ? Keyframes.OPEN : NOT_A_KEYFRAME;
    }

    private byte avcKind(int type, byte recoveryKind, long body, int length) throws IOException {
        if (type == NalUnits.AVC_IDR) {
            return Keyframes.CLOSED;
        }
        if (recoveryKind != NOT_A_KEYFRAME || !marked) {
            return recoveryKind;
        }
        // Encoders that write no recovery point still begin open groups of pictures with a marked I picture.
        try {
            BitReader slice = BitReader.ofNal(window.copy(body, length), 1);
            slice.ue();
            int sliceType = slice.ue() % 5;
            return sliceType == 2 || sliceType == 4 ? Keyframes.OPEN : NOT_A_KEYFRAME;
        } catch (MediaFormatException _) {
            return NOT_A_KEYFRAME;
        }
    }

    /**
     * Looks for a recovery point message (H.264 annex D.2.8) in an SEI unit. With no frames to wait for it stands at the I
     * picture of an open group, else at the start of a gradual refresh.
     */
    private byte recoveryKind(long body, int length) throws IOException {
        BitReader sei = BitReader.ofNal(window.copy(body, length), 1);
        try {
            while (sei.remaining() > 16) {
                int type = extended(sei);
                int size = extended(sei);
                if (type == RECOVERY_POINT) {
                    return sei.ue() == 0 ? Keyframes.OPEN : Keyframes.RECOVERY;
                }
                sei.skip(size * 8);
            }
        } catch (MediaFormatException _) {
            return NOT_A_KEYFRAME;
        }
        return NOT_A_KEYFRAME;
    }

    /** A number of SEI headers: as many 0xFF as fit, then the rest. */
    private static int extended(BitReader sei) throws MediaFormatException {
        int value = 0;
        int next = sei.bits(8);
        while (next == 0xFF) {
            value += next;
            next = sei.bits(8);
        }
        return value + next;
    }
}
