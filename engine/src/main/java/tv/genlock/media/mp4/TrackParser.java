package tv.genlock.media.mp4;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import tv.genlock.media.MediaFormatException;

/** Reads a {@code trak} box. */
final class TrackParser {
    private static final String UNDETERMINED = "und";
    private static final int FIRST_PACKED_LANGUAGE = 0x400;
    private static final int UNSPECIFIED_LANGUAGE = 0x7FFF;
    /** Macintosh language codes 0 to 14 (QuickTime File Format, "Language code values"). */
    private static final List<String> MACINTOSH = List.of(
            "eng", "fra", "deu", "ita", "nld", "swe", "spa", "dan", "por", "nor", "heb", "jpn", "ara", "fin", "ell");

    private TrackParser() {}

    static Track parse(Box trak, boolean quickTime, long movieTimescale) throws MediaFormatException {
        Box tkhd = trak.required(FourCc.TKHD);
        Box mdia = trak.required(FourCc.MDIA);
        Box mdhd = mdia.required(FourCc.MDHD);
        Box minf = mdia.required(FourCc.MINF);
        Optional<Box> stbl = minf.child(FourCc.STBL);
        List<Box> tables = stbl.isPresent() ? stbl.get().children(0) : List.of();
        boolean wide = tkhd.version() == 1;
        long timescale = mdhd.u32(mdhd.version() == 1 ? 20 : 12);
        if (timescale == 0) {
            throw new MediaFormatException("a track's clock has no units per second ('mdhd' timescale 0)");
        }
        return new Track(
                tkhd.s32(wide ? 20 : 12),
                (tkhd.flags() & 1) != 0,
                mdia.required(FourCc.HDLR).s32(8),
                rotation(tkhd, wide ? 52 : 40),
                timescale,
                language(mdia, mdhd, quickTime),
                edit(trak, timescale, movieTimescale),
                chapterTracks(trak),
                Box.first(tables, FourCc.STSD),
                tables,
                isExternal(minf));
    }

    /** The matrix rows are a b u, c d v, x y w; turning by θ clockwise makes a = cos θ, b = sin θ. */
    private static int rotation(Box tkhd, int at) throws MediaFormatException {
        if (tkhd.length() < at + 8) {
            return 0;
        }
        double degrees = Math.toDegrees(Math.atan2(tkhd.s32(at + 4), tkhd.s32(at)));
        return Math.floorMod(Math.round(degrees / 90) * 90, 360);
    }

    private static Edit edit(Box trak, long timescale, long movieTimescale) throws MediaFormatException {
        Optional<Box> edts = trak.child(FourCc.EDTS);
        Optional<Box> elst = edts.isPresent() ? edts.get().child(FourCc.ELST) : Optional.empty();
        Edit edit = elst.isPresent() ? Edit.parse(elst.get(), timescale, movieTimescale) : Edit.NONE;
        TrackClock.checked(edit.mediaTime(), timescale);
        return edit;
    }

    private static List<Integer> chapterTracks(Box trak) throws MediaFormatException {
        Optional<Box> tref = trak.child(FourCc.TREF);
        if (tref.isEmpty()) {
            return List.of();
        }
        List<Integer> ids = new ArrayList<>();
        for (Box reference : tref.get().childrenIfAny(0)) {
            for (int at = 0; reference.type() == FourCc.CHAP && at + 4 <= reference.length(); at += 4) {
                ids.add(reference.s32(at));
            }
        }
        return ids;
    }

    /** Whether the first data reference lacks the "same file" flag and says where else the media is. */
    private static boolean isExternal(Box minf) throws MediaFormatException {
        Optional<Box> dinf = minf.child(FourCc.DINF);
        Optional<Box> dref = dinf.isPresent() ? dinf.get().child(FourCc.DREF) : Optional.empty();
        if (dref.isEmpty()) {
            return false;
        }
        List<Box> references = dref.get().childrenIfAny(8);
        return !references.isEmpty()
                && references.getFirst().length() > 8
                && (references.getFirst().flags() & 1) == 0;
    }

    private static String language(Box mdia, Box mdhd, boolean quickTime) throws MediaFormatException {
        Optional<Box> elng = mdia.child(FourCc.ELNG);
        if (elng.isPresent() && elng.get().length() > 5) {
            String tag = new String(elng.get().copy(4), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
            return threeLetters(tag);
        }
        int code = mdhd.u16(mdhd.version() == 1 ? 32 : 20);
        if (code < FIRST_PACKED_LANGUAGE) {
            return quickTime && code < MACINTOSH.size() ? MACINTOSH.get(code) : UNDETERMINED;
        }
        if (code == UNSPECIFIED_LANGUAGE) {
            return UNDETERMINED;
        }
        StringBuilder letters = new StringBuilder(3);
        for (int shift = 10; shift >= 0; shift -= 5) {
            letters.append((char) (0x60 + ((code >> shift) & 0x1F)));
        }
        String language = letters.toString();
        return language.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? language : UNDETERMINED;
    }

    /** ISO 639-2 code of an IETF language tag. */
    private static String threeLetters(String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            return code.isEmpty() ? UNDETERMINED : code;
        } catch (MissingResourceException _) {
            return UNDETERMINED;
        }
    }
}
