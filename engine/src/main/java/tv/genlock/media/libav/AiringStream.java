package tv.genlock.media.libav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avformat;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.MediaProbe.Kind;
import tv.genlock.media.VideoCodec;

/**
 * A stream that can air: its codec in our words, and the form its packets are brought into. Worker process only.
 *
 * @param index libav's stream index
 * @param codecName as libav spells it
 * @param extradata what the container says of the codec; may be empty
 */
record AiringStream(int index, String codecName, byte[] extradata, PayloadForm form) {
    /** The picture: the default stream where one is marked, else the first. */
    static Optional<AiringStream> video(DemuxedFile file) {
        AVStream best = null;
        for (int i = 0; i < file.streamCount(); i++) {
            AVStream stream = file.stream(i);
            boolean candidate =
                    StreamFacts.kind(stream) == Kind.VIDEO && stream.codecpar().width() > 0;
            if (candidate && (best == null || (isDefault(stream) && !isDefault(best)))) {
                best = stream;
            }
        }
        return best == null ? Optional.empty() : Optional.of(of(best));
    }

    private static boolean isDefault(AVStream stream) {
        return StreamFacts.disposition(stream, avformat.AV_DISPOSITION_DEFAULT);
    }

    /** All sound that says how it sounds, in the file's order. */
    static List<AiringStream> audio(DemuxedFile file) {
        List<AiringStream> found = new ArrayList<>();
        for (int i = 0; i < file.streamCount(); i++) {
            AVCodecParameters codec = file.stream(i).codecpar();
            boolean known = codec.sample_rate() > 0 && codec.ch_layout().nb_channels() > 0;
            if (StreamFacts.kind(file.stream(i)) == Kind.AUDIO && known) {
                found.add(of(file.stream(i)));
            }
        }
        return found;
    }

    static AiringStream of(AVStream stream) {
        AVCodecParameters codec = stream.codecpar();
        byte[] extradata = new byte[Math.max(0, codec.extradata_size())];
        if (extradata.length > 0) {
            codec.extradata().get(extradata);
        }
        String name = Libav.codecName(codec.codec_id());
        return new AiringStream(stream.index(), name, extradata, form(name, extradata));
    }

    private static PayloadForm form(String codecName, byte[] extradata) {
        boolean nalUnits = codecName.equals("h264") || codecName.equals("hevc");
        if (nalUnits) {
            return extradata.length == 0 || PayloadForm.isAnnexB(extradata) ? PayloadForm.ANNEX_B : PayloadForm.AS_IS;
        }
        return codecName.equals("aac") && extradata.length < 2 ? PayloadForm.ADTS : PayloadForm.AS_IS;
    }

    VideoCodec videoCodec() {
        return switch (codecName) {
            case "h264" -> VideoCodec.H264;
            case "hevc" -> VideoCodec.HEVC;
            case "av1" -> VideoCodec.AV1;
            case "vp9" -> VideoCodec.VP9;
            case "vp8" -> VideoCodec.VP8;
            case "mpeg2video" -> VideoCodec.MPEG2;
            case "mpeg4" -> VideoCodec.MPEG4;
            default -> VideoCodec.OTHER;
        };
    }

    AudioCodec audioCodec() {
        return switch (codecName) {
            case "aac" -> AudioCodec.AAC;
            case "ac3" -> AudioCodec.AC3;
            case "eac3" -> AudioCodec.EAC3;
            case "mp3" -> AudioCodec.MP3;
            case "opus" -> AudioCodec.OPUS;
            case "vorbis" -> AudioCodec.VORBIS;
            case "flac" -> AudioCodec.FLAC;
            case "dts" -> AudioCodec.DTS;
            default -> codecName.startsWith("pcm_") ? AudioCodec.PCM : AudioCodec.OTHER;
        };
    }
}
