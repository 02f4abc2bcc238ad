package tv.genlock.air.transcode;

import java.util.List;
import tv.genlock.media.MediaPlace;

/**
 * How a media file is handed to ffmpeg: as {@code file:}, or lent on loopback, and nothing else, through demuxers and decoders that are on a list.
 *
 * <p>A file can be a playlist in disguise (HLS, ffconcat, SDP named {@code .mp4}) that opens other files or hosts, or carry a
 * codec whose decoder nobody has looked at for years. Neither list holds such things. Paths become one argument behind
 * {@code file:}, so a leading dash, a colon, a quote or a newline in a name means nothing.
 */
final class SafeInput {
    private static final String FORMATS = String.join(
            ",",
            List.of(
                    "mov,mp4,m4a,3gp,3g2,mj2",
                    "matroska,webm",
                    "mpegts,mpeg,mpegvideo,m2v,h264,hevc,m4v,avi,flv,live_flv,asf,ogg,nut,mxf,gxf,rm,wtv,ivf,dv,obu,vc1",
                    "wav,w64,aiff,flac,mp3,aac,ac3,eac3,dts,ape,wv,tta,caf,amr,au,truehd"));
    private static final String DECODERS = String.join(
            ",",
            List.of(
                    "h264,hevc,av1,libdav1d,libaom-av1,vp8,vp9,libvpx,libvpx-vp9,mpeg1video,mpeg2video,mpeg4,mpegvideo",
                    "msmpeg4v1,msmpeg4v2,msmpeg4,wmv1,wmv2,wmv3,vc1,h261,h263,h263i,h263p,flv,vp6,vp6a,vp6f,theora",
                    "mjpeg,prores,dnxhd,dvvideo,ffv1,huffyuv,ffvhuff,utvideo,rawvideo,v210,rv10,rv20,rv30,rv40,svq1,svq3",
                    "cinepak,vp5,vp3,png",
                    "aac,aac_latm,aac_fixed,ac3,ac3_fixed,eac3,mp1,mp1float,mp2,mp2float,mp3,mp3float,opus,libopus",
                    "vorbis,libvorbis,flac,alac,dca,truehd,mlp,ape,wavpack,tta,wmav1,wmav2,wmapro,wmalossless,amrnb,amrwb",
                    "cook,nellymoser,speex,libspeex,gsm,adpcm_ima_wav,adpcm_ima_qt,adpcm_ms,adpcm_swf,adpcm_yamaha",
                    "pcm_s8,pcm_u8,pcm_s16le,pcm_s16be,pcm_u16le,pcm_u16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be",
                    "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,pcm_bluray,pcm_dvd,pcm_s16le_planar"));

    private SafeInput() {}

    /** The arguments up to and including {@code -i} and the file; options of the caller's own go in front of them. */
    static List<String> of(MediaPlace place) {
        return List.of(
                "-protocol_whitelist",
                place.protocols(),
                "-format_whitelist",
                FORMATS,
                "-codec_whitelist",
                DECODERS,
                "-i",
                place.argument());
    }
}
