package tv.genlock.media.matroska;

import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoFormat;
import tv.genlock.media.VideoUsability;

/** What a track entry says about its codec once the codec's own configuration has been read too. */
final class TrackForm {
    /** FlagInterlaced (RFC 9559 §5.1.4.1.28.1): 0 undetermined, 1 interlaced, 2 progressive, which muxers say without looking. */
    private static final int INTERLACED = 1;

    private TrackForm() {}

    /**
     * The sound's form.
     *
     * @param configuration AudioSpecificConfig for AAC, else the codec private bytes
     * @param samplesPerFrame 0 when frames differ or nobody knows
     */
    record Sound(CodecMapping.Audio codec, byte[] configuration, int sampleRate, int channels, int samplesPerFrame) {}

    static VideoFormat picture(TrackEntry track) throws MediaFormatException {
        CodecMapping.Video codec = CodecMapping.video(track);
        VideoFormat.Builder format = switch (codec.codec()) {
            case H264 -> avc(track);
            case HEVC -> hevc(track);
            case AV1, VP9, VP8, MPEG2, MPEG4, OTHER ->
                VideoFormat.of(codec.codec(), codec.name()).configuration(track.codecPrivate);
        };
        format.size(track.pixelWidth, track.pixelHeight).interlaced(track.interlaced == INTERLACED);
        if (track.dolbyVision || VideoUsability.isHighDynamicRange(track.transfer)) {
            format.hdr(true);
        }
        addAspect(track, format);
        return format.build();
    }

    private static VideoFormat.Builder avc(TrackEntry track) throws MediaFormatException {
        if (track.codecPrivate.length == 0 || track.codecPrivate[0] != 1) {
            throw new MediaFormatException("H.264 without its configuration record");
        }
        return VideoFormat.avc(track.codecPrivate);
    }

    private static VideoFormat.Builder hevc(TrackEntry track) throws MediaFormatException {
        if (track.codecPrivate.length == 0) {
            throw new MediaFormatException("HEVC without its configuration record");
        }
        return VideoFormat.hevc(track.codecPrivate);
    }

    /** Display size over coded size where the file states one (pixels or a ratio), else what the stream says. */
    private static void addAspect(TrackEntry track, VideoFormat.Builder format) {
        long numerator = (long) track.displayWidth * track.pixelHeight;
        long denominator = (long) track.displayHeight * track.pixelWidth;
        boolean ratio = track.displayUnit == 0 || track.displayUnit == 3;
        if (ratio && numerator > 0 && denominator > 0) {
            long common = gcd(numerator, denominator);
            format.aspect((int) (numerator / common), (int) (denominator / common));
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static Sound sound(TrackEntry track) throws MediaFormatException {
        CodecMapping.Audio codec = CodecMapping.audio(track);
        int rate = (int) Math.round(track.sampleRate);
        if (rate <= 0 || rate > 768_000) {
            throw new MediaFormatException("an audio track of %d Hz".formatted(rate));
        }
        if (codec.codec() == AudioCodec.AAC) {
            return aac(track, codec, rate);
        }
        return new Sound(codec, track.codecPrivate, rate, track.channels, samplesPerFrame(track, codec.codec(), rate));
    }

    private static Sound aac(TrackEntry track, CodecMapping.Audio codec, int rate) throws MediaFormatException {
        if (track.codecPrivate.length < 2) {
            // The old ids (A_AAC/MPEG2/LC, A_AAC/MPEG4/LC/SBR) say all in their name; frames are LC at the core's rate.
            if (track.channels < 1 || track.channels > 8 || track.channels == 7) {
                throw new MediaFormatException("an AAC track of %d channels".formatted(track.channels));
            }
            byte[] made = AudioSpecificConfig.aacLc(rate, track.channels);
            return new Sound(codec, made, rate, track.channels, 1024);
        }
        AudioSpecificConfig config = AudioSpecificConfig.parse(track.codecPrivate);
        int channels = config.channels() > 0 ? config.channels() : track.channels;
        return new Sound(codec, track.codecPrivate, config.sampleRate(), channels, config.samplesPerFrame());
    }

    private static int samplesPerFrame(TrackEntry track, AudioCodec codec, int rate) {
        return switch (codec) {
            case AC3 -> 1536;
            case MP3 -> rate >= 32_000 ? 1152 : 576;
            case EAC3, OPUS, FLAC, DTS, OTHER ->
                (int) Math.min(65_536, Math.round(track.defaultDurationNanos * (double) rate / 1e9));
            case AAC, VORBIS, PCM -> 0;
        };
    }
}
