package tv.genlock.media.libav;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import tv.genlock.media.MediaProbe;
import tv.genlock.media.MediaProbe.Kind;
import tv.genlock.media.Ticks;

/** What libav knows of one stream, in our words. Worker process only. */
final class StreamFacts {
    private StreamFacts() {}

    static MediaProbe.Stream of(AVStream stream) {
        AVCodecParameters codec = stream.codecpar();
        Kind kind = kind(stream);
        boolean picture = kind == Kind.VIDEO || kind == Kind.IMAGE;
        boolean sound = kind == Kind.AUDIO;
        AVRational rate = frameRate(stream);
        boolean rated = picture && rate.num() > 0 && rate.den() > 0;
        return new MediaProbe.Stream(
                stream.index(),
                kind,
                Libav.codecName(codec.codec_id()),
                profile(codec),
                picture ? codec.width() : 0,
                picture ? codec.height() : 0,
                rated ? rate.num() : 0,
                rated ? rate.den() : 0,
                kind == Kind.VIDEO && interlaced(codec),
                kind == Kind.VIDEO ? dynamicRange(codec) : "",
                picture ? bitDepth(codec) : 0,
                sound ? codec.sample_rate() : 0,
                sound ? codec.ch_layout().nb_channels() : 0,
                sound ? layout(codec) : "",
                language(stream),
                Libav.tag(stream.metadata(), "title"),
                disposition(stream, avformat.AV_DISPOSITION_DEFAULT),
                disposition(stream, avformat.AV_DISPOSITION_FORCED));
    }

    static Kind kind(AVStream stream) {
        int type = stream.codecpar().codec_type();
        if (type == avutil.AVMEDIA_TYPE_VIDEO) {
            boolean picture = disposition(stream, avformat.AV_DISPOSITION_ATTACHED_PIC)
                    || disposition(stream, avformat.AV_DISPOSITION_TIMED_THUMBNAILS);
            return picture ? Kind.IMAGE : Kind.VIDEO;
        }
        if (type == avutil.AVMEDIA_TYPE_AUDIO) {
            return Kind.AUDIO;
        }
        return type == avutil.AVMEDIA_TYPE_SUBTITLE ? Kind.SUBTITLE : Kind.DATA;
    }

    /** The average rate where the container knows it, else libav's guess; may be 0/0. */
    static AVRational frameRate(AVStream stream) {
        AVRational average = stream.avg_frame_rate();
        return average.num() > 0 && average.den() > 0 ? average : stream.r_frame_rate();
    }

    /** Length of one picture by the frame rate, 0 when that is unknown or the stream is not video. */
    static long frameTicks(AVStream stream) {
        AVRational rate = frameRate(stream);
        boolean video = stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO;
        return video && rate.num() > 0 ? Ticks.rescale(rate.den(), rate.num()) : 0;
    }

    static boolean disposition(AVStream stream, int flag) {
        return (stream.disposition() & flag) != 0;
    }

    /** ISO 639 code in lower case, {@code und} when unknown. */
    static String language(AVStream stream) {
        String language = Libav.tag(stream.metadata(), "language").toLowerCase(Locale.ROOT);
        return language.isEmpty() ? "und" : language;
    }

    private static String profile(AVCodecParameters codec) {
        return Libav.text(avcodec.avcodec_profile_name(codec.codec_id(), codec.profile()));
    }

    static boolean interlaced(AVCodecParameters codec) {
        return codec.field_order() > avcodec.AV_FIELD_PROGRESSIVE;
    }

    static String dynamicRange(AVCodecParameters codec) {
        var dolby = avcodec.av_packet_side_data_get(
                codec.coded_side_data(), codec.nb_coded_side_data(), avcodec.AV_PKT_DATA_DOVI_CONF);
        if (dolby != null && !dolby.isNull()) {
            return "dolbyvision";
        }
        int transfer = codec.color_trc();
        if (transfer == avutil.AVCOL_TRC_SMPTE2084) {
            return "hdr10";
        }
        return transfer == avutil.AVCOL_TRC_ARIB_STD_B67 ? "hlg" : "sdr";
    }

    static int bitDepth(AVCodecParameters codec) {
        if (codec.bits_per_raw_sample() > 0) {
            return codec.bits_per_raw_sample();
        }
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(codec.format());
        return format == null || format.isNull() ? 8 : format.comp(0).depth();
    }

    private static String layout(AVCodecParameters codec) {
        byte[] text = new byte[128];
        int length = avutil.av_channel_layout_describe(codec.ch_layout(), text, text.length);
        return length <= 1 ? "" : new String(text, 0, Math.min(length - 1, text.length - 1), StandardCharsets.UTF_8);
    }
}
