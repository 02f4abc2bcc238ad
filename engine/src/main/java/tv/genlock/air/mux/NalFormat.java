package tv.genlock.air.mux;

import java.util.ArrayList;
import java.util.List;
import tv.genlock.media.AvcConfiguration;
import tv.genlock.media.HevcConfiguration;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.NalUnits;
import tv.genlock.media.VideoCodec;
import tv.genlock.media.VideoFormat;

/**
 * How one video track's NAL units are stored, and which of them matter to a muxer.
 *
 * @param lengthSize bytes in front of each NAL unit in a sample: 1, 2 or 4
 * @param parameterSets VPS, SPS and PPS of the configuration record, in the order decoders want them; empty when in band
 * @param delimiter a whole access unit delimiter that allows any picture type
 */
record NalFormat(boolean hevc, int lengthSize, List<byte[]> parameterSets, byte[] delimiter) {
    /** H.264 §7.3.2.4: type 9, primary_pic_type 7 (any), stop bit. */
    private static final byte[] AVC_DELIMITER = {0x09, (byte) 0xF0};
    /** H.265 §7.3.2.5: type 35, temporal id 0, pic_type 2 (any), stop bit. */
    private static final byte[] HEVC_DELIMITER = {0x46, 0x01, 0x50};

    private static final int LENGTH_SIZE_WITHOUT_RECORD = 4;

    /** Of a track, from its decoder configuration record; without one, 4-byte lengths and parameter sets in band. */
    static NalFormat of(VideoFormat format) throws MediaFormatException {
        boolean hevc = format.codec() == VideoCodec.HEVC;
        if (!hevc && format.codec() != VideoCodec.H264) {
            throw new IllegalArgumentException("only H.264 and HEVC go into segments, not " + format.codecName());
        }
        byte[] delimiter = hevc ? HEVC_DELIMITER : AVC_DELIMITER;
        if (format.configuration().length == 0) {
            return new NalFormat(hevc, LENGTH_SIZE_WITHOUT_RECORD, List.of(), delimiter);
        }
        List<byte[]> sets = new ArrayList<>();
        if (hevc) {
            HevcConfiguration record = HevcConfiguration.parse(format.configuration());
            sets.addAll(record.vpsList());
            sets.addAll(record.spsList());
            sets.addAll(record.ppsList());
            return new NalFormat(true, record.nalLengthSize(), List.copyOf(sets), delimiter);
        }
        AvcConfiguration record = AvcConfiguration.parse(format.configuration());
        sets.addAll(record.spsList());
        sets.addAll(record.ppsList());
        return new NalFormat(false, record.nalLengthSize(), List.copyOf(sets), delimiter);
    }

    int type(int firstByte) {
        return hevc ? NalUnits.hevcType(firstByte) : NalUnits.avcType(firstByte);
    }

    boolean isDelimiter(int type) {
        return type == (hevc ? NalUnits.HEVC_AUD : NalUnits.AVC_AUD);
    }

    boolean isSequenceSet(int type) {
        return type == (hevc ? NalUnits.HEVC_SPS : NalUnits.AVC_SPS);
    }

    boolean isPictureSet(int type) {
        return type == (hevc ? NalUnits.HEVC_PPS : NalUnits.AVC_PPS);
    }

    /** Whether a picture of this type refers to pictures before the random access point it follows. */
    boolean isSkippedLeading(int type) {
        return hevc && NalUnits.isHevcSkippedLeading(type);
    }
}
