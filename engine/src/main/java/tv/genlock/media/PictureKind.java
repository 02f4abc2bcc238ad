package tv.genlock.media;

import java.io.IOException;

/**
 * Tells from the first NAL units of a picture whether a decoder can start at it. Containers' keyframe flags are not trusted:
 * muxers mark recovery points, and open GOPs, as if they were closed.
 */
public final class PictureKind {
    /** Parameter sets, delimiters and messages in front of the first slice; more is not a picture. */
    private static final int MOST_UNITS = 64;

    private static final int HEADER_BYTES = 32;
    private static final int RECOVERY_POINT = 6;
    private static final int MOST_SEI_BYTES = 4096;

    private PictureKind() {}

    /** Random access to one picture's bytes. */
    public interface Bytes {
        int size();

        /** Fills {@code into} from byte {@code at}; only what lies inside the picture is ever asked for. */
        void read(int at, byte[] into) throws IOException;

        /** A picture in memory. */
        static Bytes of(byte[] picture) {
            return new Bytes() {
                @Override
                public int size() {
                    return picture.length;
                }

                @Override
                public void read(int at, byte[] into) {
                    System.arraycopy(picture, at, into, 0, into.length);
                }
            };
        }
    }

    /**
     * The kind of keyframe ({@link Keyframes#CLOSED}, {@code OPEN}, {@code RECOVERY}) a picture is, or
     * {@link PictureLog#NOT_A_KEYFRAME}.
     *
     * @param nalLengthSize bytes in front of each NAL unit, by the configuration record
     * @param flagged whether the container calls it a keyframe; decides for codecs without NAL units
     */
    public static byte of(VideoCodec codec, int nalLengthSize, boolean flagged, Bytes picture) throws IOException {
        return switch (codec) {
            case H264 -> avc(nalLengthSize, flagged, picture);
            case HEVC -> hevc(nalLengthSize, picture);
            case AV1, VP9, VP8, MPEG2, MPEG4, OTHER -> flagged ? Keyframes.CLOSED : PictureLog.NOT_A_KEYFRAME;
        };
    }

    private static byte avc(int lengthSize, boolean flagged, Bytes picture) throws IOException {
        boolean recovers = false;
        boolean atOnce = false;
        int at = 0;
        for (int unit = 0; unit < MOST_UNITS && at + lengthSize < picture.size(); unit++) {
            int length = length(picture, at, lengthSize);
            int start = at + lengthSize;
            if (length <= 0 || length > picture.size() - start) {
                return PictureLog.NOT_A_KEYFRAME;
            }
            int type = NalUnits.avcType(first(picture, start));
            if (type == NalUnits.AVC_IDR) {
                return Keyframes.CLOSED;
            }
            if (NalUnits.isAvcSlice(type)) {
                if (recovers) {
                    return atOnce ? Keyframes.OPEN : Keyframes.RECOVERY;
                }
                return flagged && isIntraSlice(picture, start, length) ? Keyframes.OPEN : PictureLog.NOT_A_KEYFRAME;
            }
            if (type == NalUnits.AVC_SEI) {
                int frames = recoveryFrames(picture, start, length);
                recovers |= frames >= 0;
                atOnce |= frames == 0;
            }
            at = start + length;
        }
        return PictureLog.NOT_A_KEYFRAME;
    }

    private static byte hevc(int lengthSize, Bytes picture) throws IOException {
        int at = 0;
        for (int unit = 0; unit < MOST_UNITS && at + lengthSize < picture.size(); unit++) {
            int length = length(picture, at, lengthSize);
            int start = at + lengthSize;
            if (length <= 0 || length > picture.size() - start) {
                return PictureLog.NOT_A_KEYFRAME;
            }
            int type = NalUnits.hevcType(first(picture, start));
            if (NalUnits.isHevcSlice(type)) {
                if (type == NalUnits.HEVC_IDR_W_RADL || type == NalUnits.HEVC_IDR_N_LP) {
                    return Keyframes.CLOSED;
                }
                return NalUnits.isHevcRandomAccess(type) ? Keyframes.OPEN : PictureLog.NOT_A_KEYFRAME;
            }
            at = start + length;
        }
        return PictureLog.NOT_A_KEYFRAME;
    }

    private static int length(Bytes picture, int at, int lengthSize) throws IOException {
        byte[] bytes = new byte[lengthSize];
        picture.read(at, bytes);
        int length = 0;
        for (byte b : bytes) {
            length = length << 8 | (b & 0xFF);
        }
        return length;
    }

    private static int first(Bytes picture, int at) throws IOException {
        byte[] one = new byte[1];
        picture.read(at, one);
        return one[0] & 0xFF;
    }

    /** Whether slice_type says I: all slices of a picture marked as keyframe are alike in practice. */
    private static boolean isIntraSlice(Bytes picture, int start, int length) throws IOException {
        byte[] head = new byte[Math.min(length, HEADER_BYTES)];
        picture.read(start, head);
        try {
            BitReader bits = BitReader.ofNal(head, 1);
            bits.ue();
            int type = bits.ue();
            return type == 2 || type == 7;
        } catch (MediaFormatException _) {
            return false;
        }
    }

    /** recovery_frame_cnt of a recovery point message (H.264 §D.1.8), -1 when the unit holds none. */
    private static int recoveryFrames(Bytes picture, int start, int length) throws IOException {
        byte[] unit = new byte[Math.min(length, MOST_SEI_BYTES)];
        picture.read(start, unit);
        byte[] messages = NalUnits.unescape(unit, 1, unit.length);
        int at = 0;
        while (at + 2 < messages.length) {
            int type = 0;
            while (at < messages.length && messages[at] == (byte) 0xFF) {
                type += 255;
                at++;
            }
            type += at < messages.length ? messages[at++] & 0xFF : 0;
            int size = 0;
            while (at < messages.length && messages[at] == (byte) 0xFF) {
                size += 255;
                at++;
            }
            size += at < messages.length ? messages[at++] & 0xFF : 0;
            if (type == RECOVERY_POINT && at < messages.length) {
                return new BitReader(messages, at, messages.length).ue();
            }
            at += size;
        }
        return -1;
    }
}
