package tv.genlock.media;

/** Video codecs Genlock tells apart. {@code OTHER}: named by {@link VideoFormat#codecName()}, only ever transcoded. */
public enum VideoCodec {
    H264,
    HEVC,
    AV1,
    VP9,
    VP8,
    MPEG2,
    MPEG4,
    OTHER
}
