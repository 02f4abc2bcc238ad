package tv.genlock.media.matroska;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tv.genlock.media.AudioCodec;
import tv.genlock.media.MediaFormatException;
import tv.genlock.media.VideoCodec;

/** Matroska's codec ids (RFC 9559 and draft-ietf-cellar-codec) in our words, and names as libav spells them. */
final class CodecMapping {
    /** Where biCompression stands in a BITMAPINFOHEADER. */
    private static final int FOURCC_OFFSET = 16;

    private CodecMapping() {}

    record Video(VideoCodec codec, String name) {}

    record Audio(AudioCodec codec, String name) {}

    static Video video(TrackEntry track) throws MediaFormatException {
        String id = track.codecId;
        if (id.equals("V_MS/VFW/FOURCC")) {
            return videoForWindows(track);
        }
        return switch (id) {
            case "V_MPEG4/ISO/AVC" -> new Video(VideoCodec.H264, "h264");
            case "V_MPEGH/ISO/HEVC" -> new Video(VideoCodec.HEVC, "hevc");
            case "V_AV1" -> new Video(VideoCodec.AV1, "av1");
            case "V_VP9" -> new Video(VideoCodec.VP9, "vp9");
            case "V_VP8" -> new Video(VideoCodec.VP8, "vp8");
            case "V_MPEG1" -> new Video(VideoCodec.OTHER, "mpeg1video");
            case "V_MPEG2" -> new Video(VideoCodec.MPEG2, "mpeg2video");
            case "V_MPEG4/ISO/SP", "V_MPEG4/ISO/ASP", "V_MPEG4/ISO/AP" -> new Video(VideoCodec.MPEG4, "mpeg4");
            case "V_MPEG4/MS/V3" -> new Video(VideoCodec.OTHER, "msmpeg4v3");
            case "V_UNCOMPRESSED" -> new Video(VideoCodec.OTHER, "rawvideo");
            default -> new Video(VideoCodec.OTHER, shortName(id));
        };
    }

    private static Video videoForWindows(TrackEntry track) throws MediaFormatException {
        byte[] header = track.codecPrivate;
        if (header.length < FOURCC_OFFSET + 4) {
            throw new MediaFormatException("the video track does not say which codec it uses");
        }
        String code = new String(header, FOURCC_OFFSET, 4, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        return switch (code) {
            // Annex B or not, with configuration or without: libav finds out.
            case "H264", "X264", "AVC1", "H265", "HEVC", "HVC1" ->
                throw new MediaFormatException("H.264 or HEVC in the Video for Windows form");
            case "XVID", "DIVX", "DX50", "FMP4", "MP4V" -> new Video(VideoCodec.MPEG4, "mpeg4");
            case "MPG2" -> new Video(VideoCodec.MPEG2, "mpeg2video");
            case "DIV3", "MP43" -> new Video(VideoCodec.OTHER, "msmpeg4v3");
            case "WMV3" -> new Video(VideoCodec.OTHER, "wmv3");
            case "WVC1" -> new Video(VideoCodec.OTHER, "vc1");
            default -> new Video(VideoCodec.OTHER, code.strip().toLowerCase(Locale.ROOT));
        };
    }

    static Audio audio(TrackEntry track) {
        String id = track.codecId;
        if (id.startsWith("A_AAC")) {
            return new Audio(AudioCodec.AAC, "aac");
        }
        if (id.startsWith("A_AC3")) {
            return new Audio(AudioCodec.AC3, "ac3");
        }
        if (id.startsWith("A_DTS")) {
            return new Audio(AudioCodec.DTS, "dts");
        }
        return switch (id) {
            case "A_EAC3" -> new Audio(AudioCodec.EAC3, "eac3");
            case "A_MPEG/L3" -> new Audio(AudioCodec.MP3, "mp3");
            case "A_MPEG/L2" -> new Audio(AudioCodec.OTHER, "mp2");
            case "A_MPEG/L1" -> new Audio(AudioCodec.OTHER, "mp1");
            case "A_OPUS" -> new Audio(AudioCodec.OPUS, "opus");
            case "A_VORBIS" -> new Audio(AudioCodec.VORBIS, "vorbis");
            case "A_FLAC" -> new Audio(AudioCodec.FLAC, "flac");
            case "A_PCM/INT/LIT" -> new Audio(AudioCodec.PCM, pcm(track, "le"));
            case "A_PCM/INT/BIG" -> new Audio(AudioCodec.PCM, pcm(track, "be"));
            case "A_PCM/FLOAT/IEEE" -> new Audio(AudioCodec.PCM, track.audioBits == 64 ? "pcm_f64le" : "pcm_f32le");
            case "A_MS/ACM" -> waveFormat(track);
            default -> new Audio(AudioCodec.OTHER, shortName(id));
        };
    }

    private static String pcm(TrackEntry track, String order) {
        return track.audioBits == 8 ? "pcm_u8" : "pcm_s" + track.audioBits + order;
    }

    /** wFormatTag of a WAVEFORMATEX. */
    private static Audio waveFormat(TrackEntry track) {
        byte[] header = track.codecPrivate;
        int tag = header.length < 2 ? 0 : (header[0] & 0xFF) | (header[1] & 0xFF) << 8;
        return switch (tag) {
            case 0x0001 -> new Audio(AudioCodec.PCM, pcm(track, "le"));
            case 0x0050 -> new Audio(AudioCodec.OTHER, "mp2");
            case 0x0055 -> new Audio(AudioCodec.MP3, "mp3");
            case 0x2000 -> new Audio(AudioCodec.AC3, "ac3");
            case 0x2001 -> new Audio(AudioCodec.DTS, "dts");
            default -> new Audio(AudioCodec.OTHER, "wave-0x%04x".formatted(tag));
        };
    }

    private static String shortName(String id) {
        return id.substring(Math.min(2, id.length())).toLowerCase(Locale.ROOT);
    }
}
