package tv.genlock.media;

import java.util.Optional;

/**
 * How a picture is coded and shaped: what a file's headers say of it before any sample is looked at.
 *
 * <p>The configuration is the record's own array; not to be changed.
 *
 * @param codecName short lower-case name, as libav spells it ({@code h264}, {@code mpeg2video})
 * @param configuration the decoder configuration record (avcC, hvcC, av1C) or codec private bytes; empty when in band only
 * @param width coded width in pixels
 * @param height coded height in pixels
 * @param sarNumerator sample aspect ratio, 1:1 when unknown
 * @param interlaced whether fields may occur
 * @param bitDepth 8, 10 or 12; 8 when unknown
 * @param profile profile number as the configuration states it, 0 when unknown
 * @param chromaFormat chroma_format_idc: 1 is 4:2:0; 1 when unknown
 * @param hdr PQ, HLG or Dolby Vision
 */
public record VideoFormat(
        VideoCodec codec,
        String codecName,
        byte[] configuration,
        int width,
        int height,
        int sarNumerator,
        int sarDenominator,
        boolean interlaced,
        int bitDepth,
        int profile,
        int chromaFormat,
        boolean hdr) {
    private static final int AVC_LENGTH_SIZE_AT = 4;
    private static final int HEVC_LENGTH_SIZE_AT = 21;
    private static final int LENGTH_SIZE_WITHOUT_RECORD = 4;

    /** A format of which nothing but the codec is known yet: 8 bits, 4:2:0, square pixels, progressive. */
    public static Builder of(VideoCodec codec, String codecName) {
        return new Builder(codec, codecName);
    }

    /** H.264 as its {@code avcC} record says. */
    public static Builder avc(byte[] record) throws MediaFormatException {
        AvcConfiguration avc = AvcConfiguration.parse(record);
        Builder format = of(VideoCodec.H264, "h264")
                .configuration(record)
                .interlaced(avc.interlaced())
                .depth(avc.bitDepth(), avc.profile(), avc.chromaFormat());
        Optional<AvcSequence> sequence = avc.sequence();
        return sequence.isEmpty()
                ? format
                : format.size(sequence.get().width(), sequence.get().height())
                        .usability(sequence.get().usability());
    }

    /** HEVC as its {@code hvcC} record says. */
    public static Builder hevc(byte[] record) throws MediaFormatException {
        HevcConfiguration hevc = HevcConfiguration.parse(record);
        Builder format = of(VideoCodec.HEVC, "hevc")
                .configuration(record)
                .interlaced(hevc.interlaced())
                .depth(hevc.bitDepth(), hevc.profile(), hevc.chromaFormat());
        Optional<HevcSequence> sequence = hevc.sequence();
        return sequence.isEmpty()
                ? format
                : format.size(sequence.get().width(), sequence.get().height())
                        .usability(sequence.get().usability());
    }

    /** Bytes in front of each NAL unit of a sample; 0 for codecs without NAL units. */
    public int nalLengthSize() {
        return switch (codec) {
            case H264 -> lengthSize(AVC_LENGTH_SIZE_AT);
            case HEVC -> lengthSize(HEVC_LENGTH_SIZE_AT);
            case AV1, VP9, VP8, MPEG2, MPEG4, OTHER -> 0;
        };
    }

    private int lengthSize(int at) {
        return configuration.length > at ? (configuration[at] & 3) + 1 : LENGTH_SIZE_WITHOUT_RECORD;
    }

    /** A format while its facts are gathered; later ones replace earlier ones, as containers override codecs. One thread. */
    public static final class Builder {
        private final VideoCodec codec;
        private final String codecName;
        private byte[] configuration = {};
        private int width;
        private int height;
        private int sarNumerator = 1;
        private int sarDenominator = 1;
        private boolean interlaced;
        private int bitDepth = 8;
        private int profile;
        private int chromaFormat = 1;
        private boolean hdr;

        private Builder(VideoCodec codec, String codecName) {
            this.codec = codec;
            this.codecName = codecName;
        }

        public Builder configuration(byte[] record) {
            configuration = record;
            return this;
        }

        public Builder size(int pixelWidth, int pixelHeight) {
            width = pixelWidth;
            height = pixelHeight;
            return this;
        }

        /** The same, unless a size is known already: a codec's own record knows better than its container. */
        public Builder sizeUnlessKnown(int pixelWidth, int pixelHeight) {
            return width > 0 && height > 0 ? this : size(pixelWidth, pixelHeight);
        }

        /** Sample aspect ratio; nothing that is no ratio is taken. */
        public Builder aspect(int numerator, int denominator) {
            if (numerator > 0 && denominator > 0) {
                sarNumerator = numerator;
                sarDenominator = denominator;
            }
            return this;
        }

        /** Whoever says that fields may occur is believed. */
        public Builder interlaced(boolean fields) {
            interlaced |= fields;
            return this;
        }

        public Builder depth(int bits, int profileNumber, int chroma) {
            bitDepth = bits;
            profile = profileNumber;
            chromaFormat = chroma;
            return this;
        }

        public Builder hdr(boolean isHdr) {
            hdr = isHdr;
            return this;
        }

        private Builder usability(VideoUsability usability) {
            return aspect(usability.sarNumerator(), usability.sarDenominator()).hdr(usability.highDynamicRange());
        }

        public VideoFormat build() {
            return new VideoFormat(
                    codec,
                    codecName,
                    configuration,
                    width,
                    height,
                    sarNumerator,
                    sarDenominator,
                    interlaced,
                    bitDepth,
                    profile,
                    chromaFormat,
                    hdr);
        }
    }
}
