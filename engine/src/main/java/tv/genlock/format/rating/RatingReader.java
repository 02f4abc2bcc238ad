package tv.genlock.format.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes sense of one rating text.
 *
 * <p>Shapes seen in the wild: {@code A / B} lists (Kodi), {@code xx/CODE} (Plex), {@code Country:CODE} (Kodi), {@code XX-CODE} (Jellyfin),
 * {@code Rated X for …} (MPAA), {@code TV-14-LV}, bare ages. Time is linear in the text, which is cut at {@link #MAX_TEXT} characters.
 */
final class RatingReader {
    private static final int MAX_TEXT = 300;
    private static final int MAX_ENTRIES = 16;
    /** No code is longer: what follows are reasons. */
    private static final int MAX_CODE = 40;

    private static final int MAX_DESCRIPTORS = 8;
    private static final int MAX_DESCRIPTOR = 60;
    private static final int OLDEST = 21;

    private static final Pattern LIST = Pattern.compile("\\s+/\\s+|\\s*[|;]\\s*|[/,]\\s*(?=[A-Za-z][A-Za-z ]{1,30}:)");
    private static final Pattern UNRATED = Pattern.compile(
            "(?i)(nr|n/?a|ur|not? rated|not yet rated|unrated|no rating|none|null|unknown|tbd|exempt|nicht bewertet|-+)\\.?");
    private static final Pattern RATED = Pattern.compile("(?i)^(rated|rating|certificate|cert|mpaa)\\b[\\s:.-]*");
    private static final Pattern BOARD = Pattern.compile(
            "(?i)^(fsk|bbfc|oflc|acb|cnc|csa|kijkwijzer|nicam|eirin|kmrb|djctq|classind|pegi|usk)[\\s:.-]*");
    private static final Map<String, String> BOARDS = Map.ofEntries(
            Map.entry("fsk", "de"),
            Map.entry("usk", "de"),
            Map.entry("bbfc", "gb"),
            Map.entry("oflc", "au"),
            Map.entry("acb", "au"),
            Map.entry("cnc", "fr"),
            Map.entry("csa", "fr"),
            Map.entry("kijkwijzer", "nl"),
            Map.entry("nicam", "nl"),
            Map.entry("eirin", "jp"),
            Map.entry("kmrb", "kr"),
            Map.entry("djctq", "br"),
            Map.entry("classind", "br"));
    private static final Pattern COUNTRY_SLASH = Pattern.compile("([A-Za-z]{2})/(.+)");
    private static final Pattern COUNTRY_COLON = Pattern.compile("([\\p{L} .()]{2,40}):(.+)");
    private static final Pattern COUNTRY_DASH = Pattern.compile("([A-Za-z]{2})[-_ ](.+)");
    /** Countries whose code is also the beginning of a rating. */
    private static final List<String> NOT_A_COUNTRY = List.of("TV", "PG", "NC", "MA");

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern LETTERS = Pattern.compile("(?i)(FV|[DLSV])+");
    private static final Pattern LETTER = Pattern.compile("FV|[DLSV]");

    private final String raw;

    private RatingReader(String raw) {
        this.raw = raw;
    }

    static Optional<ContentRating> read(String text, String preferredCountry) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        RatingReader reader = new RatingReader(clean);
        List<ContentRating> ratings = LIST.splitAsStream(clean)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .limit(MAX_ENTRIES)
                .map(reader::entry)
                .toList();
        String country = RatingSystems.country(preferredCountry).orElse("");
        return ratings.stream()
                .filter(rating -> !country.isEmpty() && isOf(rating, country))
                .findFirst()
                .or(() -> ratings.stream()
                        .filter(rating -> rating.minAge().isPresent())
                        .findFirst())
                .or(() -> ratings.stream().findFirst());
    }

    private static boolean isOf(ContentRating rating, String country) {
        return rating.system().equals(country) || rating.system().startsWith(country + "-");
    }

    private static String clean(String text) {
        String start = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return start.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private ContentRating entry(String entry) {
        String text = RATED.matcher(entry).replaceFirst("");
        if (text.isEmpty() || UNRATED.matcher(text).matches()) {
            return unrated();
        }
        return withReasons("", text)
                .or(() -> byBoard(text))
                .or(() -> byCountry(COUNTRY_SLASH, text))
                .or(() -> byCountry(COUNTRY_COLON, text))
                .or(() -> byDash(text))
                .or(() -> byAge("", text))
                .orElseGet(() -> new ContentRating("", shortened(text), List.of(), OptionalInt.empty(), raw));
    }

    private ContentRating unrated() {
        return new ContentRating("", ContentRating.UNRATED, List.of(), OptionalInt.empty(), raw);
    }

    private Optional<ContentRating> byBoard(String text) {
        Matcher board = BOARD.matcher(text);
        if (!board.find()) {
            return Optional.empty();
        }
        String country = BOARDS.getOrDefault(board.group(1).toLowerCase(Locale.ROOT), "");
        String rest = text.substring(board.end());
        return withReasons(country, rest).or(() -> byAge(country, rest));
    }

    private Optional<ContentRating> byCountry(Pattern shape, String text) {
        Matcher matcher = shape.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return RatingSystems.country(matcher.group(1))
                .map(country -> inCountry(country, matcher.group(2).strip()));
    }

    private ContentRating inCountry(String country, String text) {
        String code = RATED.matcher(text).replaceFirst("");
        if (code.isEmpty() || UNRATED.matcher(code).matches()) {
            return unrated();
        }
        return withReasons(country, code)
                .or(() -> byBoard(code))
                .or(() -> withReasons("", code))
                .or(() -> byAge(country, code))
                .orElseGet(() -> new ContentRating(country, shortened(code), List.of(), OptionalInt.empty(), raw));
    }

    /** {@code DE-16}; taken only when the rest is a rating there, for two letters and a dash may be anything. */
    private Optional<ContentRating> byDash(String text) {
        Matcher matcher = COUNTRY_DASH.matcher(text);
        if (!matcher.matches() || NOT_A_COUNTRY.contains(matcher.group(1).toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return RatingSystems.country(matcher.group(1))
                .map(country -> inCountry(country, matcher.group(2).strip()))
                .filter(rating -> rating.minAge().isPresent() || !rating.isRated());
    }

    /** The longest beginning that is a code, and what follows it as reasons. */
    private Optional<ContentRating> withReasons(String country, String text) {
        for (int end = Math.min(text.length(), MAX_CODE); end > 0; end--) {
            boolean insideWord = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
            if (insideWord || !isCodeEnd(text.charAt(end - 1))) {
                continue;
            }
            String head = text.substring(0, end);
            Optional<RatingSystems.Code> code =
                    country.isEmpty() ? RatingSystems.find(head) : RatingSystems.find(country, head);
            Optional<List<String>> reasons = reasons(text.substring(end));
            if (code.isPresent() && reasons.isPresent()) {
                return code.map(
                        found -> new ContentRating(found.system(), found.code(), reasons.get(), found.minAge(), raw));
            }
        }
        return Optional.empty();
    }

    private static boolean isCodeEnd(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == ')';
    }

    /** Reasons behind a code; empty when what follows shows that it was no code. */
    private static Optional<List<String>> reasons(String tail) {
        String text = tail.replaceFirst("^[+\\s:,.–—-]+", "").replaceFirst("(?i)^for\\s+", "");
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        if (Character.isDigit(text.charAt(0)) || text.charAt(0) == '/') {
            return Optional.empty();
        }
        String packed = text.replaceAll("[\\s,;()\\[\\]/-]", "");
        if (LETTERS.matcher(packed).matches()) {
            return Optional.of(LETTER.matcher(packed.toUpperCase(Locale.ROOT))
                    .results()
                    .map(found -> found.group())
                    .distinct()
                    .toList());
        }
        return Optional.of(words(text));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[,;()\\[\\]]|\\s+(?:and|und|et)\\s+")) {
            String plain = word.strip().replaceFirst("(?i)^and\\s+", "").replaceFirst("\\.$", "");
            if (!plain.isEmpty() && plain.length() <= MAX_DESCRIPTOR && words.size() < MAX_DESCRIPTORS) {
                words.add(plain);
            }
        }
        return words;
    }

    /** The one number of a short text is an age. */
    private Optional<ContentRating> byAge(String country, String text) {
        List<Integer> numbers = NUMBER.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .distinct()
                .toList();
        if (text.length() > MAX_CODE || numbers.size() != 1 || numbers.getFirst() > OLDEST) {
            return Optional.empty();
        }
        int age = numbers.getFirst();
        return Optional.of(new ContentRating(country, Integer.toString(age), List.of(), OptionalInt.of(age), raw));
    }

    private static String shortened(String code) {
        return code.length() > MAX_CODE ? code.substring(0, MAX_CODE).strip() : code;
    }
}
