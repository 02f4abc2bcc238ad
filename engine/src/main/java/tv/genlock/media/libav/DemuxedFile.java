package tv.genlock.media.libav;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.MediaPlace;

/**
 * A file opened by libav: its streams, and its packets one after the other. Owns the demuxer and the packet; nothing native
 * leaves it. One thread.
 *
 * <p>What may be opened is bounded: local files and bytes lent on loopback only, containers that hold media and not lists of other files (a playlist
 * named film.mp4 opened other local media in our tests), decoders that are needed to learn a stream's size and nothing more,
 * a bounded search for that.
 */
final class DemuxedFile implements AutoCloseable {
    static final String FORMATS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mpegts,mpeg,vob,avi,flv,asf,ogg,wav,w64,mp3,aac,flac,"
                    + "ac3,eac3,dts,dtshd,truehd,h264,hevc,m4v,mpegvideo,mxf,rm,wtv,dv,nut,ivf,caf,aiff,au,amr,ape,tta,wv,gxf,obu,av1";

    private static final String DECODERS =
            "h264,hevc,libdav1d,av1,vp9,vp8,mpeg1video,mpeg2video,mpeg4,msmpeg4v1,msmpeg4v2,"
                    + "msmpeg4,h263,flv,wmv1,wmv2,wmv3,vc1,theora,mjpeg,dvvideo,prores,dnxhd,rv30,rv40,svq3,vp6,vp6f,cinepak,"
                    + "aac,aac_latm,ac3,eac3,mp1,mp1float,mp2,mp2float,mp3,mp3float,opus,libopus,vorbis,flac,alac,dca,truehd,mlp,"
                    + "wmav1,wmav2,wmapro,amrnb,amrwb,nellymoser,cook,ape,tta,wavpack,"
                    + "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_u8,pcm_f32le,pcm_mulaw,pcm_alaw,pcm_dvd,pcm_bluray";

    private static final long PROBE_BYTES = 8L * 1024 * 1024;
    private static final long ANALYZE_MICROS = 10_000_000;

    private final MediaPlace place;
    private final AVFormatContext context;
    private final AVPacket packet;

    private DemuxedFile(MediaPlace place, AVFormatContext context, AVPacket packet) {
        this.place = place;
        this.context = context;
        this.packet = packet;
    }

    /** @throws MediaFormatException with a reason for a person when libav cannot make anything of it */
    static DemuxedFile open(MediaPlace place) throws IOException {
        Libav.forgetLog();
        AVFormatContext context = avformat.avformat_alloc_context();
        var options = new AVDictionary((Pointer) null);
        try {
            set(options, "protocol_whitelist", place.protocols());
            set(options, "format_whitelist", FORMATS);
            set(options, "codec_whitelist", DECODERS);
            set(options, "probesize", Long.toString(PROBE_BYTES));
            set(options, "analyzeduration", Long.toString(ANALYZE_MICROS));
            // The 33-bit clock is unwrapped here, in one place (ContainerClock); libav's own way depends on where
            // reading began.
            set(options, "correct_ts_overflow", "0");
            int result = avformat.avformat_open_input(context, place.argument(), null, options);
            if (result < 0) {
                throw OpenFailure.of(place, result);
            }
        } finally {
            avutil.av_dict_free(options);
        }
        // From here on the context is ours to close; a failed open has freed it.
        int found = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        if (found < 0) {
            avformat.avformat_close_input(context);
            throw new MediaFormatException("its streams cannot be made out (" + Libav.error(found) + ")");
        }
        return new DemuxedFile(place, context, avcodec.av_packet_alloc());
    }

    private static void set(AVDictionary options, String key, String value) {
        avutil.av_dict_set(options, key, value, 0);
    }

    MediaPlace place() {
        return place;
    }

    AVFormatContext context() {
        return context;
    }

    int streamCount() {
        return context.nb_streams();
    }

    AVStream stream(int index) {
        return context.streams(index);
    }

    /** libav's short format name, first alternative. */
    String format() {
        String names = Libav.text(context.iformat().name());
        int comma = names.indexOf(',');
        return comma < 0 ? names : names.substring(0, comma);
    }

    /**
     * The next packet, valid until the next call; null at the end. A read error in mid-file is an end too: what was there before
     * it can air.
     */
    @Nullable
    AVPacket next() {
        avcodec.av_packet_unref(packet);
        return avformat.av_read_frame(context, packet) < 0 ? null : packet;
    }

    /** Continues at {@code byte}; whether the demuxer could. */
    boolean seekToByte(long position) {
        return avformat.av_seek_frame(context, -1, position, avformat.AVSEEK_FLAG_BYTE) >= 0;
    }

    /** Continues at the keyframe of {@code stream} at or before {@code time}, in the stream's own units. */
    boolean seekToTime(int stream, long time) {
        return avformat.av_seek_frame(context, stream, time, avformat.AVSEEK_FLAG_BACKWARD) >= 0;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(context);
    }
}
