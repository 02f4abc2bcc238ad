package tv.genlock.format.rating;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The codes of the countries' boards and the age each stands for, in one table.
 *
 * <p>Where a board only advises parents (PG), the age is the one broadcasters commonly take: 8. Codes are compared without case, accents and
 * punctuation, so {@code tv14} is {@code TV-14}.
 */
final class RatingSystems {
    /** One line a system: {@code CODE=age}, {@code CODE=?} where no age follows, {@code OTHER>CODE} for another spelling. */
    private static final String TABLE = """
            us-tv TV-Y=0 TV-Y7=7 TV-G=0 TV-PG=8 TV-14=14 TV-MA=17 TV-M>TV-MA
            us-film G=0 PG=8 PG-13=13 R=17 NC-17=18 X=18 GP>PG APPROVED=? PASSED=?
            gb U=0 UC=0 PG=8 12A=12 12=12 15=15 18=18 R18=18 X=18 AA=14
            ca C=0 C8+=8 G=0 PG=8 8+=8 13+=13 14+=14 14A=14 16+=16 18+=18 18A=18 R=18 A=18 E=?
            au P=0 C=0 G=0 PG=8 M=15 MA15+=15 MA>MA15+ AV15+=15 R18+=18 R>R18+ X18+=18 E=?
            nz G=0 PG=8 M=16 R13=13 R15=15 R16=16 R18=18 RP13=13 RP16=16 RP18=18 R=18
            ie G=0 PG=8 12A=12 12=12 15A=15 15=15 16=16 18=18 GA=0 CH=0 YA=12 PS=15 MA=18
            de 0=0 6=6 12=12 16=16 18=18 OA>0 OAL>0 OHNEALTERSBESCHRANKUNG>0 SPIO/JK=18 JK>SPIO/JK INFO=0 LEHR=0
            at 0=0 6=6 8=8 10=10 12=12 14=14 16=16 18=18 UNBESCHRANKT>0
            ch 0=0 6=6 8=8 10=10 12=12 14=14 16=16 18=18
            nl AL=0 6=6 9=9 12=12 14=14 16=16 18=18 ALLE>AL ALLELEEFTIJDEN>AL MG6>6
            be AL=0 KT=0 KNT=16 6=6 9=9 12=12 14=14 16=16 18=18 ENFANTSADMIS>KT ENFANTSNONADMIS>KNT
            fr U=0 TP>U TOUSPUBLICS>U T>U 8+=8 10=10 12=12 13+=13 16=16 18=18 X=18
            es A=0 AI>A APTA>A TP>A ERI=0 I=0 7=7 12=12 13=13 16=16 18=18 X=18
            it T=0 VM6=6 VM12=12 VM14=14 VM18=18 6+=6 14+=14 18+=18
            pt T=0 M/3=3 M/4=4 M/6=6 M/12=12 M/14=14 M/16=16 M/18=18 A>T TODOS>T
            se BTL=0 BARNTILLATEN>BTL 7=7 11=11 15=15
            no A=0 AL>A 5=5 6=6 7=7 9=9 11=11 12=12 15=15 18=18
            dk A=0 7=7 11=11 15=15 F=0 FF=0
            fi S=0 T>S K-3=3 K-7=7 K-11=11 K-12=12 K-13=13 K-15=15 K-16=16 K-18=18
            is L=0 6=6 7=7 9=9 12=12 14=14 16=16 18=18
            cz U=0 12=12 15=15 18=18 12+=12 15+=15 18+=18
            sk U=0 MP12=12 MP15=15 MN15=15 MN18=18
            hu KN=0 6=6 12=12 16=16 18=18 X=18
            gr K=0 8=8 12=12 16=16 18=18
            pl 0=0 7=7 12=12 16=16 18=18 BO>0
            ro AG=0 AP12=12 N15=15 IM18=18 12=12 15=15 18=18
            bg A=0 B=0 C=12 D=16 X=18
            ee PERE=0 L=0 MS-6=6 MS-12=12 K-12=12 K-14=14 K-16=16
            lv U=0 7+=7 12+=12 16+=16 18+=18
            lt V=0 N-7=7 N-13=13 N-14=14 N-16=16 N-18=18 S=18
            ru 0+=0 6+=6 12+=12 16+=16 18+=18
            tr GENELIZLEYICI=0 G>GENELIZLEYICI 6A=6 6+=6 7+=7 7A=7 10+=10 10A=10 13+=13 13A=13 15+=15 16+=16 18+=18
            br L=0 LIVRE>L 10=10 12=12 14=14 16=16 18=18 AL>L A10>10 A12>12 A14>14 A16>16 A18>18
            mx AA=0 A=0 B=12 B-15=15 B15>B-15 C=18 D=18
            ar ATP=0 SAM13=13 SAM16=16 SAM18=18 C=18
            cl TE=0 TE+7=7 14=14 18=18
            co T=0 7=7 12=12 15=15 18=18 X=18
            pe APT=0 14=14 18=18
            jp G=0 PG12=12 R15+=15 R18+=18
            kr ALL=0 7=7 12=12 15=15 18=18 19=19 R=18
            in U=0 UA=12 UA7+=7 UA13+=13 UA16+=16 A=18 S=18
            sg G=0 PG=8 PG13=13 NC16=16 M18=18 R21=21 R(A)=21
            hk I=0 IIA=8 IIB=15 III=18 PG=8 M=18
            my U=0 P12=12 P13=13 PG13>P13 12=12 16=16 18=18 18SG=18 18PL=18 18SX=18 18PA=18
            ph G=0 PG=8 R-13=13 R-16=16 R-18=18 SPG=13 X=18
            th P=0 G=0 13+=13 15+=15 18+=18 20+=20
            tw 0+=0 6+=6 12+=12 15+=15 18+=18 G=0 P=6 PG12=12 PG15=15 R=18
            id SU=0 P=2 A=7 R=13 D=17 13+=13 17+=17 21+=21
            vn P=0 K=0 T13=13 T16=16 T18=18 C13>T13 C16>T16 C18>T18
            za A=0 ALL>A PG=8 7-9PG=7 10-12PG=10 10=10 13=13 16=16 18=18 X18=18 XX=18
            ae G=0 PG=8 PG13=13 PG15=15 15+=15 18TC=18 18+=18 21+=21
            """;

    /** Where a code without a country is looked for first. */
    private static final List<String> COMMON = List.of("us-tv", "us-film", "au", "gb", "ca", "nz");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_CODE = Pattern.compile("[^A-Z0-9]+");

    private static final Map<String, Map<String, Code>> SYSTEMS = systems();
    private static final Map<String, String> COUNTRIES = countries();

    /** A board's code. */
    record Code(String system, String code, OptionalInt minAge) {}

    private RatingSystems() {}

    /** The code in one of this country's systems. */
    static Optional<Code> find(String country, String text) {
        String key = key(text);
        for (String system : new String[] {country, country + "-tv", country + "-film"}) {
            Code code = SYSTEMS.getOrDefault(system, Map.of()).get(key);
            if (code != null) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** The code in whatever system knows it. Bare digits and the single letters that mean different ages belong to nobody. */
    static Optional<Code> find(String text) {
        String key = key(text);
        if (key.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        for (String system : COMMON) {
            Code code = SYSTEMS.getOrDefault(system, Map.of()).get(key);
            if (code != null && (key.length() > 1 || "GRXUMC".contains(key))) {
                return Optional.of(code);
            }
        }
        return SYSTEMS.values().stream()
                .filter(codes -> key.length() > 1 && codes.containsKey(key))
                .map(codes -> codes.get(key))
                .findFirst();
    }

    /** The ISO code, in lower case, of a country by its code or its English name; empty when there is none. */
    static Optional<String> country(String text) {
        return Optional.ofNullable(COUNTRIES.get(key(text)));
    }

    private static String key(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_CODE.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, Map<String, Code>> systems() {
        Map<String, Map<String, Code>> systems = new LinkedHashMap<>();
        for (String line : TABLE.lines().toList()) {
            List<String> words = List.of(line.split(" "));
            systems.put(words.getFirst(), codes(words.getFirst(), words.subList(1, words.size())));
        }
        return systems;
    }

    private static Map<String, Code> codes(String system, List<String> words) {
        Map<String, Code> codes = new HashMap<>();
        List<String> spellings = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                spellings.add(word);
                continue;
            }
            String age = word.substring(equals + 1);
            String code = word.substring(0, equals);
            OptionalInt years = age.equals("?") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(age));
            codes.put(key(code), new Code(system, code, years));
        }
        for (String word : spellings) {
            int arrow = word.indexOf('>');
            Code code = codes.get(key(word.substring(arrow + 1)));
            if (code == null) {
                throw new IllegalStateException("a spelling of no code: " + word);
            }
            codes.put(key(word.substring(0, arrow)), code);
        }
        return codes;
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String iso : Locale.getISOCountries()) {
            String code = iso.toLowerCase(Locale.ROOT);
            countries.put(iso, code);
            countries.put(key(Locale.of("", iso).getDisplayCountry(Locale.ENGLISH)), code);
        }
        countries.putAll(Map.of(
                "USA",
                "us",
                "UNITEDSTATESOFAMERICA",
                "us",
                "UK",
                "gb",
                "GREATBRITAIN",
                "gb",
                "ENGLAND",
                "gb",
                "HOLLAND",
                "nl"));
        countries.putAll(Map.of(
                "DEUTSCHLAND",
                "de",
                "OSTERREICH",
                "at",
                "ESPANA",
                "es",
                "ITALIA",
                "it",
                "BRASIL",
                "br",
                "KOREA",
                "kr"));
        countries.putAll(Map.of("CZECHREPUBLIC", "cz", "TURKEY", "tr", "QUEBEC", "ca", "CANADAQUEBEC", "ca"));
        return countries;
    }
}
