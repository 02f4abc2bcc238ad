package tv.genlock.media.matroska;

import java.util.Optional;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.AudioSpecificConfig;
import tv.genlock.media.AvcConfiguration;
import tv.genlock.media.AvcSequence;
import tv.genlock.media.HevcConfiguration;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoUsability;

/** What a track entry says about its codec once the codec's own configuration has been read too. */
final class TrackForm {
    private TrackForm() {}

    /**
     * The picture's form.
     *
     * @param nalLengthSize bytes in front of each NAL unit; 4 for codecs without
     */
    record Picture(
            CodecMapping.Video codec,
            int nalLengthSize,
            int width,
            int height,
            int sarNumerator,
            int sarDenominator,
            boolean interlaced,
            int bitDepth,
            int profile,
            int chromaFormat,
            boolean hdr) {}

    /**
     * The sound's form.
     *
     * @param configuration AudioSpecificConfig for AAC, else the codec private bytes
     * @param samplesPerFrame 0 when frames differ or nobody knows
     */
    record Sound(CodecMapping.Audio codec, byte[] configuration, int sampleRate, int channels, int samplesPerFrame) {}

    static Picture picture(TrackEntry track) throws MediaFormatException {
        CodecMapping.Video codec = CodecMapping.video(track);
        return switch (codec.codec()) {
            case H264 -> avc(track, codec);
            case HEVC -> hevc(track, codec);
            case AV1, VP9, VP8, MPEG2, MPEG4, OTHER -> {
                VideoUsability seen = VideoUsability.UNKNOWN;
                yield picture(track, codec, 4, seen, track.interlaced == 1, 8, 0, 1);
            }
        };
    }

    private static Picture avc(TrackEntry track, CodecMapping.Video codec) throws MediaFormatException {
        if (track.codecPrivate.length == 0 || track.codecPrivate[0] != 1) {
            throw new MediaFormatException("H.264 without its configuration record");
        }
        AvcConfiguration avc = AvcConfiguration.parse(track.codecPrivate);
        Optional<AvcSequence> sequence = avc.sequence();
        return picture(
                track,
                codec,
                avc.nalLengthSize(),
                sequence.map(AvcSequence::usability).orElse(VideoUsability.UNKNOWN),
                track.interlaced == 1 || (track.interlaced == 0 && avc.interlaced()),
                avc.bitDepth(),
                avc.profile(),
                avc.chromaFormat());
    }

    private static Picture hevc(TrackEntry track, CodecMapping.Video codec) throws MediaFormatException {
        if (track.codecPrivate.length == 0) {
            throw new MediaFormatException("HEVC without its configuration record");
        }
        HevcConfiguration hevc = HevcConfiguration.parse(track.codecPrivate);
        return picture(
                track,
                codec,
                hevc.nalLengthSize(),
                hevc.sequence().map(s -> s.usability()).orElse(VideoUsability.UNKNOWN),
                track.interlaced == 1 || (track.interlaced == 0 && hevc.interlaced()),
                hevc.bitDepth(),
                hevc.profile(),
                hevc.chromaFormat());
    }

    private static Picture picture(
            TrackEntry track,
            CodecMapping.Video codec,
            int nalLengthSize,
            VideoUsability inStream,
            boolean interlaced,
            int bitDepth,
            int profile,
            int chromaFormat) {
        int[] sar = sampleAspect(track, inStream);
        boolean hdr = VideoUsability.isHighDynamicRange(track.transfer) || inStream.highDynamicRange();
        return new Picture(
                codec,
                nalLengthSize,
                track.pixelWidth,
                track.pixelHeight,
                sar[0],
                sar[1],
                interlaced,
                bitDepth,
                profile,
                chromaFormat,
                hdr);
    }

    /** Display size over coded size where the file states one (pixels or a ratio), else what the stream says. */
    private static int[] sampleAspect(TrackEntry track, VideoUsability inStream) {
        boolean stated = track.displayWidth > 0
                && track.displayHeight > 0
                && track.pixelWidth > 0
                && track.pixelHeight > 0
                && (track.displayUnit == 0 || track.displayUnit == 3);
        if (!stated) {
            return new int[] {inStream.sarNumerator(), inStream.sarDenominator()};
        }
        long numerator = (long) track.displayWidth * track.pixelHeight;
        long denominator = (long) track.displayHeight * track.pixelWidth;
        long common = gcd(numerator, denominator);
        return new int[] {(int) (numerator / common), (int) (denominator / common)};
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
