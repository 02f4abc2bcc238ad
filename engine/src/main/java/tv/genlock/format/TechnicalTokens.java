package tv.genlock.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of file names that speak of the copy and not of the work: resolution, source, codecs, language, group.
 *
 * <p>Strong words end a title wherever they stand. Weak ones are also English words ("real", "limited") and count only beside
 * strong ones, or after a year or an episode number.
 */
final class TechnicalTokens {
    private static final Set<String> STRONG = words("""
            2160p 1440p 1080p 1080i 720p 720i 576p 576i 540p 480p 480i 360p 4k uhd fhd bluray blu-ray bdrip brrip bdremux bdmv bd25 bd50
            remux dvd dvdr dvdrip dvd5 dvd9 dvdscr hddvd hdtv hdtvrip pdtv dsr dsrip dvbrip dvb hdrip hdtvmux webrip web-dl webdl webmux
            webdlrip webhd web-rip bdripmux bdmux dvdmux vhsrip vhs tvrip ppvrip telesync telecine hdts hdcam camrip screener workprint
            dmrip amazonhd ituneshd x264 x265 h264 h265 h262 xvid divx avc hevc hevc10 av1 vp9 mpeg2 mpeg-2 vc1 10bit 8bit 12bit hi10p hi10
            hdr hdr10 hdr10+ dolbyvision dovi hlg sdr aac aac2 ac3 eac3 e-ac-3 dd5 dd2 dd+5 ddp5 ddp2 ddp dts dtshd dts-hd dtsx dts-es
            truehd atmos flac opus lpcm pcm mp3 hsbs fsbs htab ftab half-sbs h-sbs sbs repack rerip nfofix readnfo dirfix samplefix mhd
            vostfr multisub subforced hdlight 60fps 48fps 50fps amzn dsnp hmax atvp
            """);
    private static final Set<String> WEAK = words("""
            hd sd web ts tc cam r5 dv ma hq nf 3d tab mvc proper real internal limited retail complete uncensored unrated uncut extended
            theatrical remastered imax criterion final multi dual dubbed subbed dub subs sub fansub fastsub french truefrench german italian
            ita spanish english eng english russian rus japanese jpn korean swedish danish norwegian finnish polish dutch flemish hungarian
            portuguese dublado legendado legendas subtitulado subtitles nlsubs vff vf vo stv docu doku ntsc pal ws fs colorized proof preair
            hfr matte custom rip line fix swissgerman fr dl castellano español espanol latino catalan vhs bd hbo hulu dvdr
            """);
    private static final Pattern SHAPES = Pattern.compile(
            "\\d{3,4}x\\d{3,4}|[xh]26[2345]|\\d{3,4}[pi]|hevc\\d*|dd[p+]?\\d|aac\\d|pdtvx264|yuv\\d+p\\d*|\\d+kbps|\\d+mbps|\\d+[mg]b|\\d+bits?|"
                    + "hdtvx26[45]|webx26[45]");
    private static final Set<String> TV_SOURCES = words("hdtv pdtv dsr dsrip tvrip hdtvrip dvbrip");

    private TechnicalTokens() {}

    private static Set<String> words(String text) {
        return Set.copyOf(new HashSet<>(List.of(text.strip().split("\\s+"))));
    }

    static boolean isStrong(String token) {
        String word = token.toLowerCase(Locale.ROOT);
        return STRONG.contains(word) || SHAPES.matcher(word).matches();
    }

    static boolean isWeak(String token) {
        return WEAK.contains(token.toLowerCase(Locale.ROOT));
    }

    /** Sources that only television has: a bare number before one is an episode. */
    static boolean isTelevision(String token) {
        return TV_SOURCES.contains(token.toLowerCase(Locale.ROOT));
    }
}
