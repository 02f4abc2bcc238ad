package tv.genlock.media;

import java.io.IOException;

/**
 * Tells from the first NAL units of a picture whether a decoder can start at it. Containers' keyframe flags are not trusted
 * (mkvtoolnix #1711): muxers mark recovery points, and open GOPs, as if they were closed.
 */
public final class PictureKind {
    /** Parameter sets, delimiters and messages in front of the first slice; more is not a picture. */
    private static final int MOST_UNITS = 64;

    private static final int SLICE_HEADER_BYTES = 32;
    private static final int RECOVERY_POINT = 6;
    private static final int MOST_SEI_BYTES = 4096;
    /** What {@link #recoveryFrames} says of a unit without a recovery point. */
    private static final int NO_RECOVERY_POINT = -1;

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
            case H264 -> avc(new Units(picture, nalLengthSize), flagged);
            case HEVC -> hevc(new Units(picture, nalLengthSize));
            case AV1, VP9, VP8, MPEG2, MPEG4, OTHER -> flagged ? Keyframes.CLOSED : PictureLog.NOT_A_KEYFRAME;
        };
    }

    private static byte avc(Units units, boolean flagged) throws IOException {
        int recovery = NO_RECOVERY_POINT;
        while (units.next()) {
            int type = NalUnits.avcType(units.firstByte());
            if (type == NalUnits.AVC_IDR) {
                return Keyframes.CLOSED;
            }
            if (NalUnits.isAvcSlice(type)) {
                if (recovery != NO_RECOVERY_POINT) {
                    return recovery == 0 ? Keyframes.OPEN : Keyframes.RECOVERY;
                }
                // Encoders that write no recovery point still begin open groups with a marked I picture.
                return flagged && isIntraSlice(units) ? Keyframes.OPEN : PictureLog.NOT_A_KEYFRAME;
            }
            if (type == NalUnits.AVC_SEI && recovery == NO_RECOVERY_POINT) {
                recovery = recoveryFrames(units.bytes(MOST_SEI_BYTES));
            }
        }
        return PictureLog.NOT_A_KEYFRAME;
    }

    private static byte hevc(Units units) throws IOException {
        while (units.next()) {
            int type = NalUnits.hevcType(units.firstByte());
            if (NalUnits.isHevcSlice(type)) {
                boolean closed = type == NalUnits.HEVC_IDR_W_RADL
                        || type == NalUnits.HEVC_IDR_N_LP
                        || type == NalUnits.HEVC_BLA_N_LP;
                byte otherwise = NalUnits.isHevcRandomAccess(type) ? Keyframes.OPEN : PictureLog.NOT_A_KEYFRAME;
                return closed ? Keyframes.CLOSED : otherwise;
            }
        }
        return PictureLog.NOT_A_KEYFRAME;
    }

    /** Steps through a picture's NAL units as far as their lengths make sense. */
    private static final class Units {
        private final Bytes picture;
        private final int lengthSize;
        private int seen;
        private int start;
        private int length;

        Units(Bytes picture, int lengthSize) {
            this.picture = picture;
            this.lengthSize = lengthSize;
        }

        boolean next() throws IOException {
            int at = start + length;
            if (++seen > MOST_UNITS || at + lengthSize >= picture.size()) {
                return false;
            }
            byte[] prefix = new byte[lengthSize];
            picture.read(at, prefix);
            length = 0;
            for (byte b : prefix) {
                length = length << 8 | (b & 0xFF);
            }
            start = at + lengthSize;
            return length > 0 && length <= picture.size() - start;
        }

        int firstByte() throws IOException {
            return bytes(1)[0] & 0xFF;
        }

        /** The unit's first bytes, at most {@code most} of them. */
        byte[] bytes(int most) throws IOException {
            byte[] bytes = new byte[Math.min(length, most)];
            picture.read(start, bytes);
            return bytes;
        }
    }

    /** Whether slice_type says I: all slices of a picture marked as keyframe are alike in practice. */
    private static boolean isIntraSlice(Units unit) throws IOException {
        try {
            BitReader bits = BitReader.ofNal(unit.bytes(SLICE_HEADER_BYTES), 1);
            bits.ue();
            int type = bits.ue();
            return type == 2 || type == 7;
        } catch (MediaFormatException _) {
            return false;
        }
    }

    /** recovery_frame_cnt of a recovery point message (H.264 §D.1.8). */
    private static int recoveryFrames(byte[] unit) {
        try {
            BitReader messages = BitReader.ofNal(unit, 1);
            while (messages.remaining() > 16) {
                int type = extended(messages);
                int size = extended(messages);
                if (type == RECOVERY_POINT) {
                    return messages.ue();
                }
                messages.skip(size * 8);
            }
        } catch (MediaFormatException _) {
            return NO_RECOVERY_POINT;
        }
        return NO_RECOVERY_POINT;
    }

    /** A number of message headers: as many 0xFF as fit, then the rest. */
    private static int extended(BitReader messages) throws MediaFormatException {
        int value = 0;
        int next = messages.bits(8);
        while (next == 0xFF) {
            value += next;
            next = messages.bits(8);
        }
        return value + next;
    }
}
