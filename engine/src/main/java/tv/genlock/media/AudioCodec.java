package tv.genlock.media;

/** Audio codecs Genlock tells apart. {@code OTHER}: named by {@link AudioTrack#codecName()}, only ever transcoded. */
public enum AudioCodec {
    AAC,
    AC3,
    EAC3,
    MP3,
    OPUS,
    VORBIS,
    FLAC,
    DTS,
    PCM,
    OTHER
}
