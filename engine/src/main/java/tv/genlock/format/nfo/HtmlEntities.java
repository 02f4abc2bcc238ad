package tv.genlock.format.nfo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named characters of HTML that occur in NFO files: Latin 1 and typography. */
final class HtmlEntities {
    /** U+00A0 to U+00FF, in order. */
    private static final String LATIN1 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para"
                    + " middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil"
                    + " Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash"
                    + " Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute"
                    + " ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute"
                    + " ucirc uuml yacute thorn yuml";

    private static final Map<String, Integer> POINTS = points();

    private HtmlEntities() {}

    static @Nullable Integer point(String name) {
        return POINTS.get(name);
    }

    private static Map<String, Integer> points() {
        Map<String, Integer> points = new HashMap<>();
        int point = 0xA0;
        for (String name : LATIN1.split(" ")) {
            points.put(name, point++);
        }
        points.putAll(Map.of("ndash", 0x2013, "mdash", 0x2014, "lsquo", 0x2018, "rsquo", 0x2019, "sbquo", 0x201A));
        points.putAll(Map.of("ldquo", 0x201C, "rdquo", 0x201D, "bdquo", 0x201E, "hellip", 0x2026, "bull", 0x2022));
        points.putAll(Map.of("trade", 0x2122, "euro", 0x20AC, "lsaquo", 0x2039, "rsaquo", 0x203A, "dagger", 0x2020));
        points.putAll(Map.of("OElig", 0x152, "oelig", 0x153, "Scaron", 0x160, "scaron", 0x161, "Yuml", 0x178));
        return points;
    }
}
